import { expect, it, vi } from 'vitest'
import { ImportRunner } from '#main/imports/import-runner.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { openProgram } from '../helpers/open-program.ts'
import { uploadToOpen } from '../helpers/transfer.ts'

const ROWS = 'Date,Title,Hours\n2027-01-04,Client hours,1\n'

async function openImport() {
  const program = openProgram()
  await program.call('plan:create', { plan: aPlan().withPractice('clients', 12, { title: 'Client hours' }).build() })
  const uploadId = await uploadToOpen(program, ROWS)
  const from = { kind: 'received', uploadId, fileName: 'log.csv' } as const
  const opened = await program.call('import:open', { planId: 'plan', from })
  if (opened.kind !== 'opened') throw new Error('expected rows')
  return { program, ...opened }
}

it('an import ends with the plan that it was for', async () => {
  const { program, importId } = await openImport()
  await program.call('import:report', { importId })
  await program.call('plan:open-sample', { sampleId: 'half-way' })
  expect(await program.services.answer('import:report', { importId })).toMatchObject({
    failure: { code: 'no-such-import' },
  })
})

it('an import of a plan that is left at its last step says so', async () => {
  const { program, importId, options } = await openImport()
  // The rows are read, and the thread that read them has ended: only writing them is left.
  const { finish } = ImportRunner.prototype
  vi.spyOn(ImportRunner.prototype, 'finish').mockImplementationOnce(async function (this: ImportRunner, id) {
    await finish.call(this, id)
    await program.call('plan:open-sample', { sampleId: 'half-way' })
  })
  const request = { planId: 'plan', importId, options, baseRevision: 0 }
  expect(await program.services.answer('import:take', request)).toMatchObject({ failure: { code: 'no-such-plan' } })
})

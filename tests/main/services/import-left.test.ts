import { expect, it, vi } from 'vitest'
import { ImportDesk } from '#main/imports/import-desk.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { openProgram } from '../helpers/open-program.ts'

it('an import of a plan that is left at its last step says so', async () => {
  const program = openProgram()
  await program.call('plan:create', { plan: aPlan().withPractice('clients', 12, { title: 'Client hours' }).build() })
  const rows = Buffer.from('Date,Title,Hours\n2027-01-04,Client hours,1\n')
  const { upload } = await program.call('plans:receive', { upload: null, at: 0, data: rows.toString('base64') })
  const from = { kind: 'received', upload, fileName: 'log.csv' } as const
  const opened = await program.call('import:open', { planId: 'plan', from })
  if (opened.kind !== 'opened') throw new Error('expected rows')
  const { importId, settings } = opened
  // The rows are read, and the thread that read them has ended: only writing them is left.
  const { finish } = ImportDesk.prototype
  vi.spyOn(ImportDesk.prototype, 'finish').mockImplementationOnce(async function (this: ImportDesk, id) {
    await finish.call(this, id)
    await program.call('plan:open-sample', { sampleId: 'half-way' })
  })
  const request = { planId: 'plan', importId, settings, baseRevision: 0 }
  expect(await program.services.answer('import:take', request)).toMatchObject({ failure: { code: 'no-such-plan' } })
})

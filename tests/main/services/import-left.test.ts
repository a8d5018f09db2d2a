import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { openProgram } from '../helpers/open-program.ts'

it('an import of a plan that is left at its last step says so', async () => {
  const program = openProgram()
  await program.call('plan:create', { plan: aPlan().withPractice('clients', 12, { title: 'Client hours' }).build() })
  const rows = Buffer.from('Date,Title,Hours\n2027-01-04,Client hours,1\n')
  const { upload } = await program.call('plans:receive', { upload: null, at: 0, data: rows.toString('base64') })
  const folder = plansFolder(program.options.dataFolder)
  const received = path.join(folder, readdirSync(folder).find((name) => name.includes(upload)) ?? 'none')
  const from = { kind: 'received', upload, fileName: 'log.csv' } as const
  const opened = await program.call('import:open', { planId: 'plan', from })
  if (opened.kind !== 'opened') throw new Error('expected rows')
  const { importId, settings } = opened
  const taking = program.services.answer('import:take', { planId: 'plan', importId, settings, baseRevision: 0 })
  while (existsSync(received)) await nextTurn()
  await program.call('plan:open-sample', { sampleId: 'half-way' })
  expect(await taking).toMatchObject({ failure: { code: 'no-such-plan' } })
})

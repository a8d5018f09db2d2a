import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChildOnSmallDisk } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const command = { label: 'Rename', group: null, edits: [{ kind: 'set', patch: { name: 'Renamed' } } satisfies Edit] }

describe('a change that the disk does not take', () => {
  it.skipIf(process.platform === 'win32')(
    'is refused with what to do when the disk is full, and nothing is lost',
    async () => {
      const program = openProgram()
      await program.call('plan:create', { plan: fullPlan() })
      program.services.close()
      const { dataFolder } = program.options
      const child = startChildOnSmallDisk(700, 'disk-filler.ts', dataFolder)
      const [line] = await child.rest()
      expect(line).toMatchObject({
        revision: expect.any(Number),
        refused: { ok: false, failure: { code: 'storage', message: expect.stringContaining('not kept') } },
        session: { ok: true, value: { open: { revision: expect.any(Number) } } },
      })
      const { revision, session } = line as { revision: number; session: { value: unknown } } // its shape was just checked
      const shown = CONTRACT['app:load'].response.parse(session.value).open
      expect(shown?.revision).toBe(revision)
      const store = unwrap(PlanStore.open(path.join(plansFolder(dataFolder), 'plan.certpace')))
      expect(store.state).toEqual(shown)
      expect(store.apply(command, revision)).toMatchObject({ ok: true })
      store.close()
    },
  )

  it('is refused with what to do when another program holds the file, and goes through after it', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    const other = new Database(path.join(plansFolder(program.options.dataFolder), 'plan.certpace'))
    other.exec('BEGIN IMMEDIATE')
    const request = { planId: 'plan', baseRevision: 0, command }
    expect(await program.services.answer('plan:apply', request)).toMatchObject({
      ok: false,
      failure: { code: 'storage', message: expect.stringContaining('Another program') },
    })
    other.close()
    expect(await program.call('plan:apply', request)).toEqual({ revision: 1 })
  })

  it.skipIf(process.platform === 'win32')('leaves no half of a copy that the disk does not take', async () => {
    const program = openProgram()
    const courses = fullPlan().courses.map((course) => ({ ...course, notes: 'long '.repeat(790) }))
    await program.call('plan:create', { plan: { ...fullPlan(), courses } })
    program.services.close()
    const file = path.join(plansFolder(program.options.dataFolder), 'plan.certpace')
    const sent = path.join(temporaryFolder(), 'sent.certpace')
    copyFileSync(file, sent)
    const limit = Math.floor(statSync(file).size / 1024) - 8
    const child = startChildOnSmallDisk(limit, 'full-disk-copier.ts', program.options.dataFolder, sent)
    const refused = { ok: false, failure: { code: 'storage', message: expect.stringContaining('not kept') } }
    expect(await child.rest()).toMatchObject([{ duplicated: refused, opened: refused }])
    const names = readdirSync(plansFolder(program.options.dataFolder))
    expect(names.filter((name) => name.endsWith('.certpace') || name.includes('unfinished'))).toEqual(['plan.certpace'])
  })

  it('does not stop the program from opening a plan that is still there', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'second' } })
    program.services.close()
    rmSync(path.join(plansFolder(program.options.dataFolder), 'second.certpace'))
    const again = program.restart()
    expect(await again.call('app:load', {})).toMatchObject({
      open: { plan: { id: 'plan' } },
      plans: [{ id: 'plan' }],
    })
    expect(await again.services.answer('plan:open', { planId: 'second' })).toMatchObject({
      ok: false,
      failure: { code: 'no-such-plan' },
    })
  })
})

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import type { CallName } from '#shared/contract/channels.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { howMany, tellCounts } from './how-many.ts'

const MOVES = howMany(2, 120)

const anyMove = fc.record({
  edits: fc.integer({ min: 0, max: 4 }),
  /** What stands in the place of the folder that is gone: an unconnected disk can leave an empty one. */
  instead: fc.constantFrom('nothing', 'an empty folder', 'another data folder'),
  isPutBack: fc.boolean(),
})

function renameTo(program: OpenProgram, revision: number) {
  const edits = [{ kind: 'set' as const, patch: { name: `Revision ${revision}` } }]
  const command = { label: 'Rename', group: null, edits }
  return program.services.answer('plan:apply', { planId: 'plan', baseRevision: revision - 1, command })
}

/** Everything that would be kept in the data folder. */
function keepingCalls(revision: number): readonly (readonly [CallName, unknown])[] {
  return [
    ['plan:create', { plan: { ...fullPlan(), id: 'new' } }],
    ['plans:duplicate', { planId: 'plan' }],
    ['plans:move', { planId: 'other', to: 'archive' }],
    ['backups:make', { planId: 'plan' }],
    ['settings:update', { colorScheme: 'dark' }],
    ['plan:open', { planId: 'other' }],
    ['upload:begin', { purpose: 'open', bytes: 3 }],
    ['backups:restore', { planId: 'plan', backupId: 'any', place: 'here', baseRevision: revision }],
  ]
}

describe('a data folder that moves away while no plan is open', () => {
  it('is told', async () => {
    const program = openProgram()
    const { dataFolder } = program.options
    renameSync(dataFolder, `${dataFolder}-moved`)
    const { open, troubles } = await program.call('app:load', {})
    expect({ open, troubles }).toEqual({ open: null, troubles: [expect.stringContaining('is not in its place')] })
    rmSync(`${dataFolder}-moved`, { recursive: true })
  })
})

describe('a data folder that moves away while the program runs', () => {
  it(`is told, not made anew, and has all that was acknowledged, ${MOVES} times`, async () => {
    const counts = {
      moved: 0,
      'calls refused': 0,
      'edits acknowledged': 0,
      'put back': 0,
      'opened elsewhere': 0,
    }
    for (const { edits, instead, isPutBack } of fc.sample(anyMove, MOVES)) {
      const program = openProgram()
      await program.call('plan:create', { plan: { ...fullPlan(), id: 'other' } })
      await program.call('plan:create', { plan: fullPlan() })
      for (let revision = 1; revision <= edits; revision += 1) await renameTo(program, revision)
      await program.call('backups:make', { planId: 'plan' }) // and none is on its way any more
      const plan: Plan = edits === 0 ? fullPlan() : { ...fullPlan(), name: `Revision ${edits}` }
      const { dataFolder } = program.options
      const moved = `${dataFolder}-moved`
      renameSync(dataFolder, moved)
      if (instead !== 'nothing') mkdirSync(dataFolder)
      if (instead === 'another data folder') mkdirSync(plansFolder(dataFolder))
      const there = () => (existsSync(dataFolder) ? readdirSync(dataFolder, { recursive: true }) : null)
      const before = there()

      for (const [name, request] of keepingCalls(edits)) {
        const reply = await program.services.answer(name, request)
        expect(reply).toMatchObject({ ok: false, failure: { code: 'lost-folder' } })
        counts['calls refused'] += 1
      }
      expect(await renameTo(program, edits + 1)).toMatchObject({ ok: false, failure: { code: 'lost-file' } })
      const { troubles, open } = await program.call('app:load', {})
      expect(troubles).toEqual([expect.stringContaining('is not in its place any more')])
      expect(open?.plan).toEqual(plan)
      expect(program.events.at(-1)).toEqual({ name: 'app:changed', payload: {} }) // windows ask anew by themselves
      expect(await program.call('plan:export', { planId: 'plan', file: WHOLE_PLAN })).toMatchObject({
        kind: 'download',
      })

      if (isPutBack) {
        rmSync(dataFolder, { recursive: true, force: true })
        renameSync(moved, dataFolder)
        expect((await program.call('app:load', {})).troubles).toEqual([])
        expect(await renameTo(program, edits + 1)).toMatchObject({ ok: true })
        expect(await renameTo(program, edits + 2)).toMatchObject({ ok: true })
        expect(await program.services.answer('plan:undo', { planId: 'plan' })).toMatchObject({ ok: true })
        expect(await program.services.answer('plan:undo', { planId: 'plan' })).toMatchObject({ ok: true })
        counts['put back'] += 1
      }
      await program.services.finish()
      program.services.close()
      if (!isPutBack) expect(there()).toEqual(before)
      const again = openProgram({ dataFolder: isPutBack ? dataFolder : moved })
      await again.call('plan:open', { planId: 'plan' })
      expect((await again.call('app:load', {})).open?.plan).toEqual(plan)
      again.services.close()
      if (!isPutBack) counts['opened elsewhere'] += 1
      rmSync(moved, { recursive: true, force: true })
      counts.moved += 1
      counts['edits acknowledged'] += edits
    }
    tellCounts('Data folder moved', counts)
  }, 1_200_000)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { howMany, tellCounts } from './how-many.ts'

const COMPUTERS = howMany(1, 25)
const BACKUPS = 4
const START = Date.UTC(2027, 0, 4, 10, 15)
const DAY_IN_MS = 86_400_000

/** By how many days the clock is set before each backup; below zero is back. */
const anySettings = fc.array(fc.integer({ min: -4000, max: 800 }), { minLength: BACKUPS, maxLength: BACKUPS })

describe('a clock that is set back and forth', () => {
  it(`never makes an older backup the latest one, nor loses the newest, on ${COMPUTERS} computers`, async () => {
    const counts = { 'set back': 0, 'set forward': 0, 'the latest backup was the newest': 0 }
    for (const settings of fc.sample(anySettings, COMPUTERS)) {
      let now = START
      const program = openProgram({ now: () => new Date(now) })
      await program.call('plan:create', { plan: fullPlan() })
      for (const [revision, days] of settings.entries()) {
        now += days * DAY_IN_MS
        counts[days < 0 ? 'set back' : 'set forward'] += 1
        const name = `Revision ${revision + 1}`
        const command = { label: 'Rename', group: null, edits: [{ kind: 'set' as const, patch: { name } }] }
        await program.call('plan:apply', { planId: 'plan', baseRevision: revision, command })
        await program.call('backups:make', { planId: 'plan' })
        const { backups } = await program.call('backups:list', { planId: 'plan' })
        const backupId = backups[0]?.backupId ?? ''
        const read = await program.call('backups:read', { planId: 'plan', backupId, place: 'here' })
        expect(read.plan).toEqual({ ...fullPlan(), name })
        counts['the latest backup was the newest'] += 1
      }
      program.services.close()
    }
    tellCounts('Clock set', counts)
  }, 1_200_000)
})

import { watch } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { keyCheckOf, readProtectionNote } from '#main/protection/protection-note.ts'
import { readProtection } from '#main/protection/read-protection.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { anyKey, textOfKey } from '../protection/keys.ts'
import { AT_LEAST, howMany, tellCounts } from './how-many.ts'

const KILLS = howMany(1, 150)
/** Files come and go about twenty times for each change of the protection. */
const anyMoment = fc.record({
  changeOfFolder: fc.integer({ min: 1, max: 50 }),
  pauseInMs: fc.integer({ min: 0, max: 6 }),
})

const lineSchema = z.discriminatedUnion('did', [
  z.object({ did: z.literal('opened') }),
  z.object({ did: z.literal('edited'), revision: z.number() }),
  z.object({ did: z.literal('changed'), salt: z.string().nullable() }),
])

/** Resolves as soon as so many files have come into a folder or gone from it. */
function changesOfFolder(folder: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0
    const watcher = watch(folder, (event) => {
      if (event === 'rename') seen += 1
      if (seen < count) return
      watcher.close()
      resolve()
    })
  })
}

describe('a process ended by force', () => {
  it(`while it changes the protection leaves the old or the new one, and every edit, ${KILLS} times`, async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    program.services.close()
    const { dataFolder } = program.options
    const file = path.join(plansFolder(dataFolder), 'plan.certpace')
    const keys = [anyKey(), anyKey()]
    const counts = { kills: 0, 'edits acknowledged': 0, 'changes acknowledged': 0, plain: 0, protected: 0 }
    let revision = 0
    for (const { changeOfFolder, pauseInMs } of fc.sample(anyMoment, KILLS)) {
      const child = startChild('protection-loop.ts', dataFolder, ...keys.map(textOfKey))
      await child.nextLine()
      await changesOfFolder(plansFolder(dataFolder), changeOfFolder)
      await wait(pauseInMs)
      const dead = child.kill()
      const lines = (await child.rest()).map((line) => lineSchema.parse(line))
      await dead
      const edited = lines.flatMap((line) => (line.did === 'edited' ? [line.revision] : []))
      revision = edited.at(-1) ?? revision
      // What the file shows of itself leads to its key, and the note beside it knows that key.
      const salts = readProtection(file)?.salts ?? []
      // In the middle of a change the note knows two keys; the salt of the file itself stands first.
      const key = salts.flatMap((known) => keys.filter(({ salt }) => salt === known))[0] ?? null
      expect(key === null).toBe(salts.length === 0)
      if (key) expect(readProtectionNote(file)).toContainEqual(keyCheckOf(key))
      const store = unwrap(PlanStore.open(file, { key }))
      const { state } = store
      store.close()
      expect([revision, revision + 1]).toContain(state.revision)
      revision = state.revision
      const name = revision === 0 ? fullPlan().name : `Revision ${revision}`
      expect(state.plan).toEqual({ ...fullPlan(), name })
      counts.kills += 1
      counts['edits acknowledged'] += edited.length
      counts['changes acknowledged'] += lines.filter(({ did }) => did === 'changed').length
      counts[key ? 'protected' : 'plain'] += 1
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(AT_LEAST)
    tellCounts('Ended by force while the protection changed', counts)
  }, 1_200_000)
})

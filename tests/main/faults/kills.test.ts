import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listBackups } from '#main/backups/backup-folder.ts'
import { contentsOfNote } from '#main/backups/backup-note.ts'
import { readBackup } from '#main/backups/read-backup.ts'
import { backupsFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { AT_LEAST, howMany, tellCounts } from './how-many.ts'

const KILLS = howMany(2, 150)
const LONGEST_LIFE_IN_MS = 900

const lineSchema = z.discriminatedUnion('did', [
  z.object({ did: z.literal('opened') }),
  z.object({ did: z.literal('edited'), revision: z.number(), name: z.string() }),
  z.object({ did: z.literal('backed-up'), backupId: z.string() }),
])
type Line = z.output<typeof lineSchema>

/** A data folder with a plan and backups of it under both of its names. */
async function folderWithBackups(): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('backups:make', { planId: 'plan' })
  const edits = [{ kind: 'set' as const, patch: { name: 'Another' } }]
  await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: { label: 'Edit', group: null, edits } })
  await program.call('backups:make', { planId: 'plan' })
  program.services.close()
  return program.options.dataFolder
}

/** Lets a process work for a while, ends it by force, and gives what it acknowledged. */
async function killDuring(dataFolder: string, work: 'backup' | 'restore', lifeInMs: number): Promise<readonly Line[]> {
  const child = startChild('safety-loop.ts', dataFolder, work)
  await child.nextLine()
  await wait(lifeInMs)
  const dead = child.kill()
  const lines = await child.rest()
  await dead
  return lines.map((line) => lineSchema.parse(line))
}

async function killAgainAndAgain(work: 'backup' | 'restore') {
  const dataFolder = await folderWithBackups()
  const folder = path.join(backupsFolder(dataFolder), 'plan')
  const counts = { kills: 0, 'edits acknowledged': 0, 'backups acknowledged': 0 }
  let last = { revision: 1, name: 'Another' }
  for (const lifeInMs of fc.sample(fc.integer({ min: 0, max: LONGEST_LIFE_IN_MS }), KILLS)) {
    const lines = await killDuring(dataFolder, work, lifeInMs)
    const edits = lines.flatMap((line) => (line.did === 'edited' ? [line] : []))
    const made = lines.flatMap((line) => (line.did === 'backed-up' ? [line.backupId] : []))
    last = edits.at(-1) ?? last
    const store = unwrap(PlanStore.open(path.join(plansFolder(dataFolder), 'plan.certpace')))
    const { plan, revision } = store.state
    store.close()
    // What was under way may be there whole, or not at all.
    expect([last.revision, last.revision + 1]).toContain(revision)
    if (revision === last.revision) expect(plan.name).toBe(last.name)
    expect(plan).toEqual({ ...fullPlan(), name: plan.name })
    last = { revision, name: plan.name }
    const kept = listBackups(folder)
    const ids = kept.map(({ id }) => id)
    // One that was whole before anybody could be told of it is one of the five newest as well.
    const untold = ids.filter((id) => id > (made.at(-1) ?? id)).length
    for (const backupId of made.slice(untold - 5)) expect(ids).toContain(backupId)
    for (const { id, note } of kept.slice(0, 6)) {
      const { name } = unwrap(readBackup({ folder, id, key: null, workFolder: dataFolder }))
      expect(note && contentsOfNote(note, () => null)?.planName).toBe(name)
    }
    counts.kills += 1
    counts['edits acknowledged'] += edits.length
    counts['backups acknowledged'] += made.length
  }
  expect(counts['edits acknowledged']).toBeGreaterThanOrEqual(AT_LEAST)
  if (work === 'backup') expect(counts['backups acknowledged']).toBeGreaterThanOrEqual(AT_LEAST)
  tellCounts(`Ended by force during ${work}`, counts)
}

describe('a process ended by force', () => {
  it(`while it edits and backs up loses nothing acknowledged, ${KILLS} times`, async () => {
    await killAgainAndAgain('backup')
  }, 1_200_000)

  it(`while it restores backups has the plan of before or after, whole, ${KILLS} times`, async () => {
    await killAgainAndAgain('restore')
  }, 1_200_000)
})

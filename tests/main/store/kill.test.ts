import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3-multiple-ciphers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import { isItsWal, readAcknowledged } from '#main/store/acknowledged.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { walkWal } from '#main/store/walk-wal.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { unwrap } from '../../helpers/resources.ts'
import { howMany, tellCounts } from '../faults/how-many.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { browserHost, NEVER_DURING_A_TEST } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { WORKER_FILE } from '../helpers/worker-files.ts'

const KILLS = howMany(3, 50)
/** Plans worked on side by side; most of the time goes into starting processes. */
const LANES = 2

/** A data folder whose open plan is `plan`. */
async function folderWithPlan(): Promise<string> {
  const dataFolder = unwrap(prepareDataFolder(temporaryFolder()))
  const services = unwrap(
    openServices({
      dataFolder,
      resourcesFolder: '',
      host: browserHost(),
      appVersion: '0.0.0-test',
      today: () => isoDate('2027-01-04'),
      now: () => new Date(),
      workerFile: WORKER_FILE,
      importWorkerFile: '',
      startBackupDelay: NEVER_DURING_A_TEST,
      newId: () => 'unused',
      log: () => {},
    }),
  )
  await services.answer('plan:create', { plan: { ...fullPlan(), checkmarks: [] } })
  services.close()
  return dataFolder
}

/** Lets a process edit, ends it by force some acknowledgements later, and gives the last revision it acknowledged. */
async function killAfter(dataFolder: string, from: number, acknowledgements: number, pauseInMs: number) {
  const child = startChild('editing-loop.ts', dataFolder, `${from}`)
  for (let index = 0; index < acknowledgements; index += 1) await child.nextLine()
  if (pauseInMs > 0) await wait(pauseInMs)
  const dead = child.kill()
  const rest = await child.rest()
  await dead
  return Number(rest.at(-1) ?? from + acknowledgements)
}

/** One plan, whose process is ended by force again and again. */
async function killAgainAndAgain(kills: number): Promise<void> {
  const dataFolder = await folderWithPlan()
  const file = path.join(dataFolder, 'plans', 'plan.certpace')
  const acknowledgements = fc.integer({ min: 1, max: 5 })
  const moments = fc.sample(fc.record({ acknowledgements, pauseInMs: fc.constantFrom(0, 0, 0, 1, 3) }), kills)
  let revision = 0
  for (const moment of moments) {
    const acknowledged = await killAfter(dataFolder, revision, moment.acknowledgements, moment.pauseInMs)
    expect(acknowledged).toBeGreaterThan(revision)
    // An end by force is no damage, and what was noted is never more than what is there.
    const walked = walkWal(`${file}-wal`)
    const noted = readAcknowledged(file)
    expect(walked?.isDamaged).not.toBe(true)
    if (noted && walked?.salts) expect(isItsWal(noted, walked.salts)).toBe(true)
    expect([acknowledged, acknowledged + 1]).toContain(noted?.revision)
    const store = unwrap(PlanStore.open(file))
    expect(store.state.revision).toBeGreaterThanOrEqual(noted?.revision ?? 0)
    const { plan, undo } = store.state
    revision = store.state.revision
    store.close()
    // The edit that was under way may be there whole, or not at all.
    expect([acknowledged, acknowledged + 1]).toContain(revision)
    expect(plan.name).toBe(`Revision ${revision}`)
    expect(undo).toEqual({ label: `Edit ${revision}` })
    expect(plan.checkmarks.map(({ id }) => id)).toEqual(
      Array.from({ length: revision }, (_, index) => `mark-${revision - index}`),
    )
  }
  const database = new Database(file)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
}

describe('a process ended by force right after an acknowledged edit', () => {
  it(`loses nothing, ${KILLS} times`, async () => {
    await Promise.all(Array.from({ length: LANES }, () => killAgainAndAgain(KILLS / LANES)))
    tellCounts('Ended by force right after an edit', { kills: KILLS, 'without a loss': KILLS })
  }, 240_000)
})

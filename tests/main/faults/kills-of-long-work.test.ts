import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listBackups } from '#main/backups/backup-folder.ts'
import { readBackup } from '#main/backups/read-backup.ts'
import { backupsFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { AT_LEAST, howMany, tellCounts } from './how-many.ts'

const KILLS = howMany(2, 60)
const OLD_FILE = fileURLToPath(new URL('../fixtures/schema-1.certpace', import.meta.url))

function planIn(file: string): Plan {
  const store = unwrap(PlanStore.open(file))
  const { plan } = store.state
  store.close()
  return plan
}

/** A data folder whose open plan is the file of an older program. */
function folderWithOldFile(): string {
  const dataFolder = temporaryFolder()
  mkdirSync(plansFolder(dataFolder), { recursive: true })
  copyFileSync(OLD_FILE, path.join(plansFolder(dataFolder), 'plan.certpace'))
  writeFileSync(
    path.join(dataFolder, 'settings.json'),
    JSON.stringify({ settings: { colorScheme: 'auto', locale: 'en-US' }, lastPlanId: 'plan', secondPlace: null }),
  )
  return dataFolder
}

describe('a process ended by force', () => {
  it(`while it brings a file up to date leaves all of it, and a backup once it is changed, ${KILLS} times`, async () => {
    const updated = path.join(temporaryFolder(), 'updated.certpace')
    copyFileSync(OLD_FILE, updated)
    const wanted = writePlanText(planIn(updated))
    const counts = { kills: 0, 'with a backup': 0 }
    for (const lifeInMs of fc.sample(fc.integer({ min: 0, max: 120 }), KILLS)) {
      const dataFolder = folderWithOldFile()
      const child = startChild('updating.ts', dataFolder)
      await child.nextLine()
      await wait(lifeInMs)
      await child.kill()
      const file = path.join(plansFolder(dataFolder), 'plan.certpace')
      expect(writePlanText(planIn(file))).toBe(wanted)
      const folder = path.join(backupsFolder(dataFolder), 'plan')
      const backups = existsSync(folder) ? listBackups(folder) : []
      for (const { id } of backups) {
        const kept = unwrap(readBackup({ folder, id, key: null, workFolder: dataFolder }))
        expect(writePlanText(kept)).toBe(wanted)
      }
      counts.kills += 1
      if (backups.length > 0) counts['with a backup'] += 1
    }
    expect(counts['with a backup']).toBeGreaterThanOrEqual(AT_LEAST)
    tellCounts('Ended by force during an update of the file', counts)
  }, 1_200_000)

  it(`while it takes thousands of rows in and out has all of them or none, ${KILLS} times`, async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    program.services.close()
    const { dataFolder } = program.options
    const file = path.join(plansFolder(dataFolder), 'plan.certpace')
    const without = fullPlan().logEntries.length
    const lineSchema = z.object({ revision: z.number(), entries: z.number() })
    const counts = { kills: 0, 'with the rows': 0, 'without them': 0 }
    const moment = fc.record({ steps: fc.integer({ min: 0, max: 3 }), pauseInMs: fc.integer({ min: 0, max: 300 }) })
    for (const { steps, pauseInMs } of fc.sample(moment, KILLS)) {
      const child = startChild('import-loop.ts', dataFolder)
      let first = lineSchema.parse(await child.nextLine())
      for (let step = 0; step < steps; step++) first = lineSchema.parse(await child.nextLine())
      await wait(pauseInMs)
      const dead = child.kill()
      const lines = (await child.rest()).map((line) => lineSchema.parse(line))
      await dead
      const last = lines.at(-1) ?? first
      const store = unwrap(PlanStore.open(file))
      const { plan, revision } = store.state
      store.close()
      // What was under way may be there whole, or not at all.
      expect([last.revision, last.revision + 1]).toContain(revision)
      expect([without, without + 3000]).toContain(plan.logEntries.length)
      if (revision === last.revision) expect(plan.logEntries).toHaveLength(last.entries)
      expect({ ...plan, logEntries: plan.logEntries.slice(0, without) }).toEqual(fullPlan())
      counts.kills += 1
      counts[plan.logEntries.length > without ? 'with the rows' : 'without them'] += 1
    }
    expect(counts['with the rows']).toBeGreaterThanOrEqual(AT_LEAST)
    expect(counts['without them']).toBeGreaterThanOrEqual(AT_LEAST)
    tellCounts('Ended by force while rows came in and went out', counts)
  }, 1_200_000)
})

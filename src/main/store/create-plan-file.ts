import { closeSync, openSync } from 'node:fs'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Plan } from '#shared/plan/plan.ts'
import { forceToDisk, removeDatabase } from '../files/durable-files.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { forgetAcknowledged } from './acknowledged.ts'
import { createEvidenceFiles, type FileBytes } from './evidence-files.ts'
import { createDatabase } from './open-database.ts'
import { placePlanFile } from './place-plan-file.ts'
import { createPlanWriter } from './plan-writer.ts'

/**
 * Creates the file of a new plan, with the bytes of its evidence. The whole file is made under an unfinished name and
 * then renamed, so that a plan file is either complete or not there. With a key, it is protected from its first byte
 * on. Throws for errors of disk and system; nothing is then left behind.
 */
export function createPlanFile(
  file: string,
  plan: Plan,
  isSample: boolean,
  key: ProtectionKey | null = null,
  files: readonly FileBytes[] = [],
): void {
  forgetAcknowledged(file)
  placePlanFile(makeUnfinishedPlan(file, plan, isSample, 0, key, files), file, key)
}

/** As {@link createPlanFile}, but leaves the whole file under its unfinished name, and answers with that name. */
export function makeUnfinishedPlan(
  file: string,
  plan: Plan,
  isSample: boolean,
  revision: number,
  key: ProtectionKey | null,
  files: readonly FileBytes[] = [],
): string {
  const unfinished = `${file}${UNFINISHED}`
  removeDatabase(unfinished)
  try {
    closeSync(openSync(unfinished, 'wx', 0o600)) // SQLite gives its side files the mode of the file itself
    fill(createDatabase(unfinished, key), plan, isSample, revision, files)
    forceToDisk(unfinished)
    return unfinished
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

function fill(database: Database, plan: Plan, isSample: boolean, revision: number, files: readonly FileBytes[]): void {
  try {
    database
      .transaction(() => {
        database.prepare('INSERT INTO history (singleton, revision, done_sequence) VALUES (1, ?, 0)').run(revision)
        createPlanWriter(database, isSample).writeWhole(plan)
        const evidence = createEvidenceFiles(database)
        for (const file of files) evidence.write(file)
      })
      .immediate()
  } finally {
    database.close() // brings everything from the side files into the file itself
  }
}

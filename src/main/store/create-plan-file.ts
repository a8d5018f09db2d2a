import { closeSync, openSync, renameSync } from 'node:fs'
import path from 'node:path'
import type { Plan } from '#shared/plan/plan.ts'
import { forceToDisk, removeDatabase, syncFolder } from '../files/durable-files.ts'
import { createDatabase } from './open-database.ts'
import { createPlanWriter } from './plan-writer.ts'

/** The end of the names of files that are being made; a leftover was never acknowledged. */
export const UNFINISHED = '.unfinished'

/**
 * Keeps a new plan: the whole file is made under another name and then renamed, so that a plan file is either complete
 * or not there. Throws for errors of disk and system; nothing is then left behind.
 */
export function createPlanFile(file: string, plan: Plan, isSample: boolean): void {
  const unfinished = makeUnfinishedPlan(file, plan, isSample, 0)
  renameSync(unfinished, file)
  syncFolder(path.dirname(file))
}

/** As {@link createPlanFile}, but leaves the whole file under its other name, and answers with that. */
export function makeUnfinishedPlan(file: string, plan: Plan, isSample: boolean, revision: number): string {
  const unfinished = `${file}${UNFINISHED}`
  removeDatabase(unfinished)
  try {
    closeSync(openSync(unfinished, 'wx', 0o600)) // SQLite gives its side files the mode of the file itself
    fill(unfinished, plan, isSample, revision)
    forceToDisk(unfinished)
    return unfinished
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

function fill(file: string, plan: Plan, isSample: boolean, revision: number): void {
  const database = createDatabase(file)
  try {
    database
      .transaction(() => {
        database.prepare('INSERT INTO history (singleton, revision, done_sequence) VALUES (1, ?, 0)').run(revision)
        createPlanWriter(database, isSample).writeWhole(plan)
      })
      .immediate()
  } finally {
    database.close() // brings everything from the side files into the file itself
  }
}

import { type Outcome, succeed } from '#shared/fault.ts'
import { forceToDisk, removeDatabase } from '../files/durable-files.ts'
import { copyWholeFile } from '../files/regular-file.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { writeNewMeaning } from '../store/meaning-note.ts'
import { readSchemaVersion, SCHEMA_OF_NEW_MEANING } from '../store/migrations/migrate.ts'
import { damaged, openDatabase } from '../store/open-database.ts'
import { readPlanRows } from '../store/read-plan-rows.ts'

/**
 * Makes a plan file from a backup, undo steps included, and answers with its name. It lies beside the file that it is
 * meant to replace, under an unfinished name. `key` opens the backup, and will open the plan. `revision` must be higher
 * than all before. Faults: `damaged` and those of `readPlanRows`.
 */
export function makePlanFileFromBackup(
  backup: string,
  key: ProtectionKey | null,
  file: string,
  revision: number,
): Outcome<string> {
  const unfinished = `${file}${UNFINISHED}`
  removeDatabase(unfinished)
  try {
    copyWholeFile(backup, unfinished)
    let isOlder = false
    const opened = openDatabase(unfinished, key, (database) => {
      isOlder = readSchemaVersion(database) < SCHEMA_OF_NEW_MEANING
    })
    if (!opened.ok) return discard(unfinished, opened)
    const plan = readPlanRows(opened.value)
    if (plan.ok) opened.value.prepare('UPDATE history SET revision = ?').run(revision)
    opened.value.close()
    if (!plan.ok) return discard(unfinished, damaged())
    forceToDisk(unfinished)
    if (isOlder) writeNewMeaning(file)
    return succeed(unfinished)
  } catch (error) {
    removeDatabase(unfinished)
    throw error
  }
}

function discard<T>(unfinished: string, fault: T): T {
  removeDatabase(unfinished)
  return fault
}

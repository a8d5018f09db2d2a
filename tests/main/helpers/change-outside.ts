import { statSync, utimesSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'

const A_MINUTE = 60

/**
 * Changes a closed plan file as another program does, some time after it was closed. Without that time a fast machine is
 * done within the tolerance of the recorded time, and the change counts as a fault of the disk.
 */
export function changeOutside(file: string, change: (database: Database.Database) => void): void {
  const database = new Database(file)
  change(database)
  database.close()
  someTimeLater(file)
}

/** Puts another sound plan file in the place of a closed one, some time after it was closed. */
export function putInPlace(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes)
  someTimeLater(file)
}

function someTimeLater(file: string): void {
  const later = statSync(file).mtimeMs / 1000 + A_MINUTE
  utimesSync(file, later, later)
}

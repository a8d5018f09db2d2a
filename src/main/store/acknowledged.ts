import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { z } from 'zod'
import { readTextFile, removeFile, requireFile } from '../files/regular-file.ts'

/** The end of the name of the note beside a plan file, and beside its lock. */
export const ACKNOWLEDGED_ENDING = '.acknowledged'

/** Every note has this length, so that it is overwritten in one step. */
const NOTE_BYTES = 160
/**
 * The first salt goes up by one each time SQLite begins the side file anew
 * (https://www.sqlite.org/fileformat2.html#walformat), which one change does far less often than this.
 */
const MOST_BEGINNINGS = 1000

const noteSchema = z.strictObject({
  /** The revision of the last change that was answered as kept. */
  revision: z.number().int().min(0),
  /** Whether the plan was open then, so that its latest changes may be in the side file. */
  isOpen: z.boolean(),
  /** The salts of the side file after that change, in hexadecimal; null while there was none. */
  wal: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  /** The revision up to which a loss of changes has been shown, so that it is shown once. */
  told: z.number().int().min(0),
})
export type Acknowledged = z.output<typeof noteSchema>

/** Null where there is no note or it cannot be read; a loss of changes is then not noticed. */
export function readAcknowledged(file: string): Acknowledged | null {
  try {
    return noteSchema.parse(JSON.parse(readTextFile(`${file}${ACKNOWLEDGED_ENDING}`)))
  } catch {
    return null
  }
}

/**
 * Writes the note beside the plan file. It is not forced to disk, which would double the time of each change: it is
 * there after the process is ended by force, and after a power failure it may be that of an earlier change, never of a
 * later one. Where it cannot be written, the old note is removed, since it would claim less than was acknowledged.
 */
export function noteAcknowledged(file: string, note: Acknowledged): void {
  const name = `${file}${ACKNOWLEDGED_ENDING}`
  try {
    requireFile(name)
    const descriptor = openSync(name, constants.O_WRONLY | constants.O_CREAT, 0o600)
    try {
      writeSync(descriptor, `${JSON.stringify(note).padEnd(NOTE_BYTES - 1)}\n`, 0)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    removeFile(name)
  }
}

/**
 * Removes the note. To be called when another plan or state takes the place of the file. Throws the file system's
 * error.
 */
export function forgetAcknowledged(file: string): void {
  removeFile(`${file}${ACKNOWLEDGED_ENDING}`)
}

/**
 * Whether a side file with these salts can be the noted one, or the same after changes that were not acknowledged yet.
 */
export function isItsWal({ isOpen, wal }: Acknowledged, salts: string): boolean {
  if (wal === null) return isOpen
  if (wal === salts) return true
  const beginnings = (firstSalt(salts) - firstSalt(wal)) >>> 0
  return beginnings > 0 && beginnings <= MOST_BEGINNINGS
}

function firstSalt(salts: string): number {
  return Number.parseInt(salts.slice(0, 8), 16)
}

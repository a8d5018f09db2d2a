import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { readTextFile, removeFile } from '../files/regular-file.ts'
import { sha256OfFile } from '../files/sha256-of-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

/** The end of the name of the file that holds the record, beside the plan file. */
export const CHECKSUM_ENDING = '.seal'

/** A file that was copied, such as by a backup tool, keeps its time of change to the millisecond. */
const TIME_TOLERANCE_IN_MS = 1.5

/** The size, time and checksum of a plan file when it was closed. */
const recordSchema = z.strictObject({ bytes: z.number(), modifiedAt: z.number(), sha256: z.string() })

/**
 * Records the checksum of a closed plan file, so that a bit that turns over on the disk is noticed, since SQLite keeps
 * no checksums of pages. Where it cannot be written, only this check is missing; errors are ignored.
 */
export function recordChecksum(file: string): void {
  try {
    if (existsSync(`${file}-wal`)) return // another connection has it open
    const { size, mtimeMs } = statSync(file)
    writeWholeFile(
      recordOf(file),
      `${JSON.stringify({ bytes: size, modifiedAt: mtimeMs, sha256: sha256OfFile(file) })}\n`,
    )
  } catch {
    removeFile(recordOf(file))
  }
}

/**
 * Whether a file differs from its recorded checksum, although its size and time say that nobody has written to it
 * since.
 */
export function differsFromRecord(file: string): boolean {
  const record = readRecord(file)
  const status = statSync(file, { throwIfNoEntry: false })
  if (!record || !status || status.size !== record.bytes) return false
  if (Math.abs(status.mtimeMs - record.modifiedAt) > TIME_TOLERANCE_IN_MS) return false
  return sha256OfFile(file) !== record.sha256
}

/** Removes the record. To be called before the file is written to. */
export function removeRecord(file: string): void {
  removeFile(recordOf(file))
}

function readRecord(file: string): z.output<typeof recordSchema> | null {
  try {
    return recordSchema.parse(JSON.parse(readTextFile(recordOf(file))))
  } catch {
    return null
  }
}

function recordOf(file: string): string {
  return `${file}${CHECKSUM_ENDING}`
}

import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { readTextFile, readWholeFile, removeFile } from '../files/regular-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

/** A copy of a file, by a backup tool for instance, keeps its time to the millisecond. */
const TIME_TOLERANCE_IN_MS = 1.5

/** What a plan file was when it was closed. */
const sealSchema = z.strictObject({ bytes: z.number(), modifiedAt: z.number(), sha256: z.string() })

/**
 * Notes what a closed plan file is, so that a bit that turns over while it lies on the disk is noticed: SQLite keeps no
 * checksums. Without the note there is only that check less, so trouble with writing it is no trouble.
 */
export function sealPlanFile(file: string): void {
  try {
    if (existsSync(`${file}-wal`)) return // another connection has it open
    const { size, mtimeMs } = statSync(file)
    writeWholeFile(sealOf(file), `${JSON.stringify({ bytes: size, modifiedAt: mtimeMs, sha256: sha256Of(file) })}\n`)
  } catch {
    removeFile(sealOf(file))
  }
}

/** Whether a file has other contents than when it was closed, although nobody has written to it since. */
export function isSealBroken(file: string): boolean {
  const seal = readSeal(file)
  const status = statSync(file, { throwIfNoEntry: false })
  if (!seal || !status || status.size !== seal.bytes) return false
  if (Math.abs(status.mtimeMs - seal.modifiedAt) > TIME_TOLERANCE_IN_MS) return false
  return sha256Of(file) !== seal.sha256
}

/** To be called before the file is written to. */
export function breakSeal(file: string): void {
  removeFile(sealOf(file))
}

function readSeal(file: string): z.output<typeof sealSchema> | null {
  try {
    return sealSchema.parse(JSON.parse(readTextFile(sealOf(file))))
  } catch {
    return null
  }
}

function sealOf(file: string): string {
  return `${file}.seal`
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readWholeFile(file)).digest('hex')
}

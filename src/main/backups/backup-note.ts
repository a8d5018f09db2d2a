import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { planContentsSchema } from '#shared/contract/backups.ts'

/** What is written beside each backup when it has been checked: what it holds, and by what it is known to be whole. */
const backupNoteSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
  contents: planContentsSchema,
})
export type BackupNote = z.output<typeof backupNoteSchema>

/** Null when the note is missing or damaged. */
export function readBackupNote(file: string): BackupNote | null {
  try {
    return backupNoteSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

export function writeBackupNoteText(note: BackupNote): string {
  return `${JSON.stringify(note, null, 2)}\n`
}

/** In hexadecimal. Throws the file system's error. */
export function sha256OfFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

import { z } from 'zod'
import { type PlanContents, planContentsSchema } from '#shared/plan/plan-contents.ts'
import { readTextFile } from '../files/regular-file.ts'
import { keyFor, type ProtectionKey } from '../protection/protection-key.ts'
import { keyCheckOf, keyCheckSchema } from '../protection/protection-note.ts'
import { openSealedText, sealedTextSchema, sealText } from '../protection/sealed-text.ts'

const fileSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
})

/**
 * The note beside a backup, written once the backup has been checked: its checksum, and what it holds. In the note of a
 * protected backup, what it holds is encrypted with the key of that backup.
 */
const backupNoteSchema = z.union([
  fileSchema.extend({ contents: planContentsSchema }),
  fileSchema.extend({
    revision: z.number().int(),
    protection: keyCheckSchema,
    contents: sealedTextSchema,
  }),
])
export type BackupNote = z.output<typeof backupNoteSchema>

/** Finds the key that belongs to a salt; null when it is not known. */
export type FindKey = (salt: string) => ProtectionKey | null

export function makeBackupNote(
  file: z.output<typeof fileSchema>,
  contents: PlanContents,
  key: ProtectionKey | null,
): BackupNote {
  if (!key) return { ...file, contents }
  const sealed = sealText(keyFor('note', key), JSON.stringify(contents))
  return { ...file, revision: contents.revision, protection: keyCheckOf(key), contents: sealed }
}

/** Null where the key of a protected backup is not known, or the note was changed. */
export function contentsOfNote(note: BackupNote, findKey: FindKey): PlanContents | null {
  if (!('protection' in note)) return note.contents
  const key = findKey(note.protection.salt)
  const text = key && openSealedText(keyFor('note', key), note.contents)
  return text === null ? null : (planContentsSchema.safeParse(JSON.parse(text)).data ?? null)
}

export function revisionOfNote(note: BackupNote): number {
  return 'protection' in note ? note.revision : note.contents.revision
}

/** Null when the note is missing or damaged. */
export function readBackupNote(file: string): BackupNote | null {
  try {
    return backupNoteSchema.parse(JSON.parse(readTextFile(file)))
  } catch {
    return null
  }
}

export function writeBackupNoteText(note: BackupNote): string {
  return `${JSON.stringify(note, null, 2)}\n`
}

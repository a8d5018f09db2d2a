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
 * What is written beside each backup when it has been checked: what it holds, and by what it is known to be whole. Of a
 * protected one, what it holds can be read with its key only.
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

/** Null while the key of a protected backup is not known, and when what the note holds has been changed. */
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

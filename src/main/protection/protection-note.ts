import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { z } from 'zod'
import { readTextFile, removeFile } from '../files/regular-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { checkOf, type ProtectionKey } from './protection-key.ts'

/** The end of the name of the note beside a protected plan file. */
export const PROTECTION_ENDING = '.protection'

/** Tells whether a key derived with this salt is the right one. */
export const keyCheckSchema = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  check: z.string().regex(/^[0-9a-f]{64}$/),
})
export type KeyCheck = z.output<typeof keyCheckSchema>

const noteSchema = z.strictObject({ keys: z.array(keyCheckSchema), sha256: z.string() })

export function keyCheckOf(key: ProtectionKey): KeyCheck {
  return { salt: key.salt, check: checkOf(key) }
}

function protectionNoteOf(file: string): string {
  return `${file}${PROTECTION_ENDING}`
}

/**
 * Whether a plan file was protected when its note was written. It is true even when the beginning of the file is
 * damaged.
 */
export function hasProtectionNote(file: string): boolean {
  return existsSync(protectionNoteOf(file))
}

/** The checks in the note beside a plan file. None when it is missing or damaged; the file opens without it. */
export function readProtectionNote(file: string): readonly KeyCheck[] {
  try {
    const note = noteSchema.parse(JSON.parse(readTextFile(protectionNoteOf(file))))
    return note.sha256 === sumOf(note.keys) ? note.keys : []
  } catch {
    return []
  }
}

/** Writes the checks of the keys that protect a file, or are about to. Throws for errors of disk and system. */
export function writeProtectionNote(file: string, keys: readonly KeyCheck[]): void {
  writeWholeFile(protectionNoteOf(file), `${JSON.stringify({ keys, sha256: sumOf(keys) }, null, 2)}\n`)
}

export function removeProtectionNote(file: string): void {
  removeFile(protectionNoteOf(file))
}

/** Without it, one flipped bit in a check would make the right passphrase look wrong. */
function sumOf(keys: readonly KeyCheck[]): string {
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex')
}

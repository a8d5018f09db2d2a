import { existsSync, realpathSync, renameSync } from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../files/durable-files.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import {
  keyCheckOf,
  readProtectionNote,
  removeProtectionNote,
  writeProtectionNote,
} from '../protection/protection-note.ts'

/**
 * Gives a whole, closed plan file its name, replacing the file of that name in one step. At every moment the note
 * beside it holds the key of the file that is there. Throws for errors of disk and system.
 */
export function placePlanFile(unfinished: string, file: string, key: ProtectionKey | null): void {
  const former = existsSync(file) ? readProtectionNote(file) : []
  if (key) writeProtectionNote(file, [keyCheckOf(key), ...former])
  const real = existsSync(file) ? realpathSync(file) : file // a link stays, and the file that it leads to is replaced
  syncFolder(path.dirname(real)) // the former file must not be gone before its side files are
  renameSync(unfinished, real)
  syncFolder(path.dirname(real))
  if (!key) removeProtectionNote(file)
  else if (former.length > 0) writeProtectionNote(file, [keyCheckOf(key)])
}

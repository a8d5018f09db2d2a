import path from 'node:path'
import { syncFolder } from '../files/durable-files.ts'
import { isFile, readTextFile, removeFile } from '../files/regular-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

/** The end of the name of the note beside a plan file which says that changes may be missing. */
export const LOSS_ENDING = '.loss'

/** Keeps a sentence until the person has read it, even after a crash. Throws the file system's error. */
export function writeLoss(file: string, sentence: string): void {
  writeWholeFile(`${file}${LOSS_ENDING}`, `${sentence}\n`)
}

/** The sentence that the person has not read yet; null when there is none. Throws the file system's error. */
export function readLoss(file: string): string | null {
  const note = `${file}${LOSS_ENDING}`
  return isFile(note) ? readTextFile(note).trim() : null
}

/** Throws the file system's error. */
export function removeLoss(file: string): void {
  if (!isFile(`${file}${LOSS_ENDING}`)) return
  removeFile(`${file}${LOSS_ENDING}`)
  syncFolder(path.dirname(file))
}

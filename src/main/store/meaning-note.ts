import path from 'node:path'
import { syncFolder } from '../files/durable-files.ts'
import { isFile, removeFile } from '../files/regular-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

/** The end of the name of the note beside a plan file which says that it was kept before meanings changed. */
export const MEANING_ENDING = '.meaning'

/**
 * Notes that a plan was kept before meanings changed that may move its dates, until the person has read about it: whoever
 * opens the file first, a backup or the list of plans included. Throws the file system's error.
 */
export function writeNewMeaning(file: string): void {
  writeWholeFile(`${file}${MEANING_ENDING}`, 'Kept before Certpace read plans more exactly.\n')
}

export function hasNewMeaning(file: string): boolean {
  return isFile(`${file}${MEANING_ENDING}`)
}

/** Throws the file system's error. */
export function removeNewMeaning(file: string): void {
  if (!hasNewMeaning(file)) return
  removeFile(`${file}${MEANING_ENDING}`)
  syncFolder(path.dirname(file))
}

import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorCode } from './error-code.ts'

/**
 * Makes a folder that only this person can enter, where it is not there. Only so many of the last folders of its path are
 * made as `levels` says: a data folder that was moved, or whose disk is gone, must not be made anew, empty. Throws the
 * file system's error, `ENOENT` among them.
 */
export function makeFolder(folder: string, levels = 1): void {
  if (levels > 1) makeFolder(path.dirname(folder), levels - 1)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

/** Whether a folder is there, or could be made in the one it is to be in. */
export function canMakeFolder(folder: string): boolean {
  try {
    makeFolder(folder)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

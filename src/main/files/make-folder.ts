import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorCode } from './error-code.ts'

/**
 * Makes a missing folder, which only this person can enter (0700). Of its path, at most the last `levels` folders are
 * made: a data folder that was moved, or whose disk is gone, must not appear again as an empty one. Throws the file
 * system's error, `ENOENT` among them.
 */
export function makeFolder(folder: string, levels = 1): void {
  if (levels > 1) makeFolder(path.dirname(folder), levels - 1)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}

/** Whether a folder exists or can be made. */
export function canMakeFolder(folder: string): boolean {
  try {
    makeFolder(folder)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

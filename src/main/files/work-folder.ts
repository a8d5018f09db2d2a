import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'
import { namesInFolder } from './names-in-folder.ts'

const BEGINNING = '.reading-'

/** Does something in a new folder of its own, which is gone afterwards. Throws the file system's error. */
export function inWorkFolder<T>(parent: string, act: (folder: string) => T): T {
  makeFolder(parent)
  const folder = mkdtempSync(path.join(parent, BEGINNING))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Removes the work folders of a process that was cut off: a readable copy of a plan may be in them. To be called while
 * nobody works in one. Throws the file system's error.
 */
export function removeWorkFolders(parent: string): void {
  for (const name of namesInFolder(parent)) {
    if (name.startsWith(BEGINNING)) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

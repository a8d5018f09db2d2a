import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'
import { namesInFolder } from './names-in-folder.ts'

const BEGINNING = '.reading-'

/** Does something in a new folder, which is removed afterwards. Throws the file system's error. */
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
 * Removes the work folders that a process left when it was ended by force, since they may hold a readable copy of a
 * plan. It must be called while no work folder is in use. Throws the file system's error.
 */
export function removeWorkFolders(parent: string): void {
  for (const name of namesInFolder(parent)) {
    if (name.startsWith(BEGINNING)) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

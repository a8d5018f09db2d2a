import { lstatSync, renameSync, type Stats } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './durable-files.ts'
import { removeLeftovers, unfinishedName } from './unfinished-name.ts'
import { writeParts } from './write-parts.ts'

/** A file to be written, read one part at a time. */
export interface FileInFolder {
  /** The folders that lead to it and its name. */
  readonly path: readonly string[]
  readonly content: Iterable<Uint8Array>
}

/**
 * Makes a new folder with these files inside an existing one, whole or not at all: it is written under another name,
 * forced to disk, and renamed. Where the name is taken, it gets a number. Only this person may read it (0700).
 * Leftovers of processes that were cut off are removed. Answers with the name. Throws the file system's error, and
 * whatever reading the files throws.
 */
export async function writeFolder(parent: string, name: string, files: readonly FileInFolder[]): Promise<string> {
  await removeLeftovers(parent)
  const temporary = path.join(parent, unfinishedName())
  await mkdir(temporary, { mode: 0o700 })
  try {
    for (const file of files) {
      const target = path.join(temporary, ...file.path)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      await writeParts(target, file.content)
    }
    syncFolder(temporary)
    const free = freeName(parent, name)
    // At once, so that no other folder takes the name in between.
    renameSync(temporary, path.join(parent, free))
    syncFolder(parent)
    return free
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw error
  }
}

function freeName(parent: string, name: string): string {
  let free = name
  for (let number = 2; statOf(path.join(parent, free)); number += 1) free = `${name} (${number})`
  return free
}

/** True also for a link that leads nowhere. */
function statOf(file: string): Stats | undefined {
  return lstatSync(file, { throwIfNoEntry: false })
}

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { syncFolder } from './durable-files.ts'
import { requireFile } from './regular-file.ts'
import { unfinishedName } from './unfinished-name.ts'

/**
 * Writes a file, text as UTF-8. At any moment, even in a power failure, either the old or the whole new content is
 * there: a temporary file in the same folder is forced to disk and renamed over the old one. Only this person may read
 * it (0600). Throws the file system's error, and `NotAFileError` where something else than a file has the name; what
 * was there stays as it was.
 */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  requireFile(file)
  const temporary = path.join(path.dirname(file), unfinishedName())
  try {
    const descriptor = openSync(temporary, 'wx', 0o600)
    try {
      writeAll(descriptor, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(path.dirname(file))
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
}

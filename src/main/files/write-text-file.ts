import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { syncFolder } from './durable-files.ts'

/**
 * Writes a text file so that at any moment either the old or the whole new text is there, also when the power fails:
 * a temporary file in the same folder, forced to disk, renamed over the old one. Only this person may read it (0600).
 * Throws the file system's error; the old file is then untouched.
 */
export function writeTextFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    const descriptor = openSync(temporary, 'w', 0o600)
    try {
      writeAll(descriptor, Buffer.from(text, 'utf8'))
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

function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
}

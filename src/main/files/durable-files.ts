import { closeSync, fsyncSync, openSync } from 'node:fs'
import { removeFile } from './regular-file.ts'

/** The ends of the names of the files that SQLite may keep beside a database. */
export const SIDE_ENDINGS = ['-wal', '-shm', '-journal'] as const

/** Removes a database with all that lies beside it; nothing where there is none. */
export function removeDatabase(file: string): void {
  for (const end of ['', ...SIDE_ENDINGS]) removeFile(`${file}${end}`)
}

/** Forces what was written into a file to disk. Throws the file system's error. */
export function forceToDisk(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Forces a folder's list of names to disk, so that a rename in it survives a power failure. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // Windows gives no handle to a folder; its renames are journalled
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

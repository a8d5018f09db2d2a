import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './durable-files.ts'
import { requireFile } from './regular-file.ts'
import { unfinishedName } from './unfinished-name.ts'

/**
 * As `writeWholeFile`, from parts that are read one by one, without blocking the thread. Throws the file system's
 * error, `NotAFileError`, and whatever reading the parts throws; the old file is then untouched.
 */
export async function writeParts(file: string, parts: Iterable<Uint8Array>): Promise<void> {
  requireFile(file)
  const temporary = path.join(path.dirname(file), unfinishedName()) // another call may write it too
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      for (const part of parts) await writeAll(handle, part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  syncFolder(path.dirname(file))
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten
}

import { createHash } from 'node:crypto'
import { closeSync, readSync } from 'node:fs'
import { PART_BYTES } from '#shared/plan/evidence.ts'
import { openFile } from './regular-file.ts'

/** The SHA-256 of a file in hexadecimal, read part by part. Throws the file system's error, and `NotAFileError`. */
export function sha256OfFile(file: string): string {
  const hash = createHash('sha256')
  for (const part of readInParts(file)) hash.update(part)
  return hash.digest('hex')
}

function* readInParts(file: string): Generator<Uint8Array, void, undefined> {
  const descriptor = openFile(file)
  try {
    for (;;) {
      const part = Buffer.alloc(PART_BYTES)
      const length = readSync(descriptor, part)
      if (length === 0) return
      yield part.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}

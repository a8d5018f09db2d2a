import { closeSync, readSync } from 'node:fs'
import { PART_BYTES } from '#shared/plan/evidence.ts'
import { openFile } from './regular-file.ts'

/** The bytes of a file, a part at a time. Throws the file system's error, and `NotAFileError`. */
export function* readInParts(file: string): Generator<Uint8Array, void, undefined> {
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

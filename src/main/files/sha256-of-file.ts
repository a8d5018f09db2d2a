import { createHash } from 'node:crypto'
import { readInParts } from './read-in-parts.ts'

/** In hexadecimal; a part of the file is in memory at a time. Throws the file system's error. */
export function sha256OfFile(file: string): string {
  const hash = createHash('sha256')
  for (const part of readInParts(file)) hash.update(part)
  return hash.digest('hex')
}

import { closeSync, readSync } from 'node:fs'
import { openFile } from '../files/regular-file.ts'
import { SALT_MARK } from './protection-key.ts'
import { hasProtectionNote, readProtectionNote } from './protection-note.ts'

const PLAIN_MARK = Buffer.from('SQLite format 3\0', 'latin1')
const SALT_LENGTH = 16
/** Behind the salt the cipher leaves eight bytes of SQLite's header in clear. */
const HEADER_LENGTH = SALT_LENGTH + 8
const RESERVED_BYTES_AT = 20
/** The bytes of each page that the cipher needs; plain files have none. */
const RESERVED_BYTES = 32
/** Three bytes of the header that are the same in every SQLite file. */
const FRACTIONS = [64, 32, 32]

/** How a file is protected. */
export interface Protection {
  /** The salts its key may have been made under, the likeliest first; none when they are lost with its beginning. */
  readonly salts: readonly string[]
}

/**
 * Whether a database is protected, which is known without a key: null when it is a plain file, or something else. A
 * file whose beginning is damaged is told by what is left of it, or by the note beside it. Throws the file system's error, and
 * `NotAFileError`.
 */
export function readProtection(file: string): Protection | null {
  const header = readHeader(file)
  if (header.subarray(0, PLAIN_MARK.length).equals(PLAIN_MARK)) return null
  const noted = readProtectionNote(file).map(({ salt }) => salt)
  if (!isMarked(header) && !looksEncrypted(header) && !hasProtectionNote(file)) return null
  return { salts: [...new Set([...saltOf(header), ...noted])] }
}

function isMarked(header: Buffer): boolean {
  return header.subarray(0, SALT_MARK.length).equals(SALT_MARK)
}

function looksEncrypted(header: Buffer): boolean {
  return (
    header[RESERVED_BYTES_AT] === RESERVED_BYTES && header.subarray(-FRACTIONS.length).equals(Buffer.from(FRACTIONS))
  )
}

/** With the mark mended, which may be all that is damaged. */
function saltOf(header: Buffer): readonly string[] {
  if (header.length < SALT_LENGTH) return []
  return [Buffer.concat([SALT_MARK, header.subarray(SALT_MARK.length, SALT_LENGTH)]).toString('hex')]
}

function readHeader(file: string): Buffer {
  const descriptor = openFile(file)
  try {
    const header = Buffer.alloc(HEADER_LENGTH)
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_LENGTH, 0))
  } finally {
    closeSync(descriptor)
  }
}

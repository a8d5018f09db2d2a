import { closeSync, readSync } from 'node:fs'
import { openFile } from '../files/regular-file.ts'
import { SALT_MARK } from './protection-key.ts'
import { hasProtectionNote, readProtectionNote } from './protection-note.ts'

const PLAIN_MARK = Buffer.from('SQLite format 3\0', 'latin1')
const SALT_LENGTH = 16
/** After the salt, the cipher leaves eight bytes of SQLite's header unencrypted. */
const HEADER_LENGTH = SALT_LENGTH + 8
/**
 * Where the header says how many bytes of each page are reserved
 * (https://www.sqlite.org/fileformat2.html#the_database_header).
 */
const RESERVED_BYTES_AT = 20
/** As many as the cipher needs; plain files reserve none. */
const RESERVED_BYTES = 32
/** The payload fractions: three bytes of the header that are the same in every SQLite file. */
const PAYLOAD_FRACTIONS = [64, 32, 32]

/** How a file is protected. */
export interface Protection {
  /**
   * The salts that its key may have been derived with, the likeliest first; none when the beginning is lost, and no
   * note names them.
   */
  readonly salts: readonly string[]
}

/**
 * How a database is protected, which is known without a key; null for a plain file and for anything else. Where the
 * beginning of the file is damaged, what is left of it or the note beside it decides. Throws the file system's error,
 * and `NotAFileError`.
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
    header[RESERVED_BYTES_AT] === RESERVED_BYTES &&
    header.subarray(-PAYLOAD_FRACTIONS.length).equals(Buffer.from(PAYLOAD_FRACTIONS))
  )
}

/** The salt in the header. Its first bytes are those of every salt, since they may be what is damaged. */
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

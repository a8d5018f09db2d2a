import { closeSync, fstatSync, readSync } from 'node:fs'
import { errorCode } from '../files/error-code.ts'
import { openFile } from '../files/regular-file.ts'

const HEADER_BYTES = 32
const FRAME_HEADER_BYTES = 24
const FRAME_SALTS_AT = 8
const HEADER_SALTS_AT = 16
const MAGICS = [0x377f0682, 0x377f0683]
/** The page size of every plan file, used where the header is damaged. */
const PAGE_BYTES = 4096

/** What the side file of a plan (`-wal`) tells by itself. */
export interface WalkedWal {
  /** The two salts of the changes that it holds, in hexadecimal; null when its header is damaged. */
  readonly salts: string | null
  /** Whether a whole change follows the frame at which SQLite stops reading. */
  readonly isDamaged: boolean
}

/**
 * Walks the frames of a side file as "The Write-Ahead Log" in SQLite's "Database File Format" describes them
 * (https://www.sqlite.org/fileformat2.html#the_write_ahead_log): salts, and checksums that each continue the one
 * before. SQLite stops at the first frame that is not valid and does not say so, since a change that was cut short
 * looks the same. But SQLite writes nothing after a change that was cut short until it begins the file anew, with other
 * salts. So where a frame with the same salts follows, ends a change and continues the checksum of the frame before it,
 * a change was lost by damage. The checksums of a protected plan are those of its encrypted bytes, so no key is needed.
 * Null where the file is missing or empty. Throws the file system's error, and `NotAFileError`.
 */
export function walkWal(file: string): WalkedWal | null {
  const descriptor = openToRead(file)
  if (descriptor === null) return null
  try {
    const bytes = fstatSync(descriptor).size
    return bytes === 0 ? null : walk(descriptor, bytes)
  } finally {
    closeSync(descriptor)
  }
}

/** The salts in the header of a side file, unchecked; null where there is none. */
export function readWalSalts(file: string): string | null {
  try {
    const descriptor = openFile(file)
    try {
      const header = readAt(descriptor, 0, HEADER_BYTES)
      return header.length < HEADER_SALTS_AT + 8 ? null : saltsIn(header, HEADER_SALTS_AT)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return null
  }
}

function openToRead(file: string): number | null {
  try {
    return openFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

type Order = 'little' | 'big'
/** A checksum: two numbers of 32 bits. */
type Sum = readonly [number, number]
const START: Sum = [0, 0]

function walk(descriptor: number, bytes: number): WalkedWal {
  const header = readAt(descriptor, 0, HEADER_BYTES)
  if (header.length < HEADER_BYTES) return { salts: null, isDamaged: false }
  const magic = header.readUInt32BE(0)
  const order: Order = magic % 2 === 0 ? 'little' : 'big'
  const stored = sumIn(header, 24)
  const isSound = MAGICS.includes(magic) && isSame(stored, sumOf(header.subarray(0, 24), START, order))
  const salts = isSound ? saltsIn(header, HEADER_SALTS_AT) : null
  const pageBytes = isSound ? header.readUInt32BE(8) : PAGE_BYTES
  const orders: readonly Order[] = isSound ? [order] : ['little', 'big']
  const isDamaged = orders.some((tried) => {
    const seeds = [stored, sumOf(header.subarray(0, 24), START, tried)]
    return hasLostChange(framesIn(descriptor, bytes, pageBytes), salts, seeds, tried)
  })
  return { salts, isDamaged }
}

function* framesIn(descriptor: number, bytes: number, pageBytes: number): Generator<Buffer, void, undefined> {
  const frameBytes = FRAME_HEADER_BYTES + pageBytes
  for (let at = HEADER_BYTES; at + frameBytes <= bytes; at += frameBytes) yield readAt(descriptor, at, frameBytes)
}

/** `seeds` are the checksums that the one of the first frame may continue. */
function hasLostChange(frames: Iterable<Buffer>, salts: string | null, seeds: readonly Sum[], order: Order): boolean {
  let isBroken = salts === null
  let before = seeds
  for (const frame of frames) {
    const stored = sumIn(frame, 16)
    if (salts !== null && saltsIn(frame, FRAME_SALTS_AT) !== salts) {
      isBroken = true
      before = [stored]
      continue
    }
    const sums = before.map((seed) => sumOfFrame(frame, seed, order))
    const isValid = sums.some((sum) => isSame(sum, stored))
    if (isBroken && isValid && endsChange(frame)) return true
    isBroken ||= !isValid
    // Either the frame or its checksum is damaged; the next frame continues whichever is right.
    before = isValid ? [stored] : [stored, ...sums.slice(0, 1)]
  }
  return false
}

/** The last frame of each change holds the size of the database after it. */
function endsChange(frame: Buffer): boolean {
  return frame.readUInt32BE(4) > 0
}

function sumOfFrame(frame: Buffer, seed: Sum, order: Order): Sum {
  return sumOf(frame.subarray(FRAME_HEADER_BYTES), sumOf(frame.subarray(0, FRAME_SALTS_AT), seed, order), order)
}

function sumOf(bytes: Buffer, [first, second]: Sum, order: Order): Sum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = order === 'little'
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    first = (first + view.getUint32(at, isLittle) + second) >>> 0
    second = (second + view.getUint32(at + 4, isLittle) + first) >>> 0
  }
  return [first, second]
}

function sumIn(bytes: Buffer, at: number): Sum {
  return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
}

function isSame(left: Sum, right: Sum): boolean {
  return left[0] === right[0] && left[1] === right[1]
}

function saltsIn(bytes: Buffer, at: number): string {
  return bytes.toString('hex', at, at + 8)
}

function readAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at))
}

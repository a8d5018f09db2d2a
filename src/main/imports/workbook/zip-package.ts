import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../rows/collect-rows.ts'

/** More parts than any workbook of this size has. */
const MOST_PARTS = 5000
/** What all parts together may unpack to, in bytes: a small file must not fill the memory. */
const MOST_UNPACKED = 300_000_000

/** The parts of a workbook's archive. A part is unpacked only when it is read, and never to disk. */
export interface ZipPackage {
  has(path: string): boolean
  /** The bytes of a part, as they are unpacked. Throws `UnreadableFile` for one that is not there or too large. */
  read(path: string): AsyncIterable<Uint8Array>
  /** The size of a part unpacked, as the archive says; it unpacks to no more. */
  sizeOf(path: string): number
  close(): void
}

/** Opens an archive in memory. Throws `UnreadableFile` for one that is damaged, protected or hostile. */
export async function openZipPackage(bytes: Uint8Array): Promise<ZipPackage> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const entries = await listEntries(zip)
  let left = MOST_UNPACKED

  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(path)
    if (!entry) throw damagedWorkbook()
    if (entry.isEncrypted())
      throw new UnreadableFile('This workbook has a password. Save it without one, then choose that file.')
    if (entry.uncompressedSize > left) throw tooLarge()
    const stream = await openEntry(zip, entry)
    try {
      for await (const chunk of stream) {
        // A stream without an encoding gives bytes.
        const part = chunk as Buffer
        left -= part.length
        if (left < 0) throw tooLarge()
        yield part
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error : damagedWorkbook()
    } finally {
      stream.destroy()
    }
  }

  return {
    has: (path) => entries.has(path),
    read,
    sizeOf: (path) => entries.get(path)?.uncompressedSize ?? 0,
    close: () => zip.close(),
  }
}

export function damagedWorkbook(): UnreadableFile {
  return new UnreadableFile(
    'This workbook is damaged or not complete. Open it in your spreadsheet program, save it anew, and choose that file.',
  )
}

export function tooLarge(): UnreadableFile {
  return new UnreadableFile(
    'This workbook unpacks to more than 300 MB, the most that can be taken in. Save the sheet with the log alone, as CSV or XLSX.',
  )
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damagedWorkbook())
      else resolve(zip)
    })
  })
}

function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= MOST_PARTS) {
        reject(damagedWorkbook())
        return
      }
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('error', () => reject(damagedWorkbook()))
    zip.on('end', () => resolve(entries))
    zip.readEntry()
  })
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(damagedWorkbook())
      else resolve(stream)
    })
  })
}

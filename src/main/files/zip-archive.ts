import { closeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { openFile } from './regular-file.ts'

/** Why an archive or a part of it cannot be read. */
export type ZipTrouble = 'damaged' | 'encrypted' | 'too-large'

export interface ZipLimits {
  readonly mostParts: number
  /** What all parts that are read may unpack to together, in bytes: a small file must not fill the memory. */
  readonly mostUnpacked: number
  /** The error that is thrown. */
  readonly refuse: (trouble: ZipTrouble) => Error
}

/** The parts of a ZIP archive. A part is unpacked only when it is read, and never to disk. */
export interface ZipArchive {
  has(path: string): boolean
  /** The unpacked bytes of a part. Throws for a part that is missing, damaged, encrypted or too large. */
  read(path: string): AsyncIterable<Uint8Array>
  /** The unpacked size of a part by the archive; reading gives no more. */
  sizeOf(path: string): number
  close(): void
}

/**
 * Opens an archive, given as bytes or by the name of a file. Its directory names its parts. A name that leads out of
 * the archive, or that occurs twice, counts as damage. Throws what `refuse` makes; for a file also the file system's
 * error, and `NotAFileError`.
 */
export async function openZip(
  source: string | Uint8Array,
  { mostParts, mostUnpacked, refuse }: ZipLimits,
): Promise<ZipArchive> {
  const zip = await open(source, refuse)
  const entries = await listEntries(zip, mostParts, refuse).catch((error: unknown) => {
    zip.close()
    throw error
  })
  let left = mostUnpacked

  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(path)
    if (!entry) throw refuse('damaged')
    if (entry.isEncrypted()) throw refuse('encrypted')
    if (entry.uncompressedSize > left) throw refuse('too-large')
    const stream = await openEntry(zip, entry, refuse)
    let isTooLarge = false
    try {
      for await (const chunk of stream) {
        // A stream without an encoding gives bytes.
        const part = chunk as Buffer
        left -= part.length
        isTooLarge = left < 0
        if (isTooLarge) break
        yield part
      }
    } catch {
      throw refuse('damaged')
    } finally {
      stream.destroy()
    }
    if (isTooLarge) throw refuse('too-large')
  }

  return {
    has: (path) => entries.has(path),
    read,
    sizeOf: (path) => entries.get(path)?.uncompressedSize ?? 0,
    close: () => zip.close(),
  }
}

/** The unpacked pieces of a part. */
export async function readPart(archive: ZipArchive, path: string): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = []
  for await (const piece of archive.read(path)) pieces.push(piece)
  return pieces
}

type Refuse = ZipLimits['refuse']

function open(source: string | Uint8Array, refuse: Refuse): Promise<ZipFile> {
  const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false }
  return new Promise((resolve, reject) => {
    if (typeof source !== 'string') {
      const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
      yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(refuse('damaged')) : resolve(zip)))
      return
    }
    const descriptor = openFile(source)
    yauzl.fromFd(descriptor, options, (error, zip) => {
      if (!error) return resolve(zip)
      closeSync(descriptor)
      reject(refuse('damaged'))
    })
  })
}

function listEntries(zip: ZipFile, mostParts: number, refuse: Refuse): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      if (entries.size >= mostParts || entries.has(entry.fileName)) {
        reject(refuse('damaged'))
        return
      }
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('error', () => reject(refuse('damaged')))
    zip.on('end', () => resolve(entries))
    zip.readEntry()
  })
}

function openEntry(zip: ZipFile, entry: Entry, refuse: Refuse): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(refuse('damaged'))
      else resolve(stream)
    })
  })
}

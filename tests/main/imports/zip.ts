import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive; the sizes and the compression can be told to lie. */
export interface ZipPart {
  readonly path: string
  readonly bytes: Uint8Array
  /** Already compressed bytes, for contents that would be too large to compress here. */
  readonly compressed?: Uint8Array
  readonly declaredSize?: number
  readonly isEncrypted?: boolean
}

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END = 0x06054b50

/** An archive as the format describes it, with its parts in order. */
export function makeZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.path)
    const data = part.compressed ?? deflateRawSync(part.bytes)
    const size = part.declaredSize ?? part.bytes.length
    const flags = part.isEncrypted ? 1 : 0
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(part.bytes), 14)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(20, 4)
    central.writeUInt16LE(20, 6)
    local.copy(central, 8, 6, 30)
    central.writeUInt32LE(offset, 42)
    locals.push(local, name, Buffer.from(data))
    centrals.push(central, name)
    offset += local.length + name.length + data.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

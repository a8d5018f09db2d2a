import { openZip, type ZipArchive } from '../../files/zip-archive.ts'
import { UnreadableFile } from '../rows/collect-rows.ts'

/** More parts than any workbook of this size has. */
const MOST_PARTS = 5000
const MOST_UNPACKED = 300_000_000

/** Opens the archive that a workbook is. It throws `UnreadableFile` where it, or a part of it, cannot be read. */
export function openZipPackage(bytes: Uint8Array): Promise<ZipArchive> {
  return openZip(bytes, {
    mostParts: MOST_PARTS,
    mostUnpacked: MOST_UNPACKED,
    refuse: (trouble) => {
      if (trouble === 'too-large') return tooLarge()
      return trouble === 'damaged' ? damagedWorkbook() : new UnreadableFile(PASSWORD)
    },
  })
}

const PASSWORD = 'This workbook has a password. Save it without one, then choose that file.'

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

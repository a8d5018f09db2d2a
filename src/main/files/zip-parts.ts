// The build without threads: the other one declares `require` once more than a bundle of ours allows.
import { Zip, ZipDeflate } from 'fflate/browser'
import type { FileInFolder } from './write-folder.ts'

/** The earliest date an archive can hold, so that the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1)
/**
 * No compression, since pictures and PDFs are compressed already. The entries are deflated all the same, not stored: in
 * an archive that is made part by part, sizes come after the bytes, and some programs cannot read stored entries then.
 */
const LEVEL = 0

/** A ZIP archive of these files, made while it is read. Throws whatever reading the files throws. */
export function* zipParts(files: readonly FileInFolder[]): Generator<Uint8Array, void, undefined> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    made.push(part)
  })
  for (const { path, content } of files) {
    const entry = new ZipDeflate(path.join('/'), { level: LEVEL })
    entry.mtime = NO_DATE
    zip.add(entry)
    for (const part of content) {
      entry.push(part)
      yield* made.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}

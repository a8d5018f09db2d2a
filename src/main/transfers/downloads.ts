import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { regroup } from '../files/regroup.ts'
import { DAMAGED_FILE, DamagedFileError } from '../store/evidence-files.ts'
import { keepNewest } from './keep-newest.ts'

/** With more downloads, the oldest end: a page may have begun them and been closed. */
const MOST_AT_ONCE = 4

interface Download {
  readonly parts: Generator<Uint8Array, void, undefined>
  /** Read one part ahead, so that the last part is known as such, and damage is found before it is sent. */
  next: IteratorResult<Uint8Array, void>
  position: number
}

export interface DownloadPart {
  readonly content: Uint8Array
  readonly isLast: boolean
}

/** The files that pages are fetching, part by part. */
export interface Downloads {
  /** Answers with the download's id. Fault: `damaged-file`. */
  begin(pieces: Iterable<Uint8Array>): Outcome<string>
  /** Faults: `no-such-download` and `damaged-file`; the download is over then, as it is after the last part. */
  read(downloadId: string, position: number): Outcome<DownloadPart>
  drop(downloadId: string): void
  /** Ends all, before what they read from is closed. */
  dropAll(): void
}

export function createDownloads(newId: () => string): Downloads {
  const open = new Map<string, Download>()

  function drop(downloadId: string): void {
    open.get(downloadId)?.parts.return()
    open.delete(downloadId)
  }

  return {
    begin(pieces) {
      return catchDamage(() => {
        const parts = regroup(pieces)
        const id = newId()
        open.set(id, { parts, next: parts.next(), position: 0 })
        keepNewest(open, MOST_AT_ONCE, (oldest) => void oldest.parts.return())
        return succeed(id)
      })
    },
    read(downloadId, position) {
      const download = open.get(downloadId)
      if (download?.position !== position) {
        drop(downloadId)
        return refuse('no-such-download', 'downloadId', 'The file was not fetched whole. Try again.')
      }
      const read = catchDamage(() => succeed(advance(download)))
      if (!read.ok || read.value.isLast) drop(downloadId)
      return read
    },
    drop,
    dropAll() {
      for (const id of [...open.keys()]) drop(id)
    },
  }
}

function advance(download: Download): DownloadPart {
  const content = download.next.value ?? new Uint8Array()
  if (!download.next.done) download.next = download.parts.next()
  download.position += 1
  return { content, isLast: download.next.done === true }
}

function catchDamage<T>(act: () => Outcome<T>): Outcome<T> {
  try {
    return act()
  } catch (error) {
    if (error instanceof DamagedFileError) return refuse('damaged-file', '', DAMAGED_FILE)
    throw error
  }
}

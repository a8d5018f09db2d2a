import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { EvidenceFiles } from './evidence-files.ts'

/** Free space in a plan file is copied with every backup. Below this many bytes it is left for what is written next. */
const WORTH_GIVING_BACK = 5_000_000

/**
 * Removes the bytes of evidence that no undo can bring back any more, and gives their space back to the disk. Where the
 * disk is full or has an error, they stay until the next time.
 */
export function tidyFiles(database: Database, files: EvidenceFiles): void {
  try {
    database.transaction(() => files.collect()).immediate()
    if (freeBytes(database) >= WORTH_GIVING_BACK) database.exec('VACUUM')
  } catch {
    // Nothing depends on it.
  }
}

function freeBytes(database: Database): number {
  const read = (pragma: string) => Number(database.pragma(pragma, { simple: true }))
  return read('freelist_count') * read('page_size')
}

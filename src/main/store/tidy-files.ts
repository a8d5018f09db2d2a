import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { EvidenceFiles } from './evidence-files.ts'

/** Space that is free inside a plan file is copied with every backup; below this it is left for what comes next. */
const WORTH_GIVING_BACK = 5_000_000

/**
 * Lets go of the bytes of removed files that no undo can bring back any more, and gives their space back to the disk.
 * Where the disk is full or errs, they stay until the next time.
 */
export function tidyFiles(database: Database, files: EvidenceFiles): void {
  try {
    database.transaction(() => files.collect()).immediate()
    if (freeBytes(database) >= WORTH_GIVING_BACK) database.exec('VACUUM')
  } catch {
    // Nothing that anybody needs depends on it.
  }
}

function freeBytes(database: Database): number {
  const read = (pragma: string) => Number(database.pragma(pragma, { simple: true }))
  return read('freelist_count') * read('page_size')
}

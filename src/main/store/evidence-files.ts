import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { Evidence } from '#shared/plan/evidence.ts'
import { isDamage } from './open-database.ts'

/** The bytes of a file in order, in parts of at most 1 MB. */
export interface FileBytes {
  readonly sha256: string
  readonly parts: readonly Uint8Array[]
}

/** Names a file by its SHA-256, and says how large it must be. */
export type FileName = Pick<Evidence, 'sha256' | 'bytes'>

/** Reads files from a plan's database, which keeps them under the SHA-256 of their bytes. */
export interface FileReader {
  /**
   * The parts of a file, one at a time. Throws `DamagedFileError` at the end where the bytes are not those of the
   * SHA-256, so a file is whole only once it has been read to the end; and `PlanClosedError` once the database is
   * closed.
   */
  read(file: FileName): Generator<Uint8Array, void, undefined>
}

/** The files kept in a plan's database. */
export interface EvidenceFiles extends FileReader {
  /** Writes a file, unless it is there and whole. Must be called inside a transaction. */
  write(file: FileBytes): void
  /** Removes the files that neither the plan nor its history names. Must be called inside a transaction. */
  collect(): void
}

/** The bytes of a file are missing, or are not what they were when they were added. */
export class DamagedFileError extends Error {
  readonly code = 'damaged-file'
}

/** The plan was closed before one of its files was read to the end, such as when another plan was opened. */
export class PlanClosedError extends Error {
  readonly code = 'plan-closed'
}

export function createFileReader(database: Database): FileReader {
  const part = database
    .prepare<[string, number], Buffer>('SELECT content FROM evidence_chunks WHERE sha256 = ? AND position = ?')
    .pluck()

  function readPart(sha256: string, position: number): Buffer | undefined {
    if (!database.open) throw new PlanClosedError('the plan is not open any more')
    try {
      return part.get(sha256, position)
    } catch (error) {
      if (isDamage(error)) throw new DamagedFileError('a part of a file cannot be reached', { cause: error })
      throw error
    }
  }

  return {
    *read({ sha256, bytes }) {
      const hash = createHash('sha256')
      let length = 0
      for (let position = 0; length < bytes; position += 1) {
        const content = readPart(sha256, position)
        if (content === undefined) break
        hash.update(content)
        length += content.length
        yield content
      }
      if (length !== bytes || hash.digest('hex') !== sha256) throw new DamagedFileError('a file is not what it was')
    },
  }
}

export function createEvidenceFiles(database: Database): EvidenceFiles {
  const reader = createFileReader(database)
  const add = database.prepare('INSERT INTO evidence_chunks (sha256, position, content) VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM evidence_chunks WHERE sha256 = ?')
  const unnamed = database.prepare<[], string>(UNNAMED).pluck()
  return {
    ...reader,
    write({ sha256, parts }) {
      const bytes = parts.reduce((sum, { length }) => sum + length, 0)
      if (isWhole(reader.read({ sha256, bytes }))) return
      remove.run(sha256)
      for (const [position, content] of parts.entries()) add.run(sha256, position, content)
    },
    collect() {
      for (const sha256 of unnamed.all()) remove.run(sha256)
    },
  }
}

/** Commands hold whole items as JSON, in which the SHA-256 can be searched. */
const UNNAMED = `
  SELECT DISTINCT sha256 FROM evidence_chunks AS kept
  WHERE sha256 NOT IN (SELECT sha256 FROM evidence)
    AND NOT EXISTS (
      SELECT 1 FROM command_log WHERE instr(edits, kept.sha256) > 0 OR instr(inverse, kept.sha256) > 0
    )`

/** Whether a file is whole, which is known once it was read to its end. Throws errors of disk and system. */
export function isWhole(parts: Iterable<Uint8Array>): boolean {
  try {
    for (const _part of parts);
    return true
  } catch (error) {
    if (error instanceof DamagedFileError) return false
    throw error
  }
}

/** The wanted files, with all their parts, as far as they are whole. */
export function readWholeFiles(reader: FileReader, wanted: readonly FileName[]): readonly FileBytes[] {
  return wanted.flatMap((file) => {
    try {
      return [{ sha256: file.sha256, parts: [...reader.read(file)] }]
    } catch (error) {
      if (error instanceof DamagedFileError) return []
      throw error
    }
  })
}

export const DAMAGED_FILE =
  'This file is damaged or missing in the plan, so there is no whole copy of it here. If you still have the original, add it again; a backup may hold it too.'

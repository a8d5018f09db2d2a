import { count } from '#shared/wording/phrases.ts'

/**
 * How changes were lost. The latest changes are in the side file (SQLite's WAL): it was `damaged`, it belonged to an
 * `other` plan or an earlier state of this one, or it was `gone` or cut off. `older`: an earlier plan file was put in
 * the place of a later one.
 */
export type LossCause = 'damaged' | 'other' | 'gone' | 'older'

interface Loss {
  readonly cause: LossCause
  /** How many changes are known to be missing; 0 when no number is known. */
  readonly missing: number
  /** Whether the plan was replaced by a backup, because that was later than what its file still held. */
  readonly fromBackup: boolean
  /** Where the copy of the plan file is that was set aside. */
  readonly copy: string
}

const CAUSES: Readonly<Record<LossCause, string>> = {
  damaged: 'The file of latest changes was damaged',
  other: 'The file of latest changes was foreign',
  gone: 'The file of latest changes was incomplete',
  older: 'An older file was in its place',
}

/** In one sentence: what may be missing from a plan, why, and where the copies are. */
export function describeLoss({ cause, missing, fromBackup, copy }: Loss): string {
  const what = missing > 0 ? count(missing, 'change', 'changes') : 'the latest changes'
  const state = fromBackup ? `so this is its latest backup: ${what}` : `so ${what}`
  return `${CAUSES[cause]}, ${state} may be missing; copies of its files are at ${copy}.`
}

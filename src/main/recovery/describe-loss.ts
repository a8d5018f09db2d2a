import { count } from '#shared/wording/phrases.ts'

/**
 * By what changes were lost. Of the side file, which holds the latest changes: it was `damaged`, the one of an `other` plan
 * or time, or `gone` or cut off. `older` is a plan file that was put in the place of a later one.
 */
export type LossCause = 'damaged' | 'other' | 'gone' | 'older'

interface Loss {
  readonly cause: LossCause
  /** How many changes are known to be missing; 0 when no number is known. */
  readonly missing: number
  /** Whether the plan was brought to the state of a backup, because that was later than what its file still held. */
  readonly fromBackup: boolean
  /** The copy of the plan file that was set aside. */
  readonly copy: string
}

const CAUSES: Readonly<Record<LossCause, string>> = {
  damaged: 'The file of latest changes was damaged',
  other: 'The file of latest changes was foreign',
  gone: 'The file of latest changes was incomplete',
  older: 'An older file was in its place',
}

/** What may be missing from a plan, why, and where the copies are, in one sentence. */
export function describeLoss({ cause, missing, fromBackup, copy }: Loss): string {
  const what = missing > 0 ? count(missing, 'change', 'changes') : 'the latest changes'
  const state = fromBackup ? `so this is its latest backup: ${what}` : `so ${what}`
  return `${CAUSES[cause]}, ${state} may be missing; copies of its files are at ${copy}.`
}

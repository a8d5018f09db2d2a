import { capitalize, count, joinWords } from '#shared/wording/phrases.ts'
import type { GoesWith } from '../commands/linked-items.ts'

/** What goes with an item that is removed, as a sentence; null where nothing does. */
export function removalWarning({ logEntries, contributions, coverages }: GoesWith): string | null {
  const parts = [
    ...(logEntries.length > 0 ? [count(logEntries.length, 'log entry', 'log entries')] : []),
    ...(contributions.length > 0 ? [count(contributions.length, 'contribution', 'contributions')] : []),
    ...(coverages.length > 0 ? [count(coverages.length, 'document in force', 'documents in force')] : []),
  ]
  if (parts.length === 0) return null
  const isOne = logEntries.length + contributions.length + coverages.length === 1
  return `${capitalize(joinWords(parts))} ${isOne ? 'belongs' : 'belong'} to it and ${isOne ? 'goes' : 'go'} with it. You can undo this.`
}

import type { ImportOptions } from './import-options.ts'
import { nameKey, refKey } from './name-keys.ts'
import { entryKey, otherKey, type PlanForImport } from './plan-for-import.ts'
import type { RowContent } from './read-row.ts'
import type { EntryKind, Meaning } from './resolve-names.ts'

export type Repeat = { readonly kind: 'known' | 'repeat'; readonly sentence: string }

/** Whether hours or a payment of a row are in the log, or in an earlier row of the file; null when they are new. */
export type FindRepeat = (row: number, content: RowContent, entry: EntryKind, meaning: Meaning) => Repeat | null

/**
 * Entries repeat one another when kind, day, item and figure are the same. Where repeats are taken, as many rows are
 * known as the log has such entries: of three equal rows, one is known and two are new where the log has one.
 */
export function createRepeatFinder(plan: PlanForImport, { takesKnown, takesRepeats }: ImportOptions): FindRepeat {
  const inLog = new Map(plan.known)
  const firstRow = new Map<string, number>()
  return (row, content, entry, meaning) => {
    if (!takesKnown && content.id !== null && plan.knownIds.has(content.id)) {
      return { kind: 'known', sentence: 'The log has an entry of this id already.' }
    }
    const figure = entry === 'hours' ? content.minutes : content.amount
    const key = entryKey(entry, content.on, targetKeyOf(meaning), figure ?? 0)
    const left = inLog.get(key) ?? 0
    const first = firstRow.get(key)
    if (first === undefined) firstRow.set(key, row)
    if (!takesKnown && left > 0) {
      inLog.set(key, left - 1)
      return { kind: 'known', sentence: 'The log says this already: the same day, item and figure.' }
    }
    if (!takesRepeats && first !== undefined) {
      return { kind: 'repeat', sentence: `Row ${first} says the same: the same day, item and figure.` }
    }
    return null
  }
}

function targetKeyOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'item':
      return refKey(meaning.item.ref)
    case 'new-course':
      return `new:${meaning.key}`
    case 'other':
      return otherKey(meaning.title)
    case 'left-out':
    case 'unknown':
      return nameKey(meaning.sentence)
  }
}

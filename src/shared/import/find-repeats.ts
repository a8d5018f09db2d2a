import { type Cell, cellText } from './cell.ts'
import type { ImportOptions } from './import-options.ts'
import { nameKey, refKey } from './name-keys.ts'
import { entryKey, otherKey, type PlanForImport } from './plan-for-import.ts'
import type { RowContent } from './read-row.ts'
import type { EntryKind, Meaning } from './resolve-names.ts'

export type Repeat = { readonly kind: 'known' | 'repeat'; readonly sentence: string }

/** A row of the file, with all of its cells: rows that differ in any of them are two. */
export interface RowPlace {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number
  readonly cells: readonly Cell[]
}

/** Whether hours or a payment of a row are in the log, or in an earlier row of the file; null when they are new. */
export type FindRepeat = (at: RowPlace, content: RowContent, entry: EntryKind, meaning: Meaning) => Repeat | null

/**
 * Rows repeat one another when all their cells are the same. A row is in the log when kind, day, item and figure are those
 * of an entry; as many are as the log has such entries: of three equal rows, one is known and two are new where the log has
 * one. A row with an id of its own, as in our exports, is known by its id.
 */
export function createRepeatFinder(plan: PlanForImport, { takesKnown, takesRepeats }: ImportOptions): FindRepeat {
  const inLog = new Map(plan.known)
  const firstRow = new Map<string, number>()
  return ({ row, cells }, content, entry, meaning) => {
    const figure = entry === 'hours' ? content.minutes : content.amount
    const key = entryKey(entry, content.on, targetKeyOf(meaning), figure ?? 0)
    const left = inLog.get(key) ?? 0
    if (!takesKnown && content.id !== null && plan.knownIds.has(content.id)) {
      if (left > 0) inLog.set(key, left - 1)
      return { kind: 'known', sentence: 'The log has an entry of this id already.' }
    }
    const whole = `${key} ${content.name} ${JSON.stringify(cells.map((cell) => cellText(cell).trim()))}`
    const first = firstRow.get(whole)
    if (first === undefined) firstRow.set(whole, row)
    if (!takesRepeats && first !== undefined && first !== row) {
      return { kind: 'repeat', sentence: `Row ${first} is the same in every column.` }
    }
    if (takesKnown || left === 0) return null
    inLog.set(key, left - 1)
    return { kind: 'known', sentence: 'The log says this already: the same day, item and figure.' }
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

/** What a row is sorted by; null, where it has none, stands last either way. */
export type SortValue = string | number | null

/** The headings that sort, and by what. */
export type Sorts<T> = readonly (readonly [heading: string, sortValue: (row: T) => SortValue])[]

/** The column that sorts, by its heading. */
export interface TableSort {
  readonly heading: string
  readonly isDescending: boolean
}

/** The rows that hold every word of a search. */
export function foundRows<T>(rows: readonly T[], search: string, textOf: (row: T) => string): readonly T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = textOf(row).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The rows in order of what they are sorted by; equal ones stay as they were. */
export function sortedRows<T>(
  rows: readonly T[],
  sortValue: (row: T) => SortValue,
  isDescending: boolean,
  locale: string,
): readonly T[] {
  const direction = isDescending ? -1 : 1
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .toSorted((left, right) => {
      if (left.value === null || right.value === null) return Number(left.value === null) - Number(right.value === null)
      return direction * compare(left.value, right.value, locale)
    })
    .map(({ row }) => row)
}

/** A first click sorts from the least on, a second from the greatest, a third leaves the rows as they were. */
export function turned(sort: TableSort | null, heading: string): TableSort | null {
  if (sort?.heading !== heading) return { heading, isDescending: false }
  return sort.isDescending ? null : { heading, isDescending: true }
}

function compare(left: string | number, right: string | number, locale: string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), locale, { numeric: true })
}

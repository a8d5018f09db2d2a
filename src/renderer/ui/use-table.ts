import { useDeferredValue, useMemo, useState } from 'react'
import { foundRows, type Sorts, sortedRows, type TableSort, turned } from './table-rows.ts'

interface TableOptions<T> {
  readonly rows: readonly T[]
  readonly idOf: (row: T) => string
  /** What a search looks in. */
  readonly textOf: (row: T) => string
  /** A heading that is not among them does not sort. */
  readonly sorts: Sorts<T>
  readonly locale: string
  readonly initial?: TableSort
}

/** What a person has searched, sorted and selected in a table. */
export interface TableState<T> {
  /** What is to be drawn, in order. */
  readonly shown: readonly T[]
  readonly all: readonly T[]
  readonly search: string
  readonly setSearch: (search: string) => void
  readonly sort: TableSort | null
  readonly turn: (heading: string) => void
  readonly canSort: (heading: string) => boolean
  /** Those of the shown rows that are selected: what is out of sight is never acted on. */
  readonly selected: readonly T[]
  readonly isSelected: (row: T) => boolean
  readonly select: (row: T, isSelected: boolean) => void
  readonly selectAll: (isSelected: boolean) => void
}

export function useTable<T>({ rows, idOf, textOf, sorts, locale, initial }: TableOptions<T>): TableState<T> {
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<TableSort | null>(initial ?? null)
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const searched = useDeferredValue(search) // typing stays ahead of a long list
  const shown = useMemo(() => {
    const found = foundRows(rows, searched, textOf)
    const sortValue = sorts.find(([heading]) => heading === sort?.heading)?.[1]
    return sort && sortValue ? sortedRows(found, sortValue, sort.isDescending, locale) : found
  }, [rows, searched, textOf, sorts, sort, locale])
  return {
    shown,
    all: rows,
    search,
    setSearch,
    sort,
    turn: (heading) => setSort(turned(sort, heading)),
    canSort: (heading) => sorts.some(([sorting]) => sorting === heading),
    selected: ids.size === 0 ? [] : shown.filter((row) => ids.has(idOf(row))),
    isSelected: (row) => ids.has(idOf(row)),
    select: (row, isSelected) => {
      const next = new Set(ids)
      if (isSelected) next.add(idOf(row))
      else next.delete(idOf(row))
      setIds(next)
    },
    selectAll: (isSelected) => setIds(new Set(isSelected ? shown.map(idOf) : [])),
  }
}

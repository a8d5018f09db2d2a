import type { Cell, ImportTable } from '#shared/import/cell.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import { gatherEntries } from '#shared/import/make-entries.ts'
import { makeImport } from '#shared/import/make-import.ts'
import type { PlanForImport } from '#shared/import/plan-for-import.ts'

export function tableOf(...rows: readonly (readonly Cell[])[]): ImportTable {
  return { rows, countsFrom1904: false }
}

/** What the program would suggest for the table, with changes on top. */
export function optionsFor(
  table: ImportTable,
  changes: Partial<ImportOptions> = {},
  titles?: ReadonlySet<string>,
): ImportOptions {
  const { doubts: _, ...guess } = guessColumns(table.rows, titles)
  return {
    ...guess,
    fillsDates: true,
    dateOrder: 'auto',
    decimals: 'auto',
    hoursUnit: 'auto',
    minus: 'auto',
    names: [],
    takesRepeats: false,
    takesKnown: false,
    ...changes,
  }
}

/** An import with all its entries. */
export function importWhole(table: ImportTable, options: ImportOptions, plan: PlanForImport, makeId: () => string) {
  const { add, entries } = gatherEntries()
  return { ...makeImport(table, options, plan, makeId, add), entries: entries() }
}

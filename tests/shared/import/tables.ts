import type { Cell, ImportTable } from '#shared/import/cell.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import type { ImportPlan } from '#shared/import/import-plan.ts'
import { gatherEntries } from '#shared/import/make-entries.ts'
import { makeImport } from '#shared/import/make-import.ts'
import type { ImportSettings } from '#shared/import/settings.ts'

export function tableOf(...rows: readonly (readonly Cell[])[]): ImportTable {
  return { rows, countsFrom1904: false }
}

/** What the program would suggest for the table, with changes on top. */
export function settingsFor(table: ImportTable, changes: Partial<ImportSettings> = {}): ImportSettings {
  return {
    ...guessColumns(table.rows, table.countsFrom1904),
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
export function importWhole(table: ImportTable, settings: ImportSettings, plan: ImportPlan, makeId: () => string) {
  const { add, entries } = gatherEntries()
  return { ...makeImport(table, settings, plan, makeId, add), entries: entries() }
}

import type { Cell, ImportTable } from '#shared/import/cell.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
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

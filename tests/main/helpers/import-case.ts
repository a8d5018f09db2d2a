import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ServicesOptions } from '#main/services/services-options.ts'
import { type ImportOptions, NO_COLUMNS } from '#shared/import/import-options.ts'
import { browserHost } from './open-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The import that is open for the calls of imports. */
export const IMPORT = 'an-import'
export const chosenOptions: ImportOptions = {
  headingRow: 0,
  columns: { ...NO_COLUMNS, date: 0, item: 1, hours: 2 },
  moreHours: [],
  severalHours: 'together',
  fillsDates: true,
  dateOrder: 'auto',
  decimals: 'auto',
  hoursUnit: 'auto',
  minus: 'auto',
  names: [],
  takesRepeats: false,
  takesKnown: false,
}

/** A program whose person always chooses the same spreadsheet, and whose ids are all the same. */
export function importOptions(): Partial<ServicesOptions> {
  const file = path.join(temporaryFolder(), 'log.csv')
  writeFileSync(file, 'Date,Title,Hours\n2027-01-04,Course flexible,1\n')
  return { newId: () => IMPORT, host: browserHost({ chooseSpreadsheet: async () => file }) }
}

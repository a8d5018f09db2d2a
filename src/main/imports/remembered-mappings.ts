import { z } from 'zod'
import type { ImportSheet } from '#shared/contract/import.ts'
import { type ImportOptions, importOptionsSchema } from '#shared/import/import-options.ts'
import { nameKey } from '#shared/import/name-keys.ts'
import { errorCode } from '../files/error-code.ts'
import { readTextFile } from '../files/regular-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'

const MOST_MAPPINGS = 50

/** What the columns of a sheet hold and how it is read: no names, which can be those of people, and no row. */
const mappingSchema = z.strictObject({
  /** The keys of the headings, in their order. */
  headings: z.array(z.string()),
  options: importOptionsSchema.omit({ headingRow: true, names: true, takesRepeats: true, takesKnown: true }),
})
const fileSchema = z.strictObject({ mappings: z.array(mappingSchema) })
type Mapping = z.output<typeof mappingSchema>

/**
 * How sheets were taken before, by their headings, the latest first. A file that cannot be read holds none, since each
 * mapping can be chosen again; one that cannot be written is said in the log, and the import counts all the same.
 */
export interface RememberedMappings {
  /** The sheet with the options that were taken for the same headings before, where there are any. */
  recall(sheet: ImportSheet): ImportSheet
  /** Keeps the options for the headings of the sheet; not where another row was chosen for headings than the one found. */
  remember(sheet: ImportSheet, options: ImportOptions): void
  forget(sheet: ImportSheet): void
}

export function rememberedMappings(file: string, log: (line: string) => void): RememberedMappings {
  function read(): readonly Mapping[] {
    try {
      return fileSchema.parse(JSON.parse(readTextFile(file))).mappings
    } catch {
      return []
    }
  }

  function write(mappings: readonly Mapping[]): void {
    try {
      writeWholeFile(file, `${JSON.stringify({ mappings: mappings.slice(0, MOST_MAPPINGS) }, null, 2)}\n`)
    } catch (error) {
      log(`How the columns of this spreadsheet were read cannot be remembered (${errorCode(error)}).`)
    }
  }

  function without(sheet: ImportSheet): readonly Mapping[] {
    const key = keyOf(headingsOf(sheet))
    return read().filter(({ headings }) => keyOf(headings) !== key)
  }

  return {
    recall(sheet) {
      const key = keyOf(headingsOf(sheet))
      const known = hasHeadings(sheet) ? read().find(({ headings }) => keyOf(headings) === key) : undefined
      if (!known) return sheet
      return { ...sheet, options: { ...sheet.options, ...known.options }, doubts: [], isRemembered: true }
    },
    remember(sheet, { headingRow, names: _names, takesRepeats: _repeats, takesKnown: _known, ...options }) {
      if (!hasHeadings(sheet) || headingRow !== sheet.options.headingRow) return
      write([{ headings: [...headingsOf(sheet)], options }, ...without(sheet)])
    },
    forget: (sheet) => write(without(sheet)),
  }
}

function hasHeadings({ options }: ImportSheet): boolean {
  return options.headingRow !== null
}

function headingsOf({ columns }: ImportSheet): readonly string[] {
  return columns.map(({ heading }) => nameKey(heading))
}

function keyOf(headings: readonly string[]): string {
  return JSON.stringify(headings)
}

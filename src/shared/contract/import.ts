import { z } from 'zod'
import { SEPARATORS } from '../import/guess-separator.ts'
import { IMPORT_FIELDS, importOptionsSchema, MOST_COLUMNS } from '../import/import-options.ts'
import { importReviewSchema } from '../import/result.ts'
import { idSchema, wholeNumberSchema } from '../values/primitives.ts'

/** The encodings in which separated text is read. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
const encodingSchema = z.enum(ENCODINGS)
export type Encoding = z.output<typeof encodingSchema>

/** How a file is to be read; null is what it suggests itself. */
export const tableReadingSchema = z.strictObject({
  encoding: encodingSchema.nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  /** The place of a sheet in its workbook. */
  sheet: wholeNumberSchema(0, 1000).nullable(),
})
export type TableReading = z.output<typeof tableReadingSchema>

/** How it was read. */
const tableFormSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), encoding: encodingSchema, separator: z.enum(SEPARATORS) }),
  z.strictObject({ kind: z.literal('workbook'), sheets: z.array(z.string()), sheet: z.number().int() }),
])
export type TableForm = z.output<typeof tableFormSchema>

/** Where the file is: chosen in a dialog of the system (Electron), or handed over by the page (browser). */
export const importSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({
    kind: z.literal('received'),
    uploadId: idSchema,
    /** As the person knows it. */
    fileName: z.string().min(1).max(1000),
  }),
])
export type ImportSource = z.output<typeof importSourceSchema>

/** A spreadsheet that was opened for an import: its columns, and how its rows would be taken. */
export const importSheetSchema = z.strictObject({
  importId: idSchema,
  fileName: z.string(),
  form: tableFormSchema,
  /** What the person should know of the file, in sentences. */
  warnings: z.array(z.string()),
  /** The first rows as they stand in the file. */
  firstRows: z.array(z.array(z.string())),
  columns: z
    .array(
      z.strictObject({
        /** Empty where there is none. */
        heading: z.string(),
        /** The first texts that stand in it. */
        examples: z.array(z.string()),
      }),
    )
    .max(MOST_COLUMNS),
  /** Columns that could hold a field as well as the one that was taken for it. */
  doubts: z.array(z.strictObject({ field: z.enum(IMPORT_FIELDS), columns: z.array(z.number().int()) })),
  /** Whether the options are those with which a sheet of the same headings was taken before. */
  isRemembered: z.boolean(),
  /** What the file suggests, or what was taken for the same headings before. */
  options: importOptionsSchema,
})
export type ImportSheet = z.output<typeof importSheetSchema>

export const openedImportSchema = z.discriminatedUnion('kind', [
  importSheetSchema.extend({ kind: z.literal('opened') }),
  z.strictObject({ kind: z.literal('cancelled') }),
])

export const importRequestSchema = z.strictObject({
  planId: idSchema,
  importId: idSchema,
  options: importOptionsSchema,
})

/** What an import has done. */
export const importTakenSchema = z.strictObject({
  revision: z.number().int(),
  /** The step that undo would take back. */
  label: z.string(),
  review: importReviewSchema,
})

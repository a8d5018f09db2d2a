import { z } from 'zod'
import { TABLE_NAMES } from '../export/table-names.ts'
import { idSchema } from '../values/primitives.ts'

const choice = {
  /** Null for the plan itself. */
  scenarioId: idSchema.nullable(),
  /** Without names, notes and amounts. */
  isRedacted: z.boolean(),
}

/** What a person takes out of a plan, and in which form. */
export const exportedFileSchema = z.discriminatedUnion('format', [
  /** The complete plan, scenarios included, which Certpace reads again. */
  z.strictObject({
    format: z.literal('json'),
    isRedacted: choice.isRedacted,
    /** Encrypted, to be opened with the passphrase of the plan, which has to be protected. */
    isProtected: z.boolean(),
    /** With the files kept as evidence, which only the open plan can give; a redacted one has none. */
    withFiles: z.boolean(),
  }),
  /** A workbook of all tables. */
  z.strictObject({ format: z.literal('xlsx'), ...choice }),
  /** One table as comma-separated text. */
  z.strictObject({ format: z.literal('csv'), table: z.enum(TABLE_NAMES), ...choice }),
  /** A calendar of whole days. */
  z.strictObject({ format: z.literal('ics'), ...choice }),
  /** A report to print or keep. */
  z.strictObject({ format: z.literal('pdf'), ...choice }),
])
export type ExportedFile = z.output<typeof exportedFileSchema>

export const exportResponseSchema = z.discriminatedUnion('kind', [
  /** Written where the person chose, whole. */
  z.strictObject({ kind: z.literal('saved'), fileName: z.string() }),
  /** The browser downloads it. */
  z.strictObject({
    kind: z.literal('download'),
    fileName: z.string(),
    mediaType: z.string(),
    content: z.discriminatedUnion('encoding', [
      z.strictObject({ encoding: z.literal('text'), text: z.string() }),
      z.strictObject({ encoding: z.literal('base64'), base64: z.base64() }),
      /** A file that may be large, which the page fetches part by part. */
      z.strictObject({ encoding: z.literal('parts'), downloadId: idSchema }),
    ]),
  }),
  /** The page shows the report, and the person prints it from there. */
  z.strictObject({ kind: z.literal('print') }),
  z.strictObject({ kind: z.literal('cancelled') }),
])
export type ExportResponse = z.output<typeof exportResponseSchema>

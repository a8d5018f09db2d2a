import { z } from 'zod'
import { isoDateSchema, wholeNumberSchema } from '../values/primitives.ts'
import { IMPORT_FIELDS, importStyleSchema, nameChoiceSchema } from './import-options.ts'

const countSchema = z.number().int().min(0)

/**
 * What becomes of a row. `part`: of its hours and its payment one is taken. `known`: the log says it already. `repeat`:
 * another row of the file says it. `left-out`: the person said so. `unknown`: nobody has said what its name means.
 * `fault`: it cannot be read.
 */
const ROW_OUTCOMES = ['taken', 'part', 'known', 'repeat', 'left-out', 'unknown', 'fault'] as const
const rowOutcomeSchema = z.enum(ROW_OUTCOMES)
export type RowOutcome = z.output<typeof rowOutcomeSchema>

/** A row that is not taken, or not whole, and why. */
const rowNoteSchema = z.strictObject({
  /** As the spreadsheet counts it, from 1. */
  row: z.number().int(),
  outcome: rowOutcomeSchema,
  field: z.enum(IMPORT_FIELDS).nullable(),
  /** What stands in the cell. */
  value: z.string(),
  /** What is wrong or what was done, and what to do. */
  sentence: z.string(),
})
export type RowNote = z.output<typeof rowNoteSchema>

/** How many rows came to what. All but `rows` and `empty` add up to `rows`. */
export const importCountsSchema = z.strictObject({
  rows: countSchema,
  taken: countSchema,
  part: countSchema,
  known: countSchema,
  repeat: countSchema,
  'left-out': countSchema,
  unknown: countSchema,
  fault: countSchema,
  /** Rows without anything in them; they are in no other number. */
  empty: countSchema,
})
export type ImportCounts = z.output<typeof importCountsSchema>

/** What the taken rows add to the log. */
export const importTotalsSchema = z.strictObject({
  hoursEntries: countSchema,
  minutes: countSchema,
  paymentEntries: countSchema,
  /** What was paid, in minor units of the plan's currency, without what came back. */
  amount: countSchema,
  /** What came back, in minor units. */
  back: countSchema,
  newCourses: countSchema,
})
export type ImportTotals = z.output<typeof importTotalsSchema>

/** A name in the file that is not in the plan, or to which the person has given a meaning. */
export const importNameSchema = z.strictObject({
  key: z.string(),
  /** As it is written in the first row that has it; empty for rows without a name. */
  name: z.string(),
  rows: countSchema,
  hasHours: z.boolean(),
  hasPayments: z.boolean(),
  choice: nameChoiceSchema.nullable(),
  /** Why the name cannot be told from the plan. */
  sentence: z.string(),
})
export type ImportName = z.output<typeof importNameSchema>

/** One of the first rows as it would be taken. */
export const previewRowSchema = z.strictObject({
  row: z.number().int(),
  outcome: rowOutcomeSchema,
  on: isoDateSchema.nullable(),
  /** The title of what it belongs to; what the file says where that is not known. */
  item: z.string(),
  minutes: z.number().int().nullable(),
  amount: z.number().int().nullable(),
  notes: z.string(),
  /** Empty for a row that is taken. */
  sentence: z.string(),
})
export type PreviewRow = z.output<typeof previewRowSchema>

export const importReviewSchema = z.strictObject({
  style: importStyleSchema,
  isDateOrderOpen: z.boolean(),
  isYearFirstPossible: z.boolean(),
  isDecimalSignOpen: z.boolean(),
  isHoursUnitOpen: z.boolean(),
  isClockPossible: z.boolean(),
  isMinusOpen: z.boolean(),
  /** Which choices of style make a difference for this file. */
  matters: z.strictObject({
    dateOrder: z.boolean(),
    decimals: z.boolean(),
    hoursUnit: z.boolean(),
    minus: z.boolean(),
  }),
  counts: importCountsSchema,
  totals: importTotalsSchema,
  /** The names to be given a meaning, those with the most rows first; not all, where they are very many. */
  names: z.array(importNameSchema),
  moreNames: wholeNumberSchema(0, 1_000_000),
  preview: z.array(previewRowSchema),
  /** How many rows have the date of a row above them. */
  filled: countSchema,
  /** The first of the rows that are not taken. */
  notes: z.array(rowNoteSchema),
  /** Why nothing can be taken as it stands; null when something can. */
  blocked: z.string().nullable(),
})
export type ImportReview = z.output<typeof importReviewSchema>

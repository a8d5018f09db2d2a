import { z } from 'zod'
import { DATE_ORDERS } from '../input/written-date.ts'
import { idSchema, wholeNumberSchema } from '../values/primitives.ts'

/** The most columns of a sheet that are read. */
export const MOST_COLUMNS = 200
/** The most different names that can be given a meaning of their own. */
const MOST_NAMES = 500
const MOST_HOURS_COLUMNS = 20
const LONGEST_NAME = 400

/** What a column can hold, in the order in which people are asked. */
export const IMPORT_FIELDS = [
  'date',
  'item',
  'hours',
  'amount',
  'notes',
  'start',
  'end',
  'pause',
  'minutes',
  'credit',
  'direction',
  'kind',
  'held',
  'planned',
  'completes',
  'part',
  'category',
  'id',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Those that hold amounts of money. */
export const MONEY_FIELDS: ReadonlySet<ImportField> = new Set(['amount', 'credit'])

const columnSchema = wholeNumberSchema(0, MOST_COLUMNS - 1).nullable()

/** Which column holds what; null is none. */
const columnsSchema = z.strictObject({
  date: columnSchema,
  /** What the row belongs to, by its title. */
  item: columnSchema,
  hours: columnSchema,
  amount: columnSchema,
  notes: columnSchema,
  /** Times of day, between which the hours were done. Of use where no column holds the hours. */
  start: columnSchema,
  end: columnSchema,
  /** Time between start and end that does not count. */
  pause: columnSchema,
  /** Minutes on top of whole hours in the column of hours. */
  minutes: columnSchema,
  /** Money that came back, where money paid has a column of its own. */
  credit: columnSchema,
  /** Words that say whether money was paid or came back, such as Debit and Credit. */
  direction: columnSchema,
  /** Course, supervision, practice, fee, contribution or other. */
  kind: columnSchema,
  /** Whether it took place. */
  held: columnSchema,
  /** The planned day that a session or course day stands for. */
  planned: columnSchema,
  /** Whether the course is done with this row. */
  completes: columnSchema,
  /** Which payment of its course, fee or contribution it is, counted from 1. */
  part: columnSchema,
  /** What money for something unplanned counts as. */
  category: columnSchema,
  /** The entry's own id, in a log that Certpace exported. */
  id: columnSchema,
})
export type ImportColumns = z.output<typeof columnsSchema>

/** An item of the plan that rows can belong to. */
export const itemRefSchema = z.strictObject({
  kind: z.enum(['course', 'arrangement', 'practice', 'fee', 'contribution']),
  id: idSchema,
})
export type ItemRef = z.output<typeof itemRefSchema>

/** What a name in the file means. */
export const nameChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: itemRefSchema }),
  z.strictObject({ kind: z.literal('new-course') }),
  /** A payment for something that was never planned. */
  z.strictObject({ kind: z.literal('other') }),
  z.strictObject({ kind: z.literal('leave-out') }),
])
export type NameChoice = z.output<typeof nameChoiceSchema>

const dateOrderSchema = z.enum(DATE_ORDERS)
const decimalsSchema = z.enum(['.', ','])
const hoursUnitSchema = z.enum(['hours', 'minutes', 'days', 'clock'])
const minusSchema = z.enum(['refused', 'is-payment', 'is-refund'])

/** How the rows of a sheet are to be taken. `auto` is what the file itself suggests. */
export const importOptionsSchema = z.strictObject({
  /** The row with the headings, counted from 0; rows before it are not read. Null: there are none. */
  headingRow: wholeNumberSchema(0, 1000).nullable(),
  columns: columnsSchema,
  /** More columns of hours besides the first. */
  moreHours: z.array(wholeNumberSchema(0, MOST_COLUMNS - 1)).max(MOST_HOURS_COLUMNS),
  /** Whether several columns of hours make one entry together, or one each, which belongs to what its heading says. */
  severalHours: z.enum(['together', 'apart']),
  /** Whether a row without a date has that of the row above it. */
  fillsDates: z.boolean(),
  dateOrder: dateOrderSchema.or(z.literal('auto')),
  decimals: decimalsSchema.or(z.literal('auto')),
  /** What a bare number of hours means. */
  hoursUnit: hoursUnitSchema.or(z.literal('auto')),
  /** Whether an amount below zero is money paid, as banks write it, or money that came back. */
  minus: minusSchema.or(z.literal('auto')),
  /** By the key of the name; those that are not in the list have the meaning of the title they match. */
  names: z.array(z.strictObject({ key: z.string().max(LONGEST_NAME), choice: nameChoiceSchema })).max(MOST_NAMES),
  /** Takes rows that say the same as another row of the file. */
  takesRepeats: z.boolean(),
  /** Takes rows that say what an entry of the log says already. */
  takesKnown: z.boolean(),
})
export type ImportOptions = z.output<typeof importOptionsSchema>

/** What `auto` came to. */
export const importStyleSchema = z.strictObject({
  dateOrder: dateOrderSchema,
  /** Of dates with points, such as 3.4.2027. */
  dottedOrder: dateOrderSchema,
  /** Null: each amount says it by itself. */
  decimals: decimalsSchema.nullable(),
  hoursUnit: hoursUnitSchema,
  minus: minusSchema,
})
export type ImportStyle = z.output<typeof importStyleSchema>

export const NO_COLUMNS: ImportColumns = {
  date: null,
  item: null,
  hours: null,
  amount: null,
  notes: null,
  start: null,
  end: null,
  pause: null,
  minutes: null,
  credit: null,
  direction: null,
  kind: null,
  held: null,
  planned: null,
  completes: null,
  part: null,
  category: null,
  id: null,
}

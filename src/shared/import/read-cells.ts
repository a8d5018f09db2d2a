import type { IsoDate } from '../calendar/day.ts'
import { usualSign } from '../input/locale-habits.ts'
import { bareHours, minutesOfNumber, parseHours } from '../input/parse-hours.ts'
import { parseMoney } from '../input/parse-money.ts'
import type { Parsed } from '../input/parsed.ts'
import { isNothing } from '../input/written-number.ts'
import { type CurrencyCode, minorUnitDigits } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { COST_CATEGORIES, type CostCategory } from '../values/cost-category.ts'
import { idSchema, MAXIMUM_AMOUNT, notesSchema, titleSchema } from '../values/primitives.ts'
import { CATEGORY_NAMES } from '../wording/names.ts'
import { type Cell, cellText } from './cell.ts'
import type { ImportField, ImportStyle } from './import-options.ts'
import { memoize } from './memoize.ts'
import { directionOfWord } from './money-direction.ts'
import { kindOfWord, nameKey } from './name-keys.ts'
import { saysNotHeld } from './not-held.ts'
import { type DateRules, readDate } from './read-date.ts'
import { readTimeOfDay } from './time-of-day.ts'

const YES = ['yes', 'y', 'true', '1', 'x', '✓', '✔', 'done', 'ja', 'oui', 'si', 'sí']

export interface CellRules {
  readonly style: ImportStyle
  readonly currency: CurrencyCode
  readonly locale: string
  readonly countsFrom1904: boolean
  /** Nothing later has happened yet. */
  readonly today: IsoDate
}

export type CellReaders = ReturnType<typeof createCellReaders>

/** How the cells of each field are read. Each cell is read once, as the same ones come again and again. */
export function createCellReaders(rules: CellRules) {
  const { style, today } = rules
  const dateRules = { order: style.dateOrder, dotted: style.dottedOrder, countsFrom1904: rules.countsFrom1904 }
  const sign = style.decimals ?? usualSign(rules.locale)
  const minutesIn = (bare: ImportStyle['hoursUnit']) => (cell: Cell) =>
    typeof cell === 'number' ? minutesOfNumber(cell, bare) : parseHours(cell, { bare, decimals: sign })
  return {
    date: filled((cell) => readPastDay(cell, dateRules, today)),
    planned: filled((cell) => readDate(cell, dateRules)),
    hours: filled(minutesIn(style.hoursUnit)),
    minutes: filled(minutesIn('minutes')),
    pause: filled((cell) => minutesIn(isShort(cell, sign) ? 'hours' : 'minutes')(cell)),
    start: filled(readTimeOfDay),
    end: filled(readTimeOfDay),
    amount: filled((cell) => readAmount(cell, rules)),
    credit: filled((cell) => readAmount(cell, rules)),
    part: filled(readPart),
    item: memoize((cell) => readName(cellText(cell))),
    notes: memoize((cell) => readNotes(cellText(cell))),
    held: memoize((cell) => sure(!saysNotHeld(cellText(cell)))),
    direction: memoize((cell) => sure(directionOfWord(cellText(cell)))),
    kind: memoize((cell) => sure(kindOfWord(cellText(cell)))),
    completes: memoize((cell) => sure(YES.includes(nameKey(cellText(cell))))),
    category: memoize((cell) => sure(categoryOf(cellText(cell)))),
    id: memoize((cell) => sure(idOf(cellText(cell)))),
  } satisfies Record<ImportField, (cell: Cell) => Parsed<unknown>>
}

/** Reads cells; null for one that says that there is nothing, such as a dash. */
function filled<T>(read: (cell: Cell) => Parsed<T>): (cell: Cell) => Parsed<T | null> {
  return memoize((cell) => (typeof cell === 'string' && isNothing(cell) ? sure(null) : read(cell)))
}

/** The result of a reading that cannot fail. */
function sure<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

function readPastDay(cell: Cell, rules: DateRules, today: IsoDate): Parsed<IsoDate> {
  const parsed = readDate(cell, rules)
  return parsed.ok && parsed.value > today ? { ok: false, error: 'This day has not come yet.' } : parsed
}

/** A pause of so few is in hours: 0.5 or 1. */
function isShort(cell: Cell, sign: '.' | ','): boolean {
  const value = typeof cell === 'number' ? cell : bareHours(cell, sign)
  return value !== null && value < 5
}

/** A cell that the file stores as a number may have more decimals than it shows, so the amount is rounded. */
function readAmount(cell: Cell, { currency, style: { decimals } }: CellRules): Parsed<Money> {
  if (typeof cell === 'number') return fromNumber(cell, currency)
  return parseMoney(cell, { currency, isSigned: true, isRounded: true, ...(decimals === null ? {} : { decimals }) })
}

function fromNumber(value: number, currency: CurrencyCode): Parsed<Money> {
  const minorUnits = Math.round(Math.abs(value) * 10 ** minorUnitDigits(currency))
  if (!(minorUnits <= MAXIMUM_AMOUNT)) return { ok: false, error: 'This amount is larger than Certpace can hold.' }
  return { ok: true, value: money(value < 0 && minorUnits > 0 ? -minorUnits : minorUnits) }
}

function readPart(cell: Cell): Parsed<number> {
  const value = Number(cell)
  const isCount = Number.isInteger(value) && value >= 1 && value <= 2001
  return isCount ? { ok: true, value: value - 1 } : { ok: false, error: 'Write the number of the payment, from 1.' }
}

function readName(text: string): Parsed<string> {
  const parsed = titleSchema.safeParse(text.replace(/\s+/g, ' '))
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: 'This name is longer than 200 characters, or holds half a character.' }
}

function readNotes(text: string): Parsed<string> {
  const parsed = notesSchema.safeParse(text)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: 'These notes are longer than 4,000 characters, or hold half a character.' }
}

function categoryOf(text: string): CostCategory {
  const key = nameKey(text)
  return COST_CATEGORIES.find((category) => nameKey(CATEGORY_NAMES[category]) === key) ?? 'other'
}

function idOf(text: string): string | null {
  const parsed = idSchema.safeParse(text.trim())
  return parsed.success ? parsed.data : null
}

import { weekdaysOfWord } from '../input/words-of-dates.ts'
import { writtenDate } from '../input/written-date.ts'
import { isNothing } from '../input/written-number.ts'
import { type Cell, cellText } from './cell.ts'
import { directionOfWord } from './money-direction.ts'
import { kindOfWord, nameKey } from './name-keys.ts'
import { saysCanceled } from './not-held.ts'

/** What the cells of a column hold, each of one kind. */
export const CELL_KINDS = [
  'date',
  'moment',
  'serial',
  'weekday',
  'time',
  'clock',
  'duration',
  'money',
  'number',
  'yes',
  'text',
] as const
export type CellKind = (typeof CELL_KINDS)[number]

export interface ColumnContent {
  /** Cells that say something. */
  readonly filled: number
  readonly share: Readonly<Record<CellKind, number>>
  /** Whether cells carry the mark of a currency. */
  readonly hasCurrency: boolean
  /** The cells as numbers by row of the sample; null for those that are none. */
  readonly numbers: readonly (number | null)[]
  /** The share of cells that name a kind of thing, such as Course or Fee. */
  readonly kinds: number
  /** The share of cells that say that something was canceled or missed. */
  readonly canceled: number
  /** The share of cells that say which way money went. */
  readonly directions: number
  /** Whether one of them says that it was paid. */
  readonly saysPaid: boolean
  /** The share of cells that are titles of the plan. */
  readonly titles: number
}

const DATE_WITH_TIME = /\d.*[\sT]\d{1,2}[:h]\d{2}/
const CLOCK = /^\d{1,3}(?::[0-5]\d(?::[0-5]\d)?|h[0-5]\d)$/
const TIME = /^\d{1,2}(?:[:.h]\d{2})?(?::\d{2})?\s*(?:[ap]\.?\s?m\.?|uhr)$/i
const DURATION =
  /^\d[\d.,½¼¾]*\s*(?:h|hrs?|hours?|std|stunden?|min|mins|minutes?|minuten|m|heures?|uur|timer?)\.?(?:\s*\d+\s*(?:m|mins?|minutes?|minuten|'|)\.?)?$|^\d*[½¼¾]$|^\d{1,2}[:.]?\d{0,2}\s*(?:[ap]m)?\s*(?:-|–|—|to|bis)\s*\d{1,2}[:.]\d{2}\s*(?:[ap]m)?$/i
const MONEY = /[$€£¥₹₪]|^(?:[A-Z]{3}\s?)?[-−(]?\d[\d.,' ]*[.,]\d{2}\)?-?(?:\s?[A-Z]{3})?$/
const NUMBER = /^[-−+(]?\d[\d.,' \u00a0\u202f]*\)?-?$/
const YES = /^(?:yes|no|y|n|true|false|x|✓|✔|ja|nein|nee|nej|oui|non|si|sí|sì|pending|done|open|paid|unpaid)$/
const TIME_AT_LEAST = 6 * 60
const LATEST_LESSON = 8 * 60

export function contentOf(
  sample: readonly (readonly Cell[])[],
  column: number,
  titles: ReadonlySet<string>,
): ColumnContent {
  const counts: Record<CellKind, number> = {
    date: 0,
    moment: 0,
    serial: 0,
    weekday: 0,
    time: 0,
    clock: 0,
    duration: 0,
    money: 0,
    number: 0,
    yes: 0,
    text: 0,
  }
  let filled = 0
  let kinds = 0
  let named = 0
  let directed = 0
  let hasPaid = false
  let canceled = 0
  let marked = 0
  for (const row of sample) {
    const cell = row[column] ?? ''
    const text = cellText(cell).trim()
    if (text === '' || isNothing(text)) continue
    filled += 1
    counts[kindOf(cell, text)] += 1
    if (/[$€£¥₹₪]/.test(text)) marked += 1
    if (kindOfWord(text) !== null) kinds += 1
    if (titles.has(nameKey(text))) named += 1
    if (saysCanceled(text)) canceled += 1
    const direction = directionOfWord(text)
    if (direction !== null) directed += 1
    if (direction === 'paid') hasPaid = true
  }
  const of = (count: number) => (filled === 0 ? 0 : count / filled)
  const share = Object.fromEntries(CELL_KINDS.map((kind) => [kind, of(counts[kind])])) as Record<CellKind, number> // made of all kinds
  const numbers = sample.map((row) => numberOf(row[column] ?? ''))
  return {
    filled,
    share,
    hasCurrency: of(marked) > 0.5,
    numbers,
    kinds: of(kinds),
    canceled: of(canceled),
    directions: of(directed),
    saysPaid: hasPaid,
    titles: of(named),
  }
}

function kindOf(cell: Cell, text: string): CellKind {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 30_000 && cell <= 70_000 ? 'serial' : 'number'
  if (TIME.test(text)) return 'time'
  if (CLOCK.test(text)) return 'clock'
  if (DURATION.test(text)) return 'duration'
  if (/^\d{5}$/.test(text) && Number(text) >= 30_000 && Number(text) <= 70_000) return 'serial'
  if (NUMBER.test(text) || MONEY.test(text)) {
    if (/^\d{8}$/.test(text) && writtenDate(text)) return 'date'
    if (!/^\d{1,2}[.-]\s?\d{1,2}[.-]\s?\d{2,4}\.?$|^\d{4}[.-]/.test(text)) return MONEY.test(text) ? 'money' : 'number'
  }
  if (YES.test(text.toLowerCase())) return 'yes'
  if (weekdaysOfWord(text).size > 0) return 'weekday'
  if (writtenDate(text)) return DATE_WITH_TIME.test(text) ? 'moment' : 'date'
  return 'text'
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell
  const clock = /^(\d{1,3})[:h]([0-5]\d)/.exec(cell.trim())
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60
  const bare = cell
    .replace(/[^\d.,-]/g, '')
    .replace(/[.,](?=\d{3}\b)/g, '')
    .replace(',', '.')
  return /\d/.test(bare) && !/\p{L}{4}/u.test(cell) ? Number(bare) : null
}

/** Whether times such as 14:00 are times of day rather than durations: they begin in the morning, and go beyond a long lesson. */
export function looksLikeTimesOfDay({ numbers, share }: ColumnContent): boolean {
  if (share.time > 0.5) return true
  if (share.clock < 0.6) return false
  const minutes = numbers.filter((value) => value !== null).map((value) => value * 60)
  const least = Math.min(...minutes)
  const most = Math.max(...minutes)
  return least >= TIME_AT_LEAST && most > LATEST_LESSON && most <= 24 * 60
}

import { isMultiple, isSumOf } from './column-sums.ts'
import { fitOfHeading, saysMinutes } from './column-words.ts'
import type { ImportColumns } from './import-options.ts'
import { nameKey } from './name-keys.ts'
import { type SheetColumn, scoreOf } from './score-columns.ts'

/** A score that a column has whose heading holds a word for hours and whose cells hold figures. */
const LEAST_SCORE = 8
const PLAIN_WORD = 10
const MINUTES_PER_HOUR = 60

/** Which columns hold hours, and whether they make one entry together. */
export interface HoursColumns {
  readonly hours: number | null
  readonly moreHours: readonly number[]
  readonly severalHours: 'together' | 'apart'
  /** Whether a person has to say which columns count. */
  readonly isOpen: boolean
  /** Columns that are not taken, and could hold hours as well. */
  readonly left: readonly number[]
}

/**
 * A sheet may have a column of hours for each kind of work, such as *Direct hours* and *Indirect hours*, with their total
 * beside them or without. A total that holds counts alone. Columns whose headings are titles of the plan are entries apart.
 */
export function findHoursColumns(
  usable: readonly SheetColumn[],
  columns: ImportColumns,
  titles: ReadonlySet<string>,
): HoursColumns {
  const isFree = (column: SheetColumn) =>
    column.index === columns.hours || !Object.values(columns).includes(column.index)
  const one = { hours: columns.hours, moreHours: [], severalHours: 'together', isOpen: false, left: [] } as const
  const named = usable.filter((column) => isFree(column) && isTitled(column, titles))
  if (named.length > 1 || (named.length === 1 && columns.item === null)) {
    const [first, ...others] = named.map(({ index }) => index)
    const unnamed = usable.filter((column) => isFree(column) && !named.includes(column) && couldBeHours(column))
    return {
      hours: first ?? null,
      moreHours: others,
      severalHours: 'apart',
      isOpen: unnamed.length > 0,
      left: unnamed.map(({ index }) => index),
    }
  }
  const found = usable.filter((column) => isFree(column) && (scoreOf('hours', column) ?? 0) >= LEAST_SCORE)
  const best = found.find(({ index }) => index === columns.hours)
  if (!best || found.length < 2) return one
  const total = found.find((column) =>
    isSumOf(
      column.content.numbers,
      found.filter((other) => other !== column).map(({ content }) => content.numbers),
    ),
  )
  if (total) return { ...one, hours: total.index }
  const others = found.filter((column) => column !== best && !saysSameTime(column, best))
  const arePlain = [best, ...others].some(({ heading }) => (fitOfHeading('hours', heading) ?? 0) >= PLAIN_WORD)
  // One plain word, such as Hours, is the column meant; others are told as a doubt where they come near to it.
  if (others.length === 0 || arePlain || others.some(({ heading }) => saysMinutes(heading))) return one
  return {
    hours: best.index,
    moreHours: others.map(({ index }) => index),
    severalHours: columns.item === null ? 'apart' : 'together',
    isOpen: true,
    left: [],
  }
}

function isTitled({ heading, content }: SheetColumn, titles: ReadonlySet<string>): boolean {
  const { share } = content
  const figures = share.number + share.money + share.clock + share.duration
  return typeof heading === 'string' && titles.has(nameKey(heading)) && content.filled > 0 && figures >= 0.7
}

/** Figures below a heading that says nothing else, such as a kind of session: no rate, no total to date, no price. */
function couldBeHours({ heading, content }: SheetColumn): boolean {
  const { share, filled, hasCurrency } = content
  if (filled === 0 || hasCurrency || share.number + share.clock + share.duration < 0.7) return false
  const fits = FIELDS_WITH_FIGURES.map((field) => fitOfHeading(field, heading))
  return fitOfHeading('hours', heading) !== null && fits.every((fit) => fit === 0)
}

const FIELDS_WITH_FIGURES = ['amount', 'credit', 'part'] as const

/** Hours and the same in minutes. */
function saysSameTime({ content }: SheetColumn, { content: best }: SheetColumn): boolean {
  return [1, MINUTES_PER_HOUR, 1 / MINUTES_PER_HOUR].some((times) => isMultiple(content.numbers, best.numbers, times))
}

import type { Money } from '../money/money.ts'
import type { Minutes } from '../values/primitives.ts'
import { type Cell, cellText } from './cell.ts'
import { memoize } from './memoize.ts'
import { nameKey } from './name-keys.ts'

/** Says alone, in the languages of headings, that a row adds up others. */
const IS_TOTAL =
  /^(?:(?:grand|page|weekly|monthly|month|week|year|yearly|annual|overall|running)[\s-])?(?:sub[\s-]?)?(?:totals?|sum|summe|zwischensumme|gesamt(?:summe|betrag|stunden|zahl)?|insgesamt|summa|totale|totaal|totalt|sous-total|somme|suma|subtotaal|samlet|i alt|razem|soma|total général|(?:opening|closing|ending|beginning|starting) balance|(?:balance )?(?:carried|brought) forward|balance [bc]\/?[fd]|übertrag|saldovortrag|(?:anfangs|end|schluss)?saldo)(?: (?:hours|amount|paid|cost|spent|stunden|heures|horas|ore|uren))?:?$/u
/** Holds such a word. */
const NAMES_TOTAL = /(^|[^\p{L}])(?:sub[\s-]?totals?|totals?|summe|gesamt|totale|totaal)($|[^\p{L}])/u
const LONGEST_LABEL = 60

/** Tells rows that add up others, which would count twice. */
export interface TotalFinder {
  /** Whether the words of a row say so. A row with a date says so only where a cell holds nothing else. */
  saysTotal(row: readonly Cell[], hasDate: boolean): boolean
  /** Whether the figures of a row without date and name are the sum of those above it. */
  isSum(minutes: Minutes | null, amount: Money | null): boolean
  /** To be called with the figures of every other row. */
  add(minutes: Minutes | null, amount: Money | null): void
}

export function createTotalFinder(): TotalFinder {
  const wordsOf = memoize(totalWords)
  /** Since the start, and since the last total. */
  const sums = { minutes: 0, amount: 0 }
  let part = { minutes: 0, amount: 0 }
  const fits = (figure: number | null, all: number, some: number) =>
    figure === null || figure === all || figure === some
  return {
    saysTotal: (row, hasDate) =>
      row.some((cell) => {
        const says = wordsOf(cell)
        return says === 'total' || (says === 'names-total' && !hasDate)
      }),
    isSum(minutes, amount) {
      if (!minutes && !amount) return false
      const isSum = fits(minutes, sums.minutes, part.minutes) && fits(amount, sums.amount, part.amount)
      if (isSum) part = { minutes: 0, amount: 0 }
      return isSum
    },
    add(minutes, amount) {
      sums.minutes += minutes ?? 0
      sums.amount += amount ?? 0
      part.minutes += minutes ?? 0
      part.amount += amount ?? 0
    },
  }
}

/** Whether the words of a row alone say that it adds up others. */
export function isTotalRow(row: readonly Cell[]): boolean {
  return row.some((cell) => totalWords(cell) === 'total')
}

function totalWords(cell: Cell): 'total' | 'names-total' | 'none' {
  if (typeof cell === 'number' || cell === '' || cell.length > LONGEST_LABEL) return 'none'
  const key = nameKey(cellText(cell))
  if (IS_TOTAL.test(key)) return 'total'
  return NAMES_TOTAL.test(key) ? 'names-total' : 'none'
}

import { type MonthText, monthTextOfDate } from '#shared/charts/month-text.ts'
import { type Money, sumMoney } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { missingFrom } from '#shared/projection/result/missing-amounts.ts'
import type { NotEntered, Posting } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { COST_CATEGORIES, type CostCategory } from '#shared/values/cost-category.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES, postingStateName, SETTLED_STATE_NAMES } from '#shared/wording/names.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { totalReach } from '#shared/wording/totals.ts'
import { foundRows, type Sorts } from '../../ui/table-rows.ts'

/** An amount of the ledger with what it is searched and filtered by. */
export interface LedgerRow {
  readonly posting: Posting
  /** In words: money that comes in is expected or received. */
  readonly state: string
  /** In small letters. */
  readonly searchText: string
}

/** What of the ledger is looked at. */
export interface LedgerFilter {
  readonly category: CostCategory | 'all'
  /** A state in words, or `all`. */
  readonly state: string
  /** `all`, the phase of a total, or how dates begin: a year or a month. */
  readonly period: string
}

export const WHOLE_LEDGER: LedgerFilter = { category: 'all', state: 'all', period: 'all' }

/** Every posting, in order of date. */
export function ledgerRows({ postings }: Pick<Projection, 'postings'>, formatter: Formatter): readonly LedgerRow[] {
  return postings.map((posting) => {
    const state = postingStateName(posting)
    const text = `${posting.title} ${CATEGORY_NAMES[posting.category]} ${state} ${formatter.date(posting.on)} ${posting.on}`
    return { posting, state, searchText: text.toLowerCase() }
  })
}

export const LEDGER_SORTS: Sorts<LedgerRow> = [
  ['Date', ({ posting }) => posting.on],
  ['What for', ({ posting }) => posting.title],
  ['Category', ({ posting }) => COST_CATEGORIES.indexOf(posting.category)],
  ['Status', ({ state }) => state],
  ['Amount', ({ posting }) => posting.amount],
]

export function filteredRows(
  rows: readonly LedgerRow[],
  { category, state, period }: LedgerFilter,
): readonly LedgerRow[] {
  return rows.filter(
    (row) =>
      (category === 'all' || row.posting.category === category) &&
      (state === 'all' || row.state === state) &&
      (period === 'all' || row.posting.phase === period || row.posting.on.startsWith(period)),
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The categories, states and times there are to choose from; what is chosen stays among them. */
export function ledgerChoices(
  rows: readonly LedgerRow[],
  projection: Projection,
  { state, period }: LedgerFilter,
  formatter: Formatter,
) {
  const phases = new Set(rows.map(({ posting }) => posting.phase))
  const years = [...new Set(rows.map(({ posting }) => posting.on.slice(0, 4)))].toSorted()
  const states = [...new Set([...(state === 'all' ? [] : [state]), ...rows.map((row) => row.state)])]
  const periods: Choice[] = [
    { value: 'all', label: 'All dates' },
    { value: 'to-certification', label: capitalize(totalReach(projection, formatter)) },
    ...(phases.has('first-cycle') ? [{ value: 'first-cycle', label: 'First cycle after it' }] : []),
    ...years.map((year) => ({ value: year, label: year })),
  ]
  const isMonth = /^\d{4}-\d{2}$/.test(period)
  return {
    categories: [
      { value: 'all', label: 'All categories' },
      ...COST_CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] })),
    ],
    states: [{ value: 'all', label: 'Any status' }, ...states.map((value) => ({ value, label: value }))],
    periods: isMonth ? [...periods, { value: period, label: formatter.month(period) }] : periods,
  }
}

export interface LedgerSum<K extends string> {
  readonly key: K
  readonly count: number
  readonly amount: Money
}

export function sumOfRows(rows: readonly LedgerRow[]): Money {
  return sumMoney(rows.map(({ posting }) => posting.amount))
}

/** What the rows of each month come to, in order; months without any are left out. */
export function sumsByMonth(rows: readonly LedgerRow[]): readonly LedgerSum<MonthText>[] {
  return sumsBy(rows, ({ posting }) => monthTextOfDate(posting.on)).toSorted((left, right) =>
    left.key < right.key ? -1 : 1,
  )
}

/** What the rows of each category come to, in the order of the categories; those without any are left out. */
export function sumsByCategory(rows: readonly LedgerRow[]): readonly LedgerSum<CostCategory>[] {
  return sumsBy(rows, ({ posting }) => posting.category).toSorted(
    (left, right) => COST_CATEGORIES.indexOf(left.key) - COST_CATEGORIES.indexOf(right.key),
  )
}

function sumsBy<K extends string>(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => K): readonly LedgerSum<K>[] {
  const groups = Map.groupBy(rows, keyOf)
  return Array.from(groups, ([key, own]) => ({ key, count: own.length, amount: sumOfRows(own) }))
}

/** Amounts that are not entered and would stand among the rows looked at: their sum then reads "at least". */
export function openAmounts(
  plan: Plan,
  { totals }: Pick<Projection, 'totals'>,
  { category, state, period }: LedgerFilter,
  search: string,
): readonly NotEntered[] {
  if (SETTLED_STATE_NAMES.has(state)) return []
  const inTime =
    period === 'to-certification'
      ? missingFrom(totals, 'toCertification')
      : period === 'first-cycle'
        ? missingFrom(totals, 'firstCycle')
        : totals.notEntered
  const ofCategory = inTime.filter((open) => category === 'all' || categoryOf(plan, open) === category)
  return foundRows(ofCategory, search, ({ title }) => title)
}

function categoryOf(plan: Plan, { subject }: NotEntered): CostCategory | null {
  switch (subject.kind) {
    case 'course':
      return 'courses'
    case 'arrangement':
      return 'supervision'
    case 'fee':
      return plan.fees.find(({ id }) => id === subject.id)?.category ?? null
    case 'contribution': {
      const terms = plan.contributions.find(({ id }) => id === subject.id)?.terms
      return terms?.kind === 'amount' ? terms.category : null
    }
    default:
      return null
  }
}

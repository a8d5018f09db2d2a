import { type MonthText, monthTextOfDate } from '#shared/charts/month-text.ts'
import { type Money, sumMoney } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { missingFrom } from '#shared/projection/result/missing-amounts.ts'
import type { NotEntered, Posting, PostingPhase } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { COST_CATEGORIES, type CostCategory } from '#shared/values/cost-category.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES, type PostingStateName, postingStateName, SETTLED_STATE_NAMES } from '#shared/wording/names.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { FIRST_CYCLE_NAME, totalReach } from '#shared/wording/totals.ts'
import { foundRows, type Sorts } from '../../ui/table-rows.ts'

/** An amount of the ledger with what it is searched and filtered by. */
export interface LedgerRow {
  readonly posting: Posting
  /** In words: money that comes in is expected or received. */
  readonly state: PostingStateName
  /** In small letters. */
  readonly searchText: string
}

/** What of the ledger is looked at. */
export interface LedgerFilter {
  readonly category: CostCategory | 'all'
  readonly state: PostingStateName | 'all'
  readonly period: LedgerPeriod
}

/** Which dates are looked at: all, those of a total, of a year or of a month. */
export type LedgerPeriod =
  | { readonly kind: 'all' }
  | { readonly kind: 'phase'; readonly phase: PostingPhase }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'month'; readonly month: MonthText }

const ALL_DATES: LedgerPeriod = { kind: 'all' }

export const WHOLE_LEDGER: LedgerFilter = { category: 'all', state: 'all', period: ALL_DATES }

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
      isWithin(row.posting, period),
  )
}

function isWithin({ on, phase }: Posting, period: LedgerPeriod): boolean {
  switch (period.kind) {
    case 'all':
      return true
    case 'phase':
      return phase === period.phase
    case 'year':
      return on.startsWith(period.year)
    case 'month':
      return monthTextOfDate(on) === period.month
  }
}

/** What can be chosen in a field: a value, its text in the field's list, and its name. */
interface Choice<V> {
  readonly is: V
  readonly value: string
  readonly label: string
}

/** The value with the text that a field holds; the first choice where none has it. */
export function chosenOf<V>(choices: readonly [Choice<V>, ...Choice<V>[]], value: string): V {
  return (choices.find((choice) => choice.value === value) ?? choices[0]).is
}

/** A period as the text of a field. */
export function periodValue(period: LedgerPeriod): string {
  switch (period.kind) {
    case 'all':
      return 'all'
    case 'phase':
      return period.phase
    case 'year':
      return period.year
    case 'month':
      return period.month
  }
}

/** The categories, states and times there are to choose from; what is chosen stays among them. */
export function ledgerChoices(
  rows: readonly LedgerRow[],
  projection: Projection,
  { state, period }: LedgerFilter,
  formatter: Formatter,
) {
  const hasFirstCycle = rows.some(({ posting }) => posting.phase === 'first-cycle')
  const years = [...new Set(rows.map(({ posting }) => posting.on.slice(0, 4)))].toSorted()
  const states = [...new Set([...(state === 'all' ? [] : [state]), ...rows.map((row) => row.state)])]
  const inTime = (is: LedgerPeriod, label: string): Choice<LedgerPeriod> => ({ is, value: periodValue(is), label })
  const named = <V extends string>(is: V, label: string): Choice<V> => ({ is, value: is, label })
  const periods: readonly [Choice<LedgerPeriod>, ...Choice<LedgerPeriod>[]] = [
    inTime(ALL_DATES, 'All dates'),
    inTime({ kind: 'phase', phase: 'to-certification' }, capitalize(totalReach(projection, formatter))),
    ...(hasFirstCycle ? [inTime({ kind: 'phase', phase: 'first-cycle' }, FIRST_CYCLE_NAME)] : []),
    ...years.map((year) => inTime({ kind: 'year', year }, year)),
    ...(period.kind === 'month' ? [inTime(period, formatter.month(period.month))] : []),
  ]
  const categoryChoices: readonly [Choice<LedgerFilter['category']>, ...Choice<LedgerFilter['category']>[]] = [
    named('all', 'All categories'),
    ...COST_CATEGORIES.map((category) => named(category, CATEGORY_NAMES[category])),
  ]
  const stateChoices: readonly [Choice<LedgerFilter['state']>, ...Choice<LedgerFilter['state']>[]] = [
    named('all', 'Any status'),
    ...states.map((one) => named(one, one)),
  ]
  return { categories: categoryChoices, states: stateChoices, periods }
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
  if (state !== 'all' && SETTLED_STATE_NAMES.has(state)) return []
  const inTime =
    period.kind === 'phase'
      ? missingFrom(totals, period.phase === 'to-certification' ? 'toCertification' : 'firstCycle')
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

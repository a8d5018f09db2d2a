import { type MonthOfSpending, spendingByMonth } from '../charts/monthly-cash.ts'
import type { MonthOfMoney } from '../projection/result/money.ts'
import { COST_CATEGORIES } from '../values/cost-category.ts'
import { CATEGORY_NAMES } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, makeTable, moneyColumn, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

interface MonthRow extends MonthOfSpending {
  /** Null before the plan's first month, as the savings were counted after it. */
  readonly ofPlan: MonthOfMoney | null
}

/** What each month costs, what is put aside for it, and the cash on hand. */
export function monthTable({ plan, projection }: ExportSubject): Table {
  const { currency } = plan
  const columns: readonly Column<MonthRow>[] = [
    textColumn('Month', ({ month }) => month),
    moneyColumn('Due', currency, ({ outflow }) => outflow),
    ...COST_CATEGORIES.map((category) =>
      moneyColumn<MonthRow>(CATEGORY_NAMES[category], currency, ({ byCategory }) => byCategory[category]),
    ),
    moneyColumn('Put aside', currency, ({ ofPlan }) => ofPlan?.budget ?? null),
    moneyColumn('Cash at its end', currency, ({ ofPlan }) => ofPlan?.cashAtEnd ?? null),
    moneyColumn('Lowest cash', currency, ({ ofPlan }) => ofPlan?.lowestCash ?? null),
    textColumn('Over budget', ({ ofPlan }) => (ofPlan?.isOverBudget ? 'Yes' : '')),
  ]
  const ofPlan = new Map(projection.months.map((one) => [one.month, one]))
  const rows = spendingByMonth(projection).map((one): MonthRow => ({ ...one, ofPlan: ofPlan.get(one.month) ?? null }))
  return makeTable(TABLE_TITLES.months, columns, rows)
}

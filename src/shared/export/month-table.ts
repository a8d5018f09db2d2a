import type { MonthOfMoney } from '../projection/result/money.ts'
import { COST_CATEGORIES } from '../values/cost-category.ts'
import { CATEGORY_NAMES } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, makeTable, moneyColumn, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

/** What each month costs, what is put aside for it, and the cash on hand. */
export function monthTable({ plan, projection }: ExportSubject): Table {
  const { currency } = plan
  const columns: readonly Column<MonthOfMoney>[] = [
    textColumn('Month', ({ month }) => month),
    moneyColumn('Due', currency, ({ outflow }) => outflow),
    ...COST_CATEGORIES.map((category) =>
      moneyColumn<MonthOfMoney>(CATEGORY_NAMES[category], currency, ({ byCategory }) => byCategory[category]),
    ),
    moneyColumn('Put aside', currency, ({ budget }) => budget),
    moneyColumn('Cash at its end', currency, ({ cashAtEnd }) => cashAtEnd),
    moneyColumn('Lowest cash', currency, ({ lowestCash }) => lowestCash),
    textColumn('Over budget', ({ isOverBudget }) => (isOverBudget ? 'Yes' : '')),
  ]
  return makeTable(TABLE_TITLES.months, columns, projection.months)
}

import { monthlyOutflow } from '../charts/monthly-cash.ts'
import { isBudgetStated } from '../plan/budget.ts'
import { missingFrom, type TotalName } from '../projection/result/missing-amounts.ts'
import { COST_CATEGORIES } from '../values/cost-category.ts'
import { CATEGORY_NAMES } from '../wording/names.ts'
import { FIRST_CYCLE_NAME, paidName, totalReach } from '../wording/totals.ts'
import type { ExportSubject } from './subject.ts'
import type { Cell, ColumnKind } from './table.ts'

/** One figure of the plan under its name. Kinds are as in tables. */
export interface Fact {
  readonly name: string
  readonly kind: Extract<ColumnKind, 'date' | 'money'>
  readonly value: Cell
}

/** The dates of the path; none where the plan leads to no certification. */
export function dateFacts({ projection: { outcome } }: ExportSubject): readonly Fact[] {
  if (outcome.kind !== 'certified') return []
  return [
    { name: 'Everything met', kind: 'date', value: outcome.readyOn },
    { name: 'Applied', kind: 'date', value: outcome.appliedOn },
    { name: 'Certified', kind: 'date', value: outcome.certifiedOn },
    { name: 'First renewal', kind: 'date', value: outcome.firstRenewalOn },
  ]
}

/** The totals, the first of them by category, and the months to look out for. None in a redacted copy. */
export function moneyFacts({ plan, projection, formatter, isRedacted }: ExportSubject): readonly Fact[] {
  if (isRedacted) return []
  const { totals } = projection
  const name = (total: TotalName, text: string) =>
    missingFrom(totals, total).length === 0 ? text : `${text}, at least`
  const { mostExpensive, lowestCash } = monthlyOutflow(projection, 'certification')
  const { byCategory } = totals.toCertification
  return [
    {
      name: name('toCertification', `Cost ${totalReach(projection, formatter)}`),
      kind: 'money',
      value: totals.toCertification.amount,
    },
    ...COST_CATEGORIES.filter((category) => byCategory[category] !== 0).map(
      (category): Fact => ({
        name: `of which ${CATEGORY_NAMES[category].toLowerCase()}`,
        kind: 'money',
        value: byCategory[category],
      }),
    ),
    ...(totals.toCertification.contributions === 0
      ? []
      : [
          {
            name: 'taken off already: contributions',
            kind: 'money' as const,
            value: totals.toCertification.contributions,
          },
        ]),
    { name: name('firstCycle', FIRST_CYCLE_NAME), kind: 'money', value: totals.firstCycle.amount },
    { name: name('all', 'In all'), kind: 'money', value: totals.all.amount },
    { name: paidName(projection), kind: 'money', value: totals.all.paid },
    ...(mostExpensive
      ? [
          {
            name: `Most expensive month, ${formatter.month(mostExpensive.month)}`,
            kind: 'money' as const,
            value: mostExpensive.outflow,
          },
        ]
      : []),
    ...(lowestCash && isBudgetStated(plan.budget)
      ? [{ name: `Lowest cash, on ${formatter.date(lowestCash.on)}`, kind: 'money' as const, value: lowestCash.amount }]
      : []),
  ]
}

import type { IsoDate } from '../calendar/day.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'

/** Where a chart ends: at the certification date, or at the first renewal. */
export type ChartEnd = 'certification' | 'first-renewal'

/**
 * The last day that a chart shows. A plan that does not finish is shown up to the last thing that happens in it,
 * wherever the chart should end; fees that repeat up to the horizon do not count for that.
 */
export function lastDayOf(projection: Projection, end: ChartEnd): IsoDate {
  const { outcome } = projection
  if (outcome.kind === 'certified') return end === 'certification' ? outcome.certifiedOn : outcome.firstRenewalOn
  const days = [
    projection.today,
    ...projection.postings.filter(isSingle).map(({ on }) => on),
    ...projection.courses.flatMap(({ endOn }) => endOn ?? []),
    ...projection.sessions.map(({ on }) => on),
  ]
  return days.toSorted().at(-1) ?? projection.today
}

export function lastMonthOf(projection: Projection, end: ChartEnd): MonthText {
  return monthTextOfDate(lastDayOf(projection, end))
}

/** Whether an amount is due once, or is the first of those that repeat without end. */
function isSingle({ phase, source }: Posting): boolean {
  const isRepeat = (source.kind === 'fee' || source.kind === 'contribution') && source.occurrence > 0
  return phase === 'to-certification' && !isRepeat
}

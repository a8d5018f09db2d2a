import type { IsoDate } from '../calendar/day.ts'
import type { Posting } from '../projection/result/money.ts'
import type { ProjectionRows } from '../projection/result/projection.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'

/** Where a chart ends: at the certification date, or at the first renewal. */
export type ChartEnd = 'certification' | 'first-renewal'

/**
 * The last day that a chart shows. A plan that does not finish is shown up to the last thing that happens in it,
 * wherever the chart should end; fees that repeat up to the horizon do not count for that.
 */
export function lastDayOf(projection: ProjectionRows, end: ChartEnd): IsoDate {
  const { outcome } = projection
  if (outcome.kind === 'certified') return end === 'certification' ? outcome.certifiedOn : outcome.firstRenewalOn
  let last = projection.today
  const extendTo = (on: IsoDate | null) => {
    if (on !== null && on > last) last = on
  }
  const isStopped = outcome.kind === 'stopped'
  if (isStopped) extendTo(outcome.stoppedOn)
  for (const posting of projection.postings) if (isStopped || isSingle(posting)) extendTo(posting.on)
  for (const { endOn } of projection.courses) extendTo(endOn)
  for (const { on } of projection.sessions) extendTo(on)
  return last
}

export function lastMonthOf(projection: ProjectionRows, end: ChartEnd): MonthText {
  return monthTextOfDate(lastDayOf(projection, end))
}

/** Whether an amount is due once, or is the first of those that repeat without end. */
function isSingle({ phase, source }: Posting): boolean {
  const isRepeat = (source.kind === 'fee' || source.kind === 'contribution') && source.occurrence > 0
  return phase === 'to-certification' && !isRepeat
}

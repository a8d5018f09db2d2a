import type { IsoDate } from '../calendar/day.ts'
import type { ProjectionRows } from '../projection/result/projection.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'

/** Where a chart ends: at the certification date, or at the first renewal. */
export type ChartEnd = 'certification' | 'first-renewal'

/**
 * The last day that a chart shows. A plan that does not finish is shown up to the last thing that happens in it,
 * wherever the chart should end: that is where its total ends as well.
 */
export function lastDayOf(projection: ProjectionRows, end: ChartEnd): IsoDate {
  const { outcome } = projection
  if (outcome.kind === 'certified') return end === 'certification' ? outcome.certifiedOn : outcome.firstRenewalOn
  let last = projection.today
  const extendTo = (on: IsoDate | null) => {
    if (on !== null && on > last) last = on
  }
  if (outcome.kind === 'stopped') extendTo(outcome.stoppedOn)
  for (const { phase, on } of projection.postings) if (phase === 'to-certification') extendTo(on)
  for (const { endOn } of projection.courses) extendTo(endOn)
  for (const { on } of projection.sessions) extendTo(on)
  return last
}

export function lastMonthOf(projection: ProjectionRows, end: ChartEnd): MonthText {
  return monthTextOfDate(lastDayOf(projection, end))
}

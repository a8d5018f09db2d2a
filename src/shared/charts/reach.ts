import type { IsoDate } from '../calendar/day.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'

/** How far a chart goes: to the certification date, or through the first cycle to the first renewal. */
export type Reach = 'certification' | 'first-renewal'

/**
 * The last day that a chart of this reach shows. A plan that does not finish is shown to the last thing that happens
 * in it, whatever the reach.
 */
export function lastDayOf(projection: Projection, reach: Reach): IsoDate {
  const { outcome } = projection
  if (outcome.kind === 'certified') return reach === 'certification' ? outcome.certifiedOn : outcome.firstRenewalOn
  const days = [
    projection.today,
    ...projection.postings.filter(({ phase }) => phase === 'to-certification').map(({ on }) => on),
    ...projection.courses.flatMap(({ endOn }) => endOn ?? []),
    ...projection.sessions.map(({ on }) => on),
  ]
  return days.toSorted().at(-1) ?? projection.today
}

export function lastMonthOf(projection: Projection, reach: Reach): MonthText {
  return monthTextOfDate(lastDayOf(projection, reach))
}

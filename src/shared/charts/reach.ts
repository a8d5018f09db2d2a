import type { IsoDate } from '../calendar/day.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'

/** How far a chart goes: to the certification date, or through the first cycle to the first renewal. */
export type Reach = 'certification' | 'first-renewal'

/**
 * The last day that a chart of this reach shows. A plan that does not finish is shown to the last thing that happens
 * in it, whatever the reach; what only comes again and again up to the horizon does not lengthen it.
 */
export function lastDayOf(projection: Projection, reach: Reach): IsoDate {
  const { outcome } = projection
  if (outcome.kind === 'certified') return reach === 'certification' ? outcome.certifiedOn : outcome.firstRenewalOn
  const days = [
    projection.today,
    ...projection.postings.filter(isSingle).map(({ on }) => on),
    ...projection.courses.flatMap(({ endOn }) => endOn ?? []),
    ...projection.sessions.map(({ on }) => on),
  ]
  return days.toSorted().at(-1) ?? projection.today
}

export function lastMonthOf(projection: Projection, reach: Reach): MonthText {
  return monthTextOfDate(lastDayOf(projection, reach))
}

/** Whether an amount is due for its own sake, and not as the next of a row without an end. */
function isSingle({ phase, source }: Posting): boolean {
  const isRepeat = (source.kind === 'fee' || source.kind === 'contribution') && source.occurrence > 0
  return phase === 'to-certification' && !isRepeat
}

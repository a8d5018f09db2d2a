import { addDays, addMonths, type DayNumber, laterOf, weekdayOf } from '../../calendar/day.ts'
import type { ArrangementModel, Model } from '../model/model.ts'

/** Returns the planned days of an arrangement one after another; `null` when there is none left. */
export type DayGenerator = () => DayNumber | null

/**
 * The days of the arrangement's own grid, from the first session on: every n weeks, or, k a calendar month, in month i
 * on addMonths(first, i) + floor(j × 28 / k) days for j = 0 … k − 1.
 */
function gridDays({ firstSessionOn, everyWeeks, perMonth }: ArrangementModel): DayGenerator {
  let index = -1
  return () => {
    index++
    if (perMonth === 0) return addDays(firstSessionOn, index * everyWeeks * 7)
    const month = Math.floor(index / perMonth)
    return addDays(addMonths(firstSessionOn, month), Math.floor(((index - month * perMonth) * 28) / perMonth))
  }
}

/** The first day at or after the day, on the weekday of the arrangement's first session. */
export function firstOnWeekday({ firstSessionOn }: ArrangementModel, day: DayNumber): DayNumber {
  return addDays(day, (weekdayOf(firstSessionOn) - weekdayOf(day) + 7) % 7)
}

/**
 * The days from today on as the arrangement's spacing has them. Spread: session k of `count` stands in week
 * floor(k × weeks / (count − 1)) after the first day; sessions that share a week follow one another day by day; after
 * the last one, weekly.
 */
export function spacedDays(model: Model, arrangement: ArrangementModel): DayGenerator {
  const { spacing } = arrangement
  if (spacing.kind === 'grid') return gridDays(arrangement)
  let index = -1
  if (spacing.kind === 'daily') {
    const first = laterOf(arrangement.firstSessionOn, model.from)
    return () => {
      index++
      return addDays(first, index)
    }
  }
  const { firstDay, count, weeks } = spacing
  let lastWeek = -1
  let placeInWeek = 0
  return () => {
    index++
    const week = spreadWeek(index, count, weeks)
    placeInWeek = week === lastWeek ? placeInWeek + 1 : 0
    lastWeek = week
    return addDays(firstDay, week * 7 + Math.min(placeInWeek, 6))
  }
}

function spreadWeek(index: number, count: number, weeks: number): number {
  if (index >= count) return weeks + (index - count + 1)
  return count > 1 ? Math.floor((index * weeks) / (count - 1)) : weeks
}

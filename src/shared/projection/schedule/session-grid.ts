import { addDays, civilFromDay, type DayNumber, weekdayOf } from '../../calendar/day.ts'
import { addToMonth, firstDayOfMonth, monthOf } from '../../calendar/month.ts'
import { type ArrangementModel, LAST_PLACE } from '../model/model.ts'

/** Returns the planned days of an arrangement one after another; `null` when there is none left. */
export type DayGenerator = () => DayNumber | null

/**
 * The days of the arrangement's own grid one after another, from the first session on. Only listed days end by
 * themselves.
 */
export function gridDays({ firstSessionOn, grid }: ArrangementModel): DayGenerator {
  switch (grid.kind) {
    case 'weeks': {
      let index = -1
      return () => {
        index++
        return addDays(firstSessionOn, index * grid.every * 7)
      }
    }
    case 'month-days': {
      const daysOfMonth = spreadOverMonth(civilFromDay(firstSessionOn).day, grid.count)
      return byMonth(firstSessionOn, (month, length) =>
        daysOfMonth.map((day) => addDays(month, Math.min(day, length) - 1)),
      )
    }
    case 'month-weekdays':
      return byMonth(firstSessionOn, (month, length) => weekdaysOfMonth(month, length, grid.weekday, grid.places))
    case 'listed':
      return oneByOne(grid.days.filter((day) => day >= firstSessionOn))
  }
}

/**
 * This many days of a month, in order: the day of the first session, and then every floor(j × 28 / count) days, going
 * round from the 28th to the 1st, so that all of them lie in one month. A day that a month does not have is its last.
 */
function spreadOverMonth(firstDay: number, count: number): number[] {
  const days = Array.from({ length: count }, (_, index) => {
    const day = firstDay + Math.floor((index * 28) / count)
    return index > 0 && day > 28 ? day - 28 : day
  })
  return days.sort((left, right) => left - right)
}

/** The chosen ones of a month's days on a weekday, in order and each once: the fourth can be the last. */
function weekdaysOfMonth(month: DayNumber, length: number, weekday: number, places: readonly number[]): DayNumber[] {
  const first = (weekday - weekdayOf(month) + 7) % 7
  const last = first + 7 * Math.floor((length - 1 - first) / 7)
  const offsets = places.map((place) => (place === LAST_PLACE ? last : first + 7 * place))
  return [...new Set(offsets)].sort((left, right) => left - right).map((offset) => addDays(month, offset))
}

/** The days of one month after another, from a day on. */
function byMonth(from: DayNumber, daysOf: (firstDay: DayNumber, length: number) => readonly DayNumber[]): DayGenerator {
  let month = monthOf(from)
  let days: readonly DayNumber[] = []
  let index = 0
  return () => {
    for (;;) {
      const day = days[index++]
      if (day !== undefined && day >= from) return day
      if (day !== undefined) continue
      const firstDay = firstDayOfMonth(month)
      month = addToMonth(month, 1)
      days = daysOf(firstDay, firstDayOfMonth(month) - firstDay)
      index = 0
    }
  }
}

/** The days on which the arrangement's spacing has sessions that are neither booked nor logged. */
export function spacedDays(arrangement: ArrangementModel): DayGenerator {
  const { spacing } = arrangement
  switch (spacing.kind) {
    case 'grid':
      return gridDays(arrangement)
    case 'chosen':
      return oneByOne(spacing.days)
  }
}

function oneByOne(days: readonly DayNumber[]): DayGenerator {
  let index = -1
  return () => {
    index++
    return days[index] ?? null
  }
}

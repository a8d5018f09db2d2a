import { addMonths, type DayNumber } from './day.ts'

/** Whole years between the days: how many anniversaries of `first` lie at or before `on`. */
export function anniversaries(first: DayNumber, on: DayNumber): number {
  if (on < first) return 0
  let years = Math.floor((on - first) / 365.2425)
  while (years > 0 && addMonths(first, 12 * years) > on) years--
  while (addMonths(first, 12 * (years + 1)) <= on) years++
  return years
}

import { civilFromDay, type DayNumber, daysInMonth } from './day.ts'

/** Whole years between the days: how many anniversaries of `first`, clipped at the month's end, lie at or before `on`. */
export function anniversaries(first: DayNumber, on: DayNumber): number {
  if (on < first) return 0
  const start = civilFromDay(first)
  const end = civilFromDay(on)
  const dayOfAnniversary = Math.min(start.day, daysInMonth(end.year, start.month))
  const isBefore = end.month < start.month || (end.month === start.month && end.day < dayOfAnniversary)
  return end.year - start.year - (isBefore ? 1 : 0)
}

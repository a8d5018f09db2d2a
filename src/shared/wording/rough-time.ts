import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import { count } from './phrases.ts'

const DAYS_PER_MONTH = 365.25 / 12

/** `the same day`, `12 days later`, `about 4 months sooner` */
export function timeDifference(days: number): string {
  if (days === 0) return 'the same day'
  return `${roughTime(Math.abs(days))} ${days > 0 ? 'later' : 'sooner'}`
}

/** `12 days`, `about 4 months`, `about 7 years 1 month` */
export function roughTime(days: number): string {
  return days < 60 ? count(days, 'day', 'days') : `about ${manyMonths(Math.round(days / DAYS_PER_MONTH))}`
}

const DAYS_PER_YEAR = 365

/** `104 days`; from a year on, which nobody counts in days, `about 7 years 1 month`. */
export function countedTime(days: number): string {
  return days < DAYS_PER_YEAR ? count(days, 'day', 'days') : roughTime(days)
}

const MONTHS_SAID = 36
const MONTHS_PER_YEAR = 12

/** `35 months`, `8 years 8 months` */
function manyMonths(months: number): string {
  if (months < MONTHS_SAID) return count(months, 'month', 'months')
  const years = count(Math.floor(months / MONTHS_PER_YEAR), 'year', 'years')
  const rest = months % MONTHS_PER_YEAR
  return rest === 0 ? years : `${years} ${count(rest, 'month', 'months')}`
}

/** `in 12 days`, `in 19 months`, `in 8 years 8 months`: how far a day lies ahead of today, to the nearest month. */
export function timeAhead(today: IsoDate, on: IsoDate): string {
  const days = dayFromIso(on) - dayFromIso(today)
  return `in ${days < 60 ? count(days, 'day', 'days') : manyMonths(Math.round(days / DAYS_PER_MONTH))}`
}

import { count } from './phrases.ts'

const DAYS_PER_MONTH = 365.25 / 12

/** `the same day`, `12 days later`, `about 4 months sooner` */
export function timeDifference(days: number): string {
  if (days === 0) return 'the same day'
  return `${roughTime(Math.abs(days))} ${days > 0 ? 'later' : 'sooner'}`
}

/** `12 days`, `about 4 months` */
export function roughTime(days: number): string {
  const months = Math.round(days / DAYS_PER_MONTH)
  return days < 60 ? count(days, 'day', 'days') : `about ${count(months, 'month', 'months')}`
}

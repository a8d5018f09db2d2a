import { addMonths, dayFromIso, type IsoDate } from './day.ts'

/**
 * In which month of the plan a day lies, counted from 1. Months count from the plan's first day: a plan of N months
 * that begins on the 7th ends on the 7th, which still belongs to its month N.
 */
export function planMonthOf(startOn: IsoDate, date: IsoDate): number {
  const start = dayFromIso(startOn)
  const day = dayFromIso(date)
  let month = 1
  while (addMonths(start, month) < day) month += 1
  return month
}

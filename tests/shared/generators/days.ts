import fc from 'fast-check'
import { addDays, dayFromIso, type IsoDate, isoDate, isoFromDay } from '#shared/calendar/day.ts'

/** The first day of generated plans. */
export const FIRST_DAY = dayFromIso(isoDate('2027-01-04'))

/** A day up to so many days after 4 Jan 2027. */
export function dayWithin(days: number): fc.Arbitrary<IsoDate> {
  return dayBetween(0, days)
}

/** A day so many days after 4 Jan 2027. */
export function dayBetween(min: number, max: number): fc.Arbitrary<IsoDate> {
  return fc.integer({ min, max }).map((offset) => isoFromDay(addDays(FIRST_DAY, offset)))
}

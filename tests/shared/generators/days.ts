import fc from 'fast-check'
import { addDays, dayFromIso, type IsoDate, isoDate, isoFromDay } from '#shared/calendar/day.ts'

/** The first day of generated plans. */
export const FIRST_DAY = dayFromIso(isoDate('2027-01-04'))

/** A day up to so many days after 4 Jan 2027. */
export function dayWithin(days: number): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: 0, max: days }).map((offset) => isoFromDay(addDays(FIRST_DAY, offset)))
}

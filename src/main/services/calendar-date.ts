import { type IsoDate, isoDate, isoDateOf } from '#shared/calendar/day.ts'

/** The calendar date at this moment in the time zone of the computer. */
export function calendarDate(moment: Date): IsoDate {
  // `isoDate` checks the date, so that a clock set to a year out of range is refused here.
  return isoDate(isoDateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()))
}

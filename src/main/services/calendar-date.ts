import { type IsoDate, isoDate, isoDateOf } from '#shared/calendar/day.ts'

/** The calendar date at this moment, as the computer's own zone has it. */
export function calendarDate(moment: Date): IsoDate {
  // Read once more: a clock set to a year the program does not know is refused here.
  return isoDate(isoDateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()))
}

import { type IsoDate, isIsoDate } from '#shared/calendar/day.ts'
import type { Parsed } from '#shared/input/parsed.ts'

/**
 * The date in the draft of a form. A date field reads what people type (`readDay`) and puts the day there, year first; what
 * it could not read stays as it was typed, and is told here.
 */
export function readDraftDate(text: string): Parsed<IsoDate> {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim())
  if (!match) return { ok: false, error: 'Write a date such as Jan 31, 2027, 1/31/2027 or 2027-01-31.' }
  const [, year = '', month = '', day = ''] = match
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(written) ? { ok: true, value: written } : { ok: false, error: 'This date is not in the calendar.' }
}

import type { IsoDate } from '#shared/calendar/day.ts'
import type { Parsed } from '#shared/input/parsed.ts'
import { readDraftDate } from '../../forms/draft-date.ts'

/** The day on which something was done: today or before. */
export function readPastDay(text: string, today: IsoDate): Parsed<IsoDate> {
  const parsed = readDraftDate(text)
  if (!parsed.ok || parsed.value <= today) return parsed
  return { ok: false, error: 'This day has not come yet. Write the day on which it was done.' }
}

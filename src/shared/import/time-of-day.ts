import type { Parsed } from '../input/parsed.ts'
import type { Minutes } from '../values/primitives.ts'
import type { Cell } from './cell.ts'

const MINUTES_PER_HOUR = 60
const MINUTES_PER_DAY = 1440
const HALF_A_DAY = 720
/** Longer than this between start and end is hardly one piece of work. */
const LONGEST = 960

/** A time on a clock. */
export interface TimeOfDay {
  /** From midnight. */
  readonly minutes: Minutes
  /** Whether it says morning or afternoon: `9:00` alone can be in the evening. */
  readonly isExact: boolean
}

const CLOCK =
  /^(?:.*[\sT])?(\d{1,2})(?:(?:[:.h]|\s?uhr\s?)(\d{2}))?(?::\d{2}(?:[.,]\d+)?)?\s*(?:([ap])\.?\s?m\.?|(uhr|h))?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i

/** Reads `9:00`, `09.30`, `9 AM`, `14h30`, `14 Uhr`, a date with such a time, or a fraction of a day. */
export function readTimeOfDay(cell: Cell): Parsed<TimeOfDay> {
  if (typeof cell === 'number') return fromFraction(cell)
  const [, hour = '', minute, half, unit] = CLOCK.exec(cell.trim()) ?? []
  const hours = Number(hour)
  const isRead = hour !== '' && (minute !== undefined || half !== undefined || unit !== undefined)
  if (!isRead || hours > 24 || Number(minute ?? 0) >= MINUTES_PER_HOUR || (half && (hours < 1 || hours > 12))) {
    return { ok: false, error: 'Write a time of day such as 9:30 or 2:15 PM.' }
  }
  const inDay = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return {
    ok: true,
    value: {
      minutes: (inDay * MINUTES_PER_HOUR + Number(minute ?? 0)) % MINUTES_PER_DAY,
      isExact: half !== undefined || hours > 12 || hours === 0 || unit !== undefined,
    },
  }
}

/** The time from start to end, over midnight where both are exact. */
export function timeBetween(start: TimeOfDay, end: TimeOfDay): Parsed<Minutes> {
  const minutes = end.minutes - start.minutes
  if (minutes > 0) return minutes <= LONGEST ? { ok: true, value: minutes } : TOO_LONG
  if (minutes === 0) return { ok: false, error: 'Start and end are the same.' }
  const overnight = minutes + MINUTES_PER_DAY
  if (start.isExact && overnight <= HALF_A_DAY) return { ok: true, value: overnight }
  return { ok: false, error: 'The end is before the start. Write the afternoon as 14:30 or 2:30 PM.' }
}

const TOO_LONG: Parsed<never> = { ok: false, error: 'From start to end are more than 16 hours.' }

/** Spreadsheets keep a time as a fraction of a day, behind the number of the day where there is one. */
function fromFraction(value: number): Parsed<TimeOfDay> {
  const minutes = Math.round((value - Math.floor(value)) * MINUTES_PER_DAY) % MINUTES_PER_DAY
  return value >= 0
    ? { ok: true, value: { minutes, isExact: true } }
    : { ok: false, error: 'Write a time of day such as 9:30 or 2:15 PM.' }
}

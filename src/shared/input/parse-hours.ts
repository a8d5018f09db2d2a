import { MAXIMUM_MINUTES, type Minutes } from '../values/primitives.ts'
import type { Parsed } from './parsed.ts'

const MINUTES_PER_HOUR = 60
const SECONDS_PER_MINUTE = 60

/** Reads hours as `7`, `7.5`, `7,5`, `1:30`, `1:30:00`, `1 h 30`, `1 hour 30 min` or `45 min`; gives whole minutes, rounded. */
export function parseHours(text: string): Parsed<Minutes> {
  const bare = text.trim().toLowerCase().replace(/[−–]/g, '-')
  if (bare.startsWith('-')) return { ok: false, error: 'Hours cannot be below zero.' }
  const minutes = readMinutes(bare)
  if (minutes === null) return { ok: false, error: 'Write hours such as 7.5 or 7:30.' }
  if (minutes > MAXIMUM_MINUTES) return { ok: false, error: 'This is more than 20,000 hours.' }
  return { ok: true, value: minutes }
}

/** Minutes as text for a field: `7.5` where two decimals say it exactly, else `7:20`. */
export function hoursText(minutes: Minutes | null): string {
  if (minutes === null) return ''
  const hundredths = (minutes * 100) / MINUTES_PER_HOUR
  if (Number.isInteger(hundredths)) return String(hundredths / 100)
  return `${Math.floor(minutes / MINUTES_PER_HOUR)}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`
}

function readMinutes(text: string): Minutes | null {
  const clock = /^(\d{1,5}):([0-5]?\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?)?$/.exec(text)
  if (clock) return sum(clock[1], clock[2]) + Math.round(Number(clock[3] ?? 0) / SECONDS_PER_MINUTE)
  const both = /^(\d{1,5})\s*(?:h|hrs?|hours?)\s*([0-5]?\d)\s*(?:m|mins?|minutes?)?$/.exec(text)
  if (both) return sum(both[1], both[2])
  const onlyMinutes = /^(\d{1,7})\s*(?:m|mins?|minutes?)$/.exec(text)
  if (onlyMinutes) return Number(onlyMinutes[1])
  const decimal = /^(\d{1,6}(?:[.,]\d{1,4})?|[.,]\d{1,4})\s*(?:h|hrs?|hours?)?$/.exec(text)
  if (decimal?.[1]) return Math.round(Number(decimal[1].replace(',', '.')) * MINUTES_PER_HOUR)
  return null
}

function sum(hours: string | undefined, minutes: string | undefined): Minutes {
  return Number(hours) * MINUTES_PER_HOUR + Number(minutes)
}

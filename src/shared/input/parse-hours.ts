import { MAXIMUM_MINUTES, type Minutes } from '../values/primitives.ts'
import type { Parsed } from './parsed.ts'
import { type DecimalSign, decimalValue } from './written-number.ts'

const MINUTES_PER_HOUR = 60
const MINUTES_PER_DAY = 1440
const SECONDS_PER_MINUTE = 60

/** What a figure without a unit counts. Spreadsheets keep a time as a fraction of a day; by `clock`, 1.30 is 1 h 30 min. */
export type BareUnit = 'hours' | 'minutes' | 'days' | 'clock'

const MINUTES_IN: Readonly<Record<Exclude<BareUnit, 'clock'>, number>> = {
  hours: MINUTES_PER_HOUR,
  minutes: 1,
  days: MINUTES_PER_DAY,
}

const UNREADABLE_HOURS: Parsed<never> = { ok: false, error: 'Write hours such as 7.5 or 7:30.' }

export interface HoursRules {
  /** The sign before decimals, where it is known; else `1,250` and `1.250` are little more than one hour. */
  readonly decimals?: DecimalSign | null
  readonly bare?: BareUnit
}

/** In the languages in which headings are known: English, German, French, Italian, Spanish, Dutch, Nordic, Polish. */
const HOUR =
  '(?:h|hrs?|hours?|std|stdn|stunden?|heures?|ora|ore|horas?|hs|u|uur|uren|t|timer?|timmar|tim|godz|godzin[ay]?)\\.?'
const MINUTE = "(?:m|mins?|minutes?|minut(?:en|er|ter|os?|i|y)?|mn|'|′)\\.?"
const AND = '(?:\\s*(?:,|and|und|et|e|y|en|og|och|i|&|\\+)\\s+)?\\s*'
const NUMBER = "(\\d[\\d.,'’\\u00a0\\u202f ]*|[.,]\\d+)"

const CLOCK = new RegExp(`^(\\d{1,5}):([0-5]?\\d)(?::([0-5]\\d)(?:[.,]\\d+)?)?\\s*(?:${HOUR})?$`)
const BOTH = new RegExp(`^(\\d{1,5})\\s*${HOUR}${AND}([0-5]?\\d)\\s*(?:${MINUTE})?$`)
const MINUTES_ONLY = new RegExp(`^${NUMBER}\\s*${MINUTE}$`)
const HOURS_ONLY = new RegExp(`^${NUMBER}\\s*${HOUR}$`)
const BARE = new RegExp(`^${NUMBER}$`)
/** ISO 8601: `PT1H30M`. */
const ISO_DURATION = /^pt(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:\d+(?:\.\d+)?s)?$/

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '25', '½': '5', '¾': '75' }
const WRITTEN_FRACTIONS: Readonly<Record<string, string>> = { '1/4': '25', '1/2': '5', '3/4': '75' }

/**
 * Reads hours as `7`, `7.5`, `7,5`, `1½`, `1:30`, `1:30:00`, `1 h 30`, `1 hour 30 min`, `90 min.` or `1,250`; gives whole
 * minutes, rounded.
 */
export function parseHours(text: string, rules: HoursRules = {}): Parsed<Minutes> {
  const bare = withDecimals(text.trim().toLowerCase().replace(/[−–—]/g, '-'), rules.decimals ?? '.')
  if (bare.startsWith('-') && /\d/.test(bare)) return { ok: false, error: 'Hours cannot be below zero.' }
  const minutes = readMinutes(bare, rules)
  if (minutes === null) return UNREADABLE_HOURS
  return withinLimits(minutes)
}

/** A bare figure of a spreadsheet's own as whole minutes. */
export function minutesOfNumber(value: number, unit: BareUnit): Parsed<Minutes> {
  if (value < 0) return { ok: false, error: 'Hours cannot be below zero.' }
  const minutes = inMinutes(value, unit)
  return minutes === null ? UNREADABLE_HOURS : withinLimits(minutes)
}

/** Null where the decimals would be 60 minutes or more. */
function inMinutes(value: number, unit: BareUnit): Minutes | null {
  if (unit !== 'clock') return Math.round(value * MINUTES_IN[unit])
  const minutes = Math.round((value % 1) * 100)
  return minutes < MINUTES_PER_HOUR ? Math.floor(value) * MINUTES_PER_HOUR + minutes : null
}

/** Whether hours are written as a figure without a unit, such as `1.5` or `90`; its value, else null. */
export function bareHours(text: string, decimals: DecimalSign | null): number | null {
  return BARE.test(text.trim()) ? decimalValue(text.trim(), decimals) : null
}

/** Minutes as text for a field: `7.5` where two decimals say it exactly, else `7:20`. */
export function hoursText(minutes: Minutes | null): string {
  if (minutes === null) return ''
  const hundredths = (minutes * 100) / MINUTES_PER_HOUR
  if (Number.isInteger(hundredths)) return String(hundredths / 100)
  return `${Math.floor(minutes / MINUTES_PER_HOUR)}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`
}

function withinLimits(minutes: Minutes): Parsed<Minutes> {
  return minutes > MAXIMUM_MINUTES
    ? { ok: false, error: 'This is more than 20,000 hours.' }
    : { ok: true, value: minutes }
}

/** `1½` and `1 1/2` as `1.5`. */
function withDecimals(text: string, sign: DecimalSign): string {
  return text.replace(
    /(\d*)\s?([¼½¾])|(?:(\d+)\s+)?\b([13]\/[24])(?=\s|$|\p{L})/u,
    (all, first, fraction, second, written) => {
      const decimals = FRACTIONS[fraction] ?? WRITTEN_FRACTIONS[written]
      return decimals === undefined ? all : `${first || second || 0}${sign}${decimals}`
    },
  )
}

function readMinutes(text: string, { decimals = null, bare = 'hours' }: HoursRules): Minutes | null {
  const clock = CLOCK.exec(text)
  if (clock) return sum(clock[1], clock[2]) + Math.round(Number(clock[3] ?? 0) / SECONDS_PER_MINUTE)
  const both = BOTH.exec(text)
  if (both) return sum(both[1], both[2])
  const iso = ISO_DURATION.exec(text)
  if (iso && (iso[1] !== undefined || iso[2] !== undefined)) return sum(iso[1] ?? '0', iso[2] ?? '0')
  for (const [pattern, unit] of [
    [MINUTES_ONLY, 'minutes'],
    [HOURS_ONLY, 'hours'],
    [BARE, bare],
  ] as const) {
    const figure = pattern.exec(text)?.[1]
    const value = figure === undefined ? null : decimalValue(figure.trim(), decimals)
    if (value !== null) return inMinutes(value, unit)
  }
  return null
}

function sum(hours: string | undefined, minutes: string | undefined): Minutes {
  return Number(hours) * MINUTES_PER_HOUR + Number(minutes)
}

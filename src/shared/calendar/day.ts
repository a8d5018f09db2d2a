/**
 * Calendar dates without time or zone. A date is text (`IsoDate`) wherever it is kept, sent or shown to a machine,
 * and a whole day number (`DayNumber`) wherever it is computed with. Proleptic Gregorian calendar.
 */

declare const dayBrand: unique symbol
declare const isoBrand: unique symbol

/** Whole days since 1970-01-01; may be negative. */
export type DayNumber = number & { readonly [dayBrand]: true }

/** A calendar date that exists, as `YYYY-MM-DD`, years 1600 to 2400. */
export type IsoDate = string & { readonly [isoBrand]: true }

export interface CivilDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

const DAYS_PER_ERA = 146_097 // 400 Gregorian years
const DAYS_FROM_YEAR_0_MARCH_TO_EPOCH = 719_468

/** The day number of a civil date. The date must exist; out-of-range days roll on as in the civil-calendar algorithm. */
export function dayFromCivil({ year, month, day }: CivilDate): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_0_MARCH_TO_EPOCH) as DayNumber // the only place that makes one from a civil date
}

/** The civil date of a day number. */
export function civilFromDay(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + DAYS_FROM_YEAR_0_MARCH_TO_EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the text is a calendar date that exists, written `YYYY-MM-DD`, in the years 1600 to 2400. */
export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1600 && year <= 2400 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads a date. Throws `RangeError` naming the text when it is not a calendar date. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is not a calendar date written YYYY-MM-DD`)
  return text
}

/**
 * The days that were read and written before. A plan speaks of the same few thousand days again and again, and to look one
 * up is several times as fast as to make it from text, or text from it.
 */
const KNOWN_DAYS = new Map<IsoDate, DayNumber>()
const KNOWN_DATES = new Map<DayNumber, IsoDate>()

export function dayFromIso(date: IsoDate): DayNumber {
  const known = KNOWN_DAYS.get(date)
  if (known !== undefined) return known
  const day = dayFromCivil({
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  })
  KNOWN_DAYS.set(date, day)
  return day
}

export function isoFromDay(dayNumber: DayNumber): IsoDate {
  const known = KNOWN_DATES.get(dayNumber)
  if (known !== undefined) return known
  const { year, month, day } = civilFromDay(dayNumber)
  const date = isoDateOf(year, month, day)
  KNOWN_DATES.set(dayNumber, date)
  return date
}

/** The date of these parts, month from 1 to 12. The date must exist. */
export function isoDateOf(year: number, month: number, day: number): IsoDate {
  // Padded digits of a civil date are an IsoDate by construction.
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

export function addDays(dayNumber: DayNumber, days: number): DayNumber {
  return (dayNumber + days) as DayNumber // whole days added to a day number stay one
}

/**
 * The same day of the month, `months` later (or earlier), clipped at the month's end: 31 Jan + 1 → 28 Feb.
 * Repetitions count from the anchor, never from the previous occurrence: 31 Jan + 2 → 31 Mar.
 */
export function addMonths(anchor: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilFromDay(anchor)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return dayFromCivil({
    year: targetYear,
    month: targetMonth,
    day: Math.min(day, daysInMonth(targetYear, targetMonth)),
  })
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(dayNumber: DayNumber): number {
  return (((dayNumber + 3) % 7) + 7) % 7 // 1970-01-01 was a Thursday
}

/** The Monday of the week (Monday to Sunday) that holds the day. */
export function mondayOf(dayNumber: DayNumber): DayNumber {
  return addDays(dayNumber, -weekdayOf(dayNumber))
}

/** The later of two days. */
export function laterOf(left: DayNumber, right: DayNumber): DayNumber {
  return left >= right ? left : right
}

/** The earlier of two days. */
export function earlierOf(left: DayNumber, right: DayNumber): DayNumber {
  return left <= right ? left : right
}

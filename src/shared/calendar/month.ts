import { civilFromDay, type DayNumber, dayFromCivil } from './day.ts'

declare const monthBrand: unique symbol

/** Whole calendar months since January of year 0, so that neighbouring months differ by one. */
export type MonthNumber = number & { readonly [monthBrand]: true }

export function monthOf(dayNumber: DayNumber): MonthNumber {
  const { year, month } = civilFromDay(dayNumber)
  return (year * 12 + month - 1) as MonthNumber // the only place that makes one from a day
}

export function firstDayOfMonth(month: MonthNumber): DayNumber {
  return dayFromCivil({ year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1, day: 1 })
}

export function addToMonth(month: MonthNumber, months: number): MonthNumber {
  return (month + months) as MonthNumber // whole months added to a month number stay one
}

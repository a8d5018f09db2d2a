import { anniversaries } from '../calendar/anniversaries.ts'
import { type DayNumber, dayFromIso } from '../calendar/day.ts'
import { afterYearlyRises, type Money } from '../money/money.ts'
import type { Arrangement } from '../plan/arrangement.ts'

/** What a session held on this day costs, after the yearly rises since the contract; null while no price is entered. */
export function sessionPrice(arrangement: Arrangement, on: DayNumber): Money | null {
  const { pricePerSession, yearlyRise, contractOn } = arrangement
  if (pricePerSession === null) return null
  return afterYearlyRises(pricePerSession, yearlyRise, anniversaries(dayFromIso(contractOn), on))
}

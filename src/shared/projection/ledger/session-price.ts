import { anniversaries } from '../../calendar/anniversaries.ts'
import { type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { afterYearlyRises, type Money } from '../../money/money.ts'
import type { Arrangement } from '../../plan/arrangement.ts'

/** What a session held on this day costs, after the yearly rises since the contract; null while no price is entered. */
export function sessionPrice(arrangement: Arrangement, on: DayNumber): Money | null {
  return sessionPrices(arrangement)(on)
}

/** As {@link sessionPrice}, for many sessions of one arrangement: each year's price is computed once. */
export function sessionPrices({
  pricePerSession,
  yearlyRise,
  contractOn,
}: Arrangement): (on: DayNumber) => Money | null {
  if (pricePerSession === null || yearlyRise === 0) return () => pricePerSession
  const contract = dayFromIso(contractOn)
  const byYear: Money[] = []
  return (on) => {
    const years = anniversaries(contract, on)
    const price = byYear[years] ?? afterYearlyRises(pricePerSession, yearlyRise, years)
    byYear[years] = price
    return price
  }
}

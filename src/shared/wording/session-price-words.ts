import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import type { Arrangement } from '../plan/arrangement.ts'
import { sessionPrice } from '../projection/ledger/session-price.ts'
import type { Formatter } from './formatter.ts'

/** The rise of a price, said beside it: `rising 3.45% a year`; empty for a price that stays. */
export function riseText({ yearlyRise }: { readonly yearlyRise: number }, formatter: Formatter): string {
  if (yearlyRise === 0) return ''
  return `${yearlyRise > 0 ? 'rising' : 'falling'} ${formatter.percent(Math.abs(yearlyRise))} a year`
}

/** `$150.00, rising 3.45% a year`: what a session costs today, after the rises until now; null while it is not entered. */
export function priceNowText(arrangement: Arrangement, today: IsoDate, formatter: Formatter): string | null {
  const price = sessionPrice(arrangement, dayFromIso(today))
  if (price === null) return null
  return [formatter.money(price), riseText(arrangement, formatter)].filter((part) => part !== '').join(', ')
}

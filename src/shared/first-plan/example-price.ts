import { divideRounded, type Money, money } from '../money/money.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Minutes } from '../values/primitives.ts'

type HourlyPriceId = 'education-hour' | 'supervision-individual-hour' | 'supervision-group-hour'

/** The price of these minutes by the pack's example price of an hour; null where the pack has none. */
export function examplePriceFor(program: RulePack, priceId: HourlyPriceId, minutes: Minutes): Money | null {
  const hourly = program.examplePrices.find(({ id, per }) => id === priceId && per === 'hour')
  if (!hourly) return null
  return money(Number(divideRounded(BigInt(hourly.amount) * BigInt(minutes), 60n)))
}

import type { OpportunityCost } from '../projection/result/money.ts'
import type { Formatter } from './formatter.ts'

/** Client income that the hours of the path may cost, as a sentence of its own. */
export function opportunitySentence({ minutes, amount }: OpportunityCost, formatter: Formatter): string {
  if (minutes === 0) return 'By this plan, no hours of the path take the place of client hours.'
  return `By this plan, ${formatter.duration(minutes)} take the place of client hours, which would bring ${formatter.money(amount)}; no total includes it.`
}

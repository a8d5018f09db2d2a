import type { Figure } from '../projection/explanation/explain-total.ts'
import type { Formatter } from './formatter.ts'
import { count } from './phrases.ts'

/** `$4,000.00, the sum of 6 amounts`; `shown` stands in the place of the amount, for a total that reads "at least". */
export function figureSentence(
  { amount, postingIds }: Figure,
  formatter: Formatter,
  shown = formatter.money(amount),
): string {
  if (postingIds.length === 0) return `${shown}, no amounts`
  return postingIds.length === 1
    ? `${shown}, one amount`
    : `${shown}, the sum of ${count(postingIds.length, 'amount', 'amounts')}`
}

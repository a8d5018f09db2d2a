import type { Figure } from '../projection/explain-total.ts'
import type { Formatter } from './formatter.ts'
import { count } from './phrases.ts'

/** `$4,000.00: the sum of 6 amounts` */
export function figureSentence({ amount, postingIds }: Figure, formatter: Formatter): string {
  const sum = postingIds.length === 1 ? 'one amount' : `the sum of ${count(postingIds.length, 'amount', 'amounts')}`
  return postingIds.length === 0 ? `${formatter.money(amount)}: no amounts` : `${formatter.money(amount)}: ${sum}`
}

import { money } from '../money/money.ts'
import type { Figure } from '../program/figures.ts'
import type { Formatter } from './formatter.ts'

/** A figure of a rule pack: `25 h`, `18 months`, `$300.00`, `1 in 2`; null is not known. */
export function figureText(figure: Figure | null, formatter: Formatter): string {
  if (figure === null) return 'not known'
  switch (figure.unit) {
    case 'minutes':
      return formatter.duration(figure.value)
    case 'months':
      return formatter.months(figure.value)
    case 'days':
      return formatter.days(figure.value)
    case 'amount':
      return formatter.money(money(figure.value))
    case 'number':
      return formatter.number(figure.value)
    case 'ratio':
      return `${figure.numerator} in ${figure.denominator}`
  }
}

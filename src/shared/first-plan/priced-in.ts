import type { CurrencyCode } from '../money/currency.ts'
import type { RulePack } from '../program/rule-pack.ts'

/** The program as a plan in this money can use it: amounts in other money are left out, since no rate is known. */
export function pricedIn(program: RulePack, currency: CurrencyCode): RulePack {
  if (program.currency === currency) return program
  return { ...program, fees: program.fees.map((fee) => ({ ...fee, amount: null })), examplePrices: [] }
}

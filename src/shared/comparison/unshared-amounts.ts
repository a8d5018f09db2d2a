import { missingFrom, type TotalName } from '../projection/result/missing-amounts.ts'
import type { ComparedPlan } from './compared-figures.ts'

/**
 * The titles of the amounts not entered that one of both totals lacks and the other does not. With any of them, the totals
 * say nothing about which plan costs more.
 */
export function unsharedAmounts(one: ComparedPlan, other: ComparedPlan, name: TotalName): readonly string[] {
  const [ones, others] = [titlesMissing(one, name), titlesMissing(other, name)]
  return [...ones.filter((title) => !others.includes(title)), ...others.filter((title) => !ones.includes(title))]
}

export function titlesMissing({ projection: { totals } }: ComparedPlan, name: TotalName): readonly string[] {
  return missingFrom(totals, name).map(({ title }) => title)
}

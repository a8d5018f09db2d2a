import type { NotEntered, OpportunityCost, Totals } from '../projection/result/money.ts'
import type { Formatter } from './formatter.ts'
import { count } from './phrases.ts'

export type TotalName = 'toCertification' | 'firstCycle' | 'all'

/** The amounts not entered that a total lacks. */
export function missingFrom(totals: Totals, name: TotalName): readonly NotEntered[] {
  if (name === 'all') return totals.notEntered
  const phase = name === 'toCertification' ? 'to-certification' : 'first-cycle'
  return totals.notEntered.filter(({ phases }) => phases.includes(phase))
}

/** `$9,547.00`, or `at least $9,547.00` while amounts are not entered: for figures. */
export function totalFigure(totals: Totals, name: TotalName, formatter: Formatter): string {
  const amount = formatter.money(totals[name].amount)
  return missingFrom(totals, name).length === 0 ? amount : `at least ${amount}`
}

/** `at least $9,547.00; 2 fees not entered: Membership dues, Renewal fee`: for sentences and exports. */
export function totalWithMissing(totals: Totals, name: TotalName, formatter: Formatter): string {
  const missing = missingFrom(totals, name)
  const figure = totalFigure(totals, name, formatter)
  return missing.length === 0 ? figure : `${figure}; ${notEnteredPhrase(missing)}`
}

/** `after $1,200.00 from others`: what lowers a total; null where nobody gives anything. */
export function afterContributions(totals: Totals, name: TotalName, formatter: Formatter): string | null {
  const { contributions } = totals[name]
  return contributions === 0 ? null : `after ${formatter.money(contributions)} from others`
}

/** More names than these are no help where a sentence is read on a screen. */
const MOST_NAMES = 4

/** `2 fees not entered: Membership dues, Renewal fee`: each of them, for exports. */
export function notEnteredPhrase(missing: readonly NotEntered[]): string {
  return `${notEnteredCount(missing)}: ${missing.map(({ title }) => title).join(', ')}`
}

/** `11 fees not entered: Membership dues, Renewal fee, Exam and 8 more`: for sentences on the screens. */
export function notEnteredShortly(missing: readonly NotEntered[]): string {
  if (missing.length <= MOST_NAMES) return notEnteredPhrase(missing)
  const named = missing.slice(0, MOST_NAMES - 1)
  const names = named.map(({ title }) => title).join(', ')
  return `${notEnteredCount(missing)}: ${names} and ${missing.length - named.length} more`
}

function notEnteredCount(missing: readonly NotEntered[]): string {
  const areFees = missing.every(({ subject }) => subject.kind === 'fee')
  return `${areFees ? count(missing.length, 'fee', 'fees') : count(missing.length, 'amount', 'amounts')} not entered`
}

/** Client income that the hours of the path may cost, as a sentence of its own. */
export function opportunitySentence({ minutes, amount }: OpportunityCost, formatter: Formatter): string {
  if (minutes === 0) return 'By this plan, no hours of the path take the place of client hours.'
  return `By this plan, ${formatter.duration(minutes)} take the place of client hours, which would bring ${formatter.money(amount)}; no total includes it.`
}

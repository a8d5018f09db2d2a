import { lastMonthOf } from '../charts/chart-end.ts'
import { hasEnd } from '../comparison/paid-gap.ts'
import { money, ZERO } from '../money/money.ts'
import { wholeParts } from '../money/whole-parts.ts'
import { missingFrom, type TotalName } from '../projection/result/missing-amounts.ts'
import type { NotEntered, OpportunityCost, Totals } from '../projection/result/money.ts'
import type { Projection, ProjectionRows } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { count } from './phrases.ts'

/** `$9,547.00`, or `at least $9,547.00` while amounts are not entered: for figures. */
export function totalFigure(totals: Totals, name: TotalName, formatter: Formatter): string {
  return atLeast(formatter.money(totals[name].amount), missingFrom(totals, name).length > 0)
}

/** The same in whole units of the currency. */
export function wholeTotalFigure(totals: Totals, name: TotalName, formatter: Formatter): string {
  return atLeast(formatter.wholeMoney(totals[name].amount), missingFrom(totals, name).length > 0)
}

/** An amount, as far as it is known. */
export function atLeast(amount: string, isAtLeast: boolean): string {
  return isAtLeast ? `at least ${amount}` : amount
}

/** `at least $9,547.00; 2 fees not entered: Membership dues, Renewal fee`: for sentences and exports. */
export function totalWithMissing(totals: Totals, name: TotalName, formatter: Formatter): string {
  const missing = missingFrom(totals, name)
  const figure = totalFigure(totals, name, formatter)
  return missing.length === 0 ? figure : `${figure}; ${notEnteredPhrase(missing)}`
}

/** Whether refunds and what came in from others are taken off what was paid, as they are off the totals. */
function isPaidNet({ postings }: Pick<Projection, 'postings'>): boolean {
  return postings.some(({ amount, state }) => state === 'paid' && amount < 0)
}

/** How the figure of all that was paid is called. */
export function paidName(projection: Pick<Projection, 'postings'>): string {
  return isPaidNet(projection) ? 'Paid so far, net' : 'Paid so far'
}

/**
 * Up to when the first total goes. By stopping, it holds all that is owed then. One whose pace is refused is shown as its
 * weeks allow. A plan that leads nowhere ends with the last thing planned in it: `until Mar 2028`.
 */
export function totalReach(projection: ProjectionRows, formatter: Formatter): string {
  if (projection.outcome.kind === 'stopped') return 'by stopping'
  return hasEnd(projection)
    ? 'to certification'
    : `until ${formatter.shortMonth(lastMonthOf(projection, 'certification'))}`
}

/** The same within a sentence: `until you are certified`. Who is certified has that day behind them. */
export function totalReachInSentence(projection: ProjectionRows, formatter: Formatter): string {
  const { outcome, today } = projection
  const isBehind = outcome.kind === 'certified' && outcome.certifiedOn <= today
  return outcome.kind !== 'stopped' && hasEnd(projection) && !isBehind
    ? 'until you are certified'
    : totalReach(projection, formatter)
}

/** The name of the second total: what comes after the certification, up to the first renewal and with it. */
export const FIRST_CYCLE_NAME = 'After certification'

/** Whether the first total says anything: a plan without a date and without any amount has no cost yet. */
export function isCostKnown(projection: Pick<Projection, 'outcome' | 'chain' | 'totals'>): boolean {
  const { amount, contributions } = projection.totals.toCertification
  return amount !== 0 || contributions !== 0 || hasEnd(projection)
}

/** `$10,801 paid, $2,236 to pay`: the two parts of the first total; empty while nothing is paid. */
export function paidAndOpen(projection: Projection, formatter: Formatter): string {
  const { amount, paid } = projection.totals.toCertification
  if (paid <= 0) return ''
  if (amount <= paid) return `${formatter.wholeMoney(paid)} paid`
  const [done = ZERO, open = ZERO] = wholeParts([paid, money(amount - paid)], formatter.currency)
  return `${formatter.wholeMoney(done)} paid${open > 0 ? `, ${formatter.wholeMoney(open)} to pay` : ''}`
}

/** `after $1,200.00 in contributions`: what lowers a total; null where nobody gives anything. */
export function afterContributions(totals: Totals, name: TotalName, formatter: Formatter): string | null {
  const { contributions } = totals[name]
  return contributions === 0 ? null : `after ${formatter.money(contributions)} in contributions`
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
  if (minutes === 0) return 'On this plan, you see clients as much as before.'
  return `On this plan, you see clients for ${formatter.duration(minutes)} less and earn ${formatter.money(amount)} less. No total includes it.`
}

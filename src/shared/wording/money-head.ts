import { lookEnd } from '../charts/look-span.ts'
import { monthTextOfDate } from '../charts/month-text.ts'
import { monthlyOutflow } from '../charts/monthly-cash.ts'
import type { OneLook } from '../charts/one-look.ts'
import { hasEnd } from '../comparison/paid-gap.ts'
import { type Money, sumMoney } from '../money/money.ts'
import { missingFrom } from '../projection/result/missing-amounts.ts'
import type { Projection } from '../projection/result/projection.ts'
import { isCertifiedAlready } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import type { LaneHead, LookHeads } from './look-heads.ts'
import { capitalize } from './phrases.ts'
import { isCostKnown, paidAndOpen, totalReach, wholeTotalFigure } from './totals.ts'
import { wholeDistance } from './whole-distance.ts'

/** What is said of the cost and of the cash. Lost income is in neither, and stands with the one that is shorter. */
export function moneyHeads(
  look: OneLook,
  projection: Projection,
  ghost: Projection | null,
  formatter: Formatter,
): Pick<LookHeads, 'money' | 'cash'> {
  const cash = cashHead(look, projection, formatter)
  const lost = lostIncome(projection, formatter)
  const money = (besides: string) => moneyHead(projection, ghost, besides, formatter)
  if (!cash || cash.isShort || lost === '') return { money: money(lost), cash }
  return { money: money(''), cash: { ...cash, finding: `${capitalize(lost)}. ${cash.finding}` } }
}

/** What is paid up to the certification, or, where none comes, up to the last thing planned. */
function moneyHead(projection: Projection, ghost: Projection | null, besides: string, formatter: Formatter): LaneHead {
  const { totals } = projection
  const reach = totalReach(projection, formatter)
  const isAtLeast = missingFrom(totals, 'toCertification').length > 0
  const paid = paidAndOpen(projection, formatter)
  const isOver = isCertifiedAlready(projection)
  const what = isOver
    ? 'up to the certification'
    : hasEnd(projection)
      ? paid || reach
      : `${reach}, without a certification`
  const isKnown = isCostKnown(projection)
  return {
    name: 'How much',
    figure: isKnown ? formatter.wholeMoney(totals.toCertification.amount) : 'Not known yet',
    // *At least* before the parts would read as belonging to the first of them.
    unit: !isKnown ? '' : !isAtLeast ? what : isOver ? `${what}; as far as entered` : `or more; ${what}`,
    difference:
      ghost && hasEnd(ghost) === hasEnd(projection)
        ? moneyDifference(ghost.totals.toCertification.amount, totals.toCertification.amount, formatter)
        : '',
    finding: moneyFinding(projection, besides, formatter),
  }
}

/** The hardest month, or what the renewal costs, and what stands beside the figure and never in it. */
function moneyFinding(projection: Projection, besides: string, formatter: Formatter): string {
  const { mostExpensive } = monthlyOutflow(projection, lookEnd(projection))
  if (!mostExpensive) return 'Nothing is to be paid yet.'
  // Who is certified has that month behind them.
  const most = isCertifiedAlready(projection)
    ? untilRenewal(projection, formatter)
    : `most expensive month: ${formatter.wholeMoney(mostExpensive.outflow)} in ${formatter.shortMonth(mostExpensive.month)}`
  const parts = [overdue(projection, formatter), most, besides].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${capitalize(parts.join('; '))}.`
}

/** `overdue: $118`; empty where nothing is. */
function overdue({ postings }: Projection, formatter: Formatter): string {
  const owed = postings.filter(({ state }) => state === 'overdue')
  return owed.length === 0 ? '' : `overdue: ${formatter.wholeMoney(sumMoney(owed.map(({ amount }) => amount)))}`
}

/** `plus lost income: $6,050`, which clients would have paid; empty where none is lost, or nobody said what an hour brings. */
function lostIncome({ opportunity }: Projection, formatter: Formatter): string {
  return opportunity === null || opportunity.amount === 0
    ? ''
    : `plus lost income: ${formatter.wholeMoney(opportunity.amount)}`
}

/** `at least $507 more until the renewal`: what the first cycle still costs; empty where that is nothing. */
function untilRenewal({ totals }: Projection, formatter: Formatter): string {
  return totals.firstCycle.amount > 0
    ? `${wholeTotalFigure(totals, 'firstCycle', formatter)} more until the renewal`
    : ''
}

export function moneyDifference(from: Money, to: Money, formatter: Formatter): string {
  if (from === to) return 'the same cost'
  const size = wholeDistance(from, to, formatter)
  return to > from ? `${size} more` : `${size} less`
}

export function cashHead(
  { money: { cash } }: OneLook,
  projection: Projection,
  formatter: Formatter,
): LookHeads['cash'] {
  if (!cash) return null
  const { amount, on } = cash.lowest
  if (amount >= 0) {
    // What is still missing has no price yet.
    const asPlanned = hasEnd(projection) ? '' : ' as planned'
    return { finding: `Cash never below ${formatter.wholeMoney(amount)}${asPlanned}.`, isShort: false }
  }
  const when = formatter.shortMonth(monthTextOfDate(on))
  return { finding: `Cash falls to ${formatter.wholeMoney(amount)} in ${when}.`, isShort: true }
}

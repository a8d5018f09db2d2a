import { lookEnd } from '../charts/look-span.ts'
import { monthTextOfDate } from '../charts/month-text.ts'
import { monthlyOutflow } from '../charts/monthly-cash.ts'
import type { OneLook } from '../charts/one-look.ts'
import { hasEnd } from '../comparison/paid-gap.ts'
import { type Money, money } from '../money/money.ts'
import { missingFrom } from '../projection/result/missing-amounts.ts'
import type { Projection } from '../projection/result/projection.ts'
import { isCertifiedAlready } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import type { LaneHead, LookHeads } from './look-heads.ts'
import { isCostKnown, paidAndOpen, totalReach } from './totals.ts'
import { wholeDistance } from './whole-distance.ts'

/** What is paid up to the certification, or, where none comes, up to the end of the picture: the figure is what is drawn. */
export function moneyHead(
  { money: { beyond }, to }: Pick<OneLook, 'money' | 'to'>,
  projection: Projection,
  ghost: Projection | null,
  formatter: Formatter,
): LaneHead {
  const { totals } = projection
  const reach = totalReach(projection)
  const isOfNothing = reach === 'within ten years'
  const shown = money(totals.toCertification.amount - (isOfNothing ? beyond : 0))
  const { mostExpensive } = monthlyOutflow(projection, lookEnd(projection))
  const isAtLeast = missingFrom(totals, 'toCertification').length > 0
  const paid = paidAndOpen(projection, formatter, shown)
  const until = `until ${formatter.shortMonth(monthTextOfDate(to))}, without a certification`
  const parts = [isAtLeast ? 'at least' : '', isOfNothing ? until : paid].filter((part) => part !== '')
  const isKnown = isCostKnown(projection)
  const most = mostExpensive
    ? `ost in a month: ${formatter.wholeMoney(mostExpensive.outflow)} in ${formatter.shortMonth(mostExpensive.month)}.`
    : ''
  // Beside the figure, which ends with the certification.
  const beside = isCertifiedAlready(projection) ? untilRenewal(projection, formatter) : isOfNothing ? paid : ''
  return {
    name: 'How much',
    figure: isKnown ? formatter.wholeMoney(shown) : 'Not known yet',
    unit: !isKnown ? '' : parts.length === 0 ? reach : parts.join(isOfNothing ? ' ' : '; '),
    difference:
      ghost && hasEnd(ghost) === hasEnd(projection)
        ? moneyDifference(ghost.totals.toCertification.amount, totals.toCertification.amount, formatter)
        : '',
    finding: most === '' ? 'Nothing is to be paid yet.' : beside === '' ? `M${most}` : `${beside}; m${most}`,
  }
}

/** `$507 more until the renewal`: what the first cycle still costs; empty where that is nothing. */
function untilRenewal({ totals: { firstCycle } }: Projection, formatter: Formatter): string {
  return firstCycle.amount > 0 ? `${formatter.wholeMoney(firstCycle.amount)} more until the renewal` : ''
}

export function moneyDifference(from: Money, to: Money, formatter: Formatter): string {
  if (from === to) return 'the same cost'
  const size = wholeDistance(from, to, formatter)
  return to > from ? `${size} more` : `${size} less`
}

export function cashHead({ money: { cash } }: OneLook, formatter: Formatter): LookHeads['cash'] {
  if (!cash) return null
  const { amount, on } = cash.lowest
  if (amount >= 0) return { finding: `Cash on hand never below ${formatter.wholeMoney(amount)}.`, isShort: false }
  const when = formatter.shortMonth(monthTextOfDate(on))
  return { finding: `Cash on hand falls to ${formatter.wholeMoney(amount)} in ${when}.`, isShort: true }
}

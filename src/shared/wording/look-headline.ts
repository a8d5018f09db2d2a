import { cashShortage } from '../charts/monthly-cash.ts'
import { money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import { assumptions, ifEligible, ifHappenedShortly, tooShort } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import { loadPhrase } from './load-words.ts'
import { barrierShortly, missingPhrase } from './missing.ts'
import { isNothingPlanned } from './nothing-planned.ts'
import { wholeTotalFigure } from './totals.ts'

type Begin = 'On this plan' | 'As tried'

/** When, how much and how heavy in one line of at most twenty words, of the saved plan or of what is tried. */
export function lookHeadline(projection: Projection, plan: Plan, formatter: Formatter, begin?: Begin): string {
  const { when, rest } = headlineParts(projection, plan, formatter, begin)
  return `${when}${rest}`
}

/** The same line in two: up to the date, which is where its assumptions belong, and what follows. */
export function headlineParts(
  projection: Projection,
  plan: Plan,
  formatter: Formatter,
  begin: Begin = 'On this plan',
): { readonly when: string; readonly rest: string } {
  const { outcome, today } = projection
  if (outcome.kind !== 'certified' || outcome.certifiedOn <= today || isNothingPlanned(plan)) {
    return { when: otherHeadline(projection, plan, formatter, begin), rest: '' }
  }
  // One condition at most, or the line has more than twenty words. Course days that happened are the nearer one.
  const condition = ifHappenedShortly(outcome, formatter) || ifEligible(plan)
  const when = `certified ${formatter.shortMonth(outcome.certifiedOn)}${condition}`
  const load = loadPhrase(projection, plan, formatter)
  const cost = wholeTotalFigure(projection.totals, 'toCertification', formatter)
  const short = shortage(projection, plan, formatter)
  // A condition with a total that is only the least, or not covered, leaves no words for the load, which has a lane of its own.
  const isFull = condition !== '' && (projection.totals.notEntered.length > 0 || short !== '')
  const weight = load === '' || isFull ? '' : `, ${load}`
  return { when: `${begin}: ${when}`, rest: `, for ${cost}${short}${weight}.` }
}

/** The line of a plan that leads to no date ahead. */
function otherHeadline(projection: Projection, plan: Plan, formatter: Formatter, begin: Begin): string {
  const { outcome } = projection
  if (isNothingPlanned(plan)) return 'On this plan, nothing is planned yet. Add a course or supervision to begin.'
  switch (outcome.kind) {
    case 'certified':
      return `${begin}: certified since ${formatter.shortMonth(outcome.certifiedOn)}; renewal by ${formatter.date(outcome.firstRenewalOn)}.`
    case 'stopped': {
      const when =
        outcome.stoppedOn === projection.today ? 'you stop today' : `you stop on ${formatter.date(outcome.stoppedOn)}`
      return `${begin}: ${when}, for ${wholeTotalFigure(projection.totals, 'toCertification', formatter)} in all.`
    }
    case 'cannot-finish': {
      const [first] = outcome.missing
      const [barrier] = outcome.barriers
      if (barrier) return `${begin}: no date, since ${barrierShortly(barrier, formatter)}.`
      if (!first) return `${begin}: no date yet.`
      const more = outcome.missing.length === 1 ? '' : `, and ${outcome.missing.length - 1} more`
      return `${begin}: no date yet. Missing: ${missingPhrase(first, plan, formatter)}${more}.`
    }
    case 'pace-refused':
      return outcome.earliestOn === null
        ? `${tooShort(outcome, formatter)} As it stands, something is missing.`
        : `${tooShort(outcome, formatter)} The earliest is ${formatter.date(outcome.earliestOn)}.`
  }
}

/** ` ($1,193 short)`: how far the cash on hand falls below zero ahead, where savings or a budget are stated; else empty. */
function shortage(projection: Projection, plan: Plan, formatter: Formatter): string {
  const lowest = cashShortage(projection, plan)
  return lowest === null ? '' : ` (${formatter.wholeMoney(money(-lowest.amount))} short)`
}

/** `Assumes a review of 8 weeks (not confirmed).`; empty when everything the date rests on is confirmed. */
export function lookAssumptions({ outcome, today }: Projection, plan: Plan, formatter: Formatter): string {
  if (outcome.kind !== 'certified' || outcome.certifiedOn <= today) return ''
  return assumptions(outcome, plan, formatter)
}

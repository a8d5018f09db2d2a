import type { IsoDate } from '../calendar/day.ts'
import { asWeeksAllow } from '../comparison/as-weeks-allow.ts'
import type { ComparedPlan } from '../comparison/compared-figures.ts'
import type { Plan } from '../plan/plan.ts'
import type { PaceTarget } from '../projection/result/constraint.ts'
import type { Projection, ProjectionOutcome } from '../projection/result/projection.ts'
import { assumptions, ifEligibleShortly, ifHappenedShortly, tooShort } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import { figuresOf } from './headline-figures.ts'
import { barrierShortly, missingPhrase } from './missing.ts'
import { isNothingPlanned } from './nothing-planned.ts'
import { isCostKnown, wholeTotalFigure } from './totals.ts'

type Begin = 'On this plan' | 'As tried'

/** A screen's answer has no more. */
const MOST_WORDS = 20

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
  if (outcome.kind === 'cannot-finish' && !isNothingPlanned(plan)) {
    return withoutDate(outcome, projection, plan, formatter, begin)
  }
  if (outcome.kind !== 'certified' || outcome.certifiedOn <= today || isNothingPlanned(plan)) {
    return { when: otherHeadline(projection, plan, formatter, begin), rest: '' }
  }
  // One condition at most, or the line has more than twenty words. Course days that happened are the nearer one.
  const happened = ifHappenedShortly(outcome, formatter)
  const condition = happened === '' ? ifEligibleShortly(plan) : happened
  const when = `${begin}: certified ${formatter.shortMonth(outcome.certifiedOn)}${condition}`
  const { cost, load, most, heavy, short, shortWhen, payable, laterIfPaid } = figuresOf(projection, plan, formatter)
  return firstThatFits(
    short === ''
      ? [
          [when, cost + load + most],
          [when, cost + load],
        ]
      : [
          // Where waiting for money moves the date, nothing is said between the two dates.
          ...(laterIfPaid === '' || condition !== '' ? [] : ([[when, cost + short + laterIfPaid]] as const)),
          // What cannot be carried and what cannot be paid come before what is usual.
          ...(heavy === ''
            ? []
            : ([
                [when, cost + heavy + shortWhen],
                [when, cost + heavy + short],
              ] as const)),
          [when, cost + load + shortWhen + payable],
          // A date with a condition is not promised to be paid.
          ...(condition === '' ? [[when, cost + shortWhen + payable] as const] : []),
          [when, cost + load + shortWhen],
          [when, cost + load + short],
        ],
    [when, cost + short],
  )
}

type Line = readonly [when: string, rest: string]

/** The first line of at most twenty words. */
function firstThatFits(lines: readonly Line[], last: Line): { readonly when: string; readonly rest: string } {
  const [when, rest] = lines.find((line) => line.join('').split(' ').length <= MOST_WORDS) ?? last
  return { when, rest: `${rest}.` }
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
    case 'cannot-finish':
      return `${begin}: no date yet.`
    case 'pace-refused':
      return outcome.earliestOn === null
        ? `${tooShort(outcome, formatter)} As it stands, something is missing.`
        : refusedHeadline(outcome.earliestOn, outcome, asWeeksAllow({ plan, projection }), formatter)
  }
}

/** Why there is no date, and what the plan costs and weighs all the same, as far as there is room. */
function withoutDate(
  { missing, barriers }: Extract<ProjectionOutcome, { kind: 'cannot-finish' }>,
  projection: Projection,
  plan: Plan,
  formatter: Formatter,
  begin: Begin,
) {
  const [first] = missing
  const [barrier] = barriers
  const more = missing.length > 1 ? `, and ${missing.length - 1} more` : ''
  const lacking = first ? ` yet. Missing: ${missingPhrase(first, plan, formatter)}${more}` : ' yet'
  const why = barrier ? `${begin}, no date: ${barrierShortly(barrier, formatter)}` : `${begin}: no date${lacking}`
  const { total, load, heavy, short, shortWhen } = figuresOf(projection, plan, formatter)
  if (!isCostKnown(projection)) return { when: `${why}.`, rest: '' }
  const cost = `. Planned so far: ${total}`
  return firstThatFits(
    short === ''
      ? [
          [why, cost + (heavy || load)],
          [why, cost],
        ]
      : [
          [why, cost + heavy + shortWhen],
          [why, cost + heavy + short],
          [why, cost + shortWhen],
          [why, cost + short],
          [why, cost],
        ],
    [why, ''],
  )
}

/** The earliest date, and what the plan costs and weighs that is drawn in place of the refused one, if it ends on that day. */
function refusedHeadline(earliestOn: IsoDate, refused: PaceTarget, drawn: ComparedPlan, formatter: Formatter): string {
  const { outcome } = drawn.projection
  const { cost, load, most, heavy, short, shortWhen } = figuresOf(drawn.projection, drawn.plan, formatter)
  const earliest = `${formatter.shortMonth(refused.targetOn)} is too early; the earliest is ${formatter.shortMonth(earliestOn)}`
  if (outcome.kind !== 'certified' || outcome.certifiedOn !== earliestOn) return `${earliest}.`
  const { when, rest } = firstThatFits(
    short === ''
      ? [
          [earliest, cost + load + most],
          [earliest, cost + load],
        ]
      : [
          [earliest, cost + heavy + shortWhen],
          [earliest, cost + heavy + short],
          [earliest, cost + load + shortWhen],
          [earliest, cost + shortWhen],
        ],
    [earliest, cost + short],
  )
  return when + rest
}

/** `Assumes a review of 8 weeks (not confirmed).`; empty when everything the date rests on is confirmed. */
export function lookAssumptions({ outcome, today }: Projection, plan: Plan, formatter: Formatter): string {
  if (outcome.kind !== 'certified' || outcome.certifiedOn <= today) return ''
  return assumptions(outcome, plan, formatter)
}

import { affordableOn } from '../advice/affordable-on.ts'
import type { IsoDate } from '../calendar/day.ts'
import { cashShortage } from '../charts/monthly-cash.ts'
import type { LookSubject, OneLook } from '../charts/one-look.ts'
import type { Plan } from '../plan/plan.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import { daysLater } from '../projection/result/differences.ts'
import type { Barrier, Projection } from '../projection/result/projection.ts'
import { conditionShortly, ifEligibleShortly, lackedForEligibility } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import { loadHead } from './load-words.ts'
import { barrierShortly, missingPhrase } from './missing.ts'
import { moneyHeads } from './money-head.ts'
import { isNothingPlanned } from './nothing-planned.ts'
import { capitalize, count, joinWords } from './phrases.ts'
import { timeAhead, timeDifference } from './rough-time.ts'
import { keepsItsValue } from './stopping.ts'

/** What stands at the beginning of a lane: its question, its figure, and what belongs beside the figure. */
export interface LaneHead {
  readonly name: 'When' | 'How much' | 'How heavy' | 'How heavy ahead'
  readonly figure: string
  /** What the figure is. */
  readonly unit: string
  /** How the figure differs from the plan that is drawn dashed; empty without one, or without a difference. */
  readonly difference: string
  /** The one sentence that the lane is there to show. */
  readonly finding: string
  /** What the figure is taken over, for the table of the lane and for who hears the page; left out where it is plain. */
  readonly over?: string
}

export interface LookHeads {
  readonly when: LaneHead
  /** Null where the picture leaves money out. */
  readonly money: LaneHead | null
  /** About the cash on hand; null where nobody said what there is. */
  readonly cash: { readonly finding: string; readonly isShort: boolean } | null
  readonly load: LaneHead
}

/** The figures of the one look, and what changed against the plan that is drawn dashed. */
export function lookHeads(
  look: OneLook,
  subject: LookSubject,
  ghost: LookSubject | null,
  /** What sets the date of the plan; empty until it is known. */
  binding: readonly Constraint[],
  formatter: Formatter,
): LookHeads {
  return {
    when: whenHead(look, subject, ghost?.projection ?? null, binding, formatter),
    ...moneyHeads(look, subject.projection, ghost?.projection ?? null, formatter),
    load: loadHead(subject, ghost?.projection ?? null, formatter),
  }
}

function whenHead(
  look: OneLook,
  { plan, projection }: LookSubject,
  ghost: Projection | null,
  binding: readonly Constraint[],
  formatter: Formatter,
): LaneHead {
  const { outcome, today } = projection
  const name = 'When'
  const difference = ghost ? dateDifference(projection, ghost) : ''
  if (isNothingPlanned(plan)) {
    return {
      name,
      figure: 'No date yet',
      unit: 'nothing is planned',
      difference,
      finding: 'The path begins with a course or supervision.',
    }
  }
  switch (outcome.kind) {
    case 'certified': {
      if (outcome.certifiedOn <= today) {
        return {
          name,
          figure: formatter.date(outcome.certifiedOn),
          unit: 'certified',
          difference,
          finding: `The renewal is due by ${formatter.date(outcome.firstRenewalOn)}.`,
        }
      }
      return {
        name,
        figure: formatter.date(outcome.certifiedOn),
        unit: `certified ${timeAhead(today, outcome.certifiedOn)}${ifEligibleShortly(plan)}`,
        difference,
        finding:
          eligibilityFinding(plan, outcome.appliedOn, formatter) ||
          dateFinding(plan, projection, outcome.certifiedOn, binding, formatter),
      }
    }
    case 'stopped': {
      const kept = keepsItsValue(projection, formatter)
      return {
        name,
        figure: outcome.stoppedOn === today ? 'Without the title' : formatter.date(outcome.stoppedOn),
        unit: outcome.stoppedOn === today ? 'from today' : 'you stop, without the title',
        difference,
        finding: kept === '' ? 'No hours are counted by then.' : `What stays: ${kept}.`,
      }
    }
    case 'cannot-finish': {
      const [first] = outcome.missing
      const [barrier] = outcome.barriers
      if (barrier) {
        return {
          name,
          figure: 'No date',
          unit: 'no certification',
          difference,
          finding: `${capitalize(barrierShortly(barrier, formatter))}${lackedFor(barrier, plan)}.`,
        }
      }
      const more = outcome.missing.length - 1
      const what = first ? missingPhrase(first, plan, formatter) : 'something'
      return {
        name,
        figure: 'No date yet',
        unit: count(outcome.missing.length, 'thing is missing', 'things are missing'),
        difference,
        finding: more > 0 ? `Missing: ${what}, and ${more} more.` : `Missing: ${what}.`,
      }
    }
    case 'pace-refused': {
      const why = `${formatter.shortMonth(outcome.targetOn)} is too early`
      if (outcome.earliestOn === null) {
        return { name, figure: 'No date', unit: why, difference, finding: 'Something is missing as well.' }
      }
      const end = look.path.milestones.find(({ kind }) => kind === 'certified')?.on
      const until = end && end !== outcome.earliestOn ? `, certified ${formatter.date(end)}` : ''
      return {
        name,
        figure: formatter.date(outcome.earliestOn),
        unit: `the earliest; ${why}`,
        difference,
        finding:
          until === '' ? 'The picture shows this earliest plan.' : `Drawn: the plan as your weeks allow${until}.`,
      }
    }
  }
}

/** `: degree and experience`, where it is by the answers about the person that no date comes. */
function lackedFor(barrier: Barrier, plan: Plan): string {
  const lacked = barrier.kind === 'never-eligible' ? conditionShortly(barrier.conditionId, plan) : ''
  return lacked === '' ? '' : `: ${lacked}`
}

function dateDifference(projection: Projection, ghost: Projection): string {
  const days = daysLater(ghost, projection)
  if (days !== null) return timeDifference(days)
  if (projection.outcome.kind === 'certified') return 'the saved plan has no date'
  return ghost.outcome.kind === 'certified' ? 'the saved plan has a date' : ''
}

/** What the answers about the person lack, and until when: nothing else about the date is as near. Empty where they meet all. */
function eligibilityFinding(plan: Plan, appliedOn: IsoDate, formatter: Formatter): string {
  const lacked = lackedForEligibility(plan)
  return lacked === '' ? '' : `Needed by ${formatter.date(appliedOn)}: ${lacked}.`
}

/** When it comes where money has to be waited for, if it falls short; else what sets the date. */
function dateFinding(
  plan: Plan,
  projection: Projection,
  certifiedOn: IsoDate,
  binding: readonly Constraint[],
  formatter: Formatter,
): string {
  const on = cashShortage(projection, plan) === null ? null : affordableOn(plan, projection.today)
  // A date that cannot be paid for is the nearer question; what sets it stands in the card below as well.
  if (on !== null) {
    return on === certifiedOn
      ? 'If you wait for money, the date stays.'
      : `If you wait for money: ${formatter.shortMonth(on)}.`
  }
  const names = [...new Set(binding.map(({ kind }) => SHORT_NAMES[kind]))]
  // Of many, the first two: the card below names all of them.
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names
  return shown.length === 0 ? '' : `Date set by ${joinWords(shown)}.`
}

/** A constraint in two or three words, after `Set by`. */
const SHORT_NAMES: Readonly<Record<Constraint['kind'], string>> = {
  pace: 'the chosen pace',
  span: 'the minimum time',
  'month-maximum': 'a limit a month',
  cadence: 'supervision days',
  capacity: 'study hours',
  cash: 'money',
  'course-dates': 'course days',
  'course-weekly-maximum': 'a weekly maximum',
  'course-not-before': 'a course’s first day',
  prerequisite: 'the order of courses',
  'contract-date': 'a contract date',
  'practice-rate': 'clinical practice',
  leave: 'time off',
  coverage: 'a document in force',
  eligibility: 'eligibility',
}

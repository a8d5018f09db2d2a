import { isConfirmed } from '../plan/confirmations.ts'
import { isNotEligibleYet, lackedConditions } from '../plan/eligibility.ts'
import type { Plan } from '../plan/plan.ts'
import type { Eligibility } from '../program/rule-pack.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { PaceTarget } from '../projection/result/constraint.ts'
import type { Projection, ProjectionOutcome } from '../projection/result/projection.ts'
import { inSentence } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { count, joinWords } from './phrases.ts'

type Certified = Extract<ProjectionOutcome, { kind: 'certified' }>

/** Whether the day of certification has come, by the plan. */
export function isCertifiedAlready({ outcome, today }: Pick<Projection, 'outcome' | 'today'>): boolean {
  return outcome.kind === 'certified' && outcome.certifiedOn <= today
}

/** `A pace of 12 months, to Jan 3, 2028, is too short.`, `Jun 30, 2027 is too early.` */
export function tooShort({ months, targetOn }: PaceTarget, formatter: Formatter): string {
  return months === null
    ? `${formatter.date(targetOn)} is too early.`
    : `A pace of ${count(months, 'month', 'months')}, to ${formatter.date(targetOn)}, is too short.`
}

const MOST_DAYS_NAMED = 3

/** `, if Feb 6, 2027 happened`: course days that nobody confirmed and the date counts on; empty where there are none. */
export function ifHappened({ ifHappened: days }: Certified, formatter: Formatter): string {
  const [first] = days
  if (first === undefined) return ''
  const named = days.map((day) => formatter.date(day))
  return days.length > MOST_DAYS_NAMED
    ? `, if ${days.length} course days since ${formatter.date(first)} happened`
    : `, if ${joinWords(named)} happened`
}

/** As `ifHappened`, in a line that has room for one date: `, if Feb 6, 2027 happened`, `, if 3 past days happened`. */
export function ifHappenedShortly({ ifHappened: days }: Certified, formatter: Formatter): string {
  const [first] = days
  if (first === undefined) return ''
  return days.length === 1 ? `, if ${formatter.date(first)} happened` : `, if ${days.length} past days happened`
}

/**
 * `, if eligible by Apr 15, 2028`, which is when to apply: where the answers about the person do not meet the program today;
 * else empty.
 */
export function ifEligible(plan: Plan, { appliedOn }: Certified, formatter: Formatter): string {
  return isNotEligibleYet(plan) ? `, if eligible by ${formatter.date(appliedOn)}` : ''
}

const CONDITION_NAMES: Readonly<Record<NonNullable<Eligibility['check']>['kind'], string>> = {
  'degree-and-experience': 'degree and experience',
  licence: 'license',
}

/** `degree and experience`: what the answers about the person lack today; empty where they meet the program. */
export function lackedForEligibility(plan: Plan): string {
  return joinWords(lackedConditions(plan).flatMap(({ check }) => (check ? [CONDITION_NAMES[check.kind]] : [])))
}

/** `degree and experience`: what a condition is about, in two or three words; empty where it has no such words. */
export function conditionShortly(conditionId: string, { program }: Plan): string {
  const check = program.eligibility.find(({ id }) => id === conditionId)?.check
  return check ? CONDITION_NAMES[check.kind] : ''
}

/** What keeps the person from applying today, and until when it is needed; empty where their answers meet the program. */
export function notEligibleSentence(plan: Plan, { appliedOn }: Certified, formatter: Formatter): string {
  const lacked = lackedForEligibility(plan)
  return lacked === '' ? '' : `First, you are not eligible yet: you need ${lacked} by ${formatter.date(appliedOn)}.`
}

/** As `ifEligible`, where the line has less room: `, if eligible`. */
export function ifEligibleShortly(plan: Plan): string {
  return isNotEligibleYet(plan) ? ', if eligible' : ''
}

/** `Assumed, not confirmed: 2 weeks to prepare the application and 8 weeks of review.`; empty when everything the date rests on is. */
export function assumptions(outcome: Certified, plan: Plan, formatter: Formatter): string {
  const hours = assumedRequirements(plan).map(({ name }) => inSentence(name))
  const parts = [
    ...(outcome.assumed.includes('preparation')
      ? [`${formatter.days(outcome.preparationDays)} to prepare the application`]
      : []),
    ...(outcome.assumed.includes('review') ? [`${formatter.days(outcome.reviewDays)} of review`] : []),
    ...(hours.length > 0 ? [`the hours of ${joinWords(hours)}`] : []),
  ]
  return parts.length === 0 ? '' : `Assumed, not confirmed: ${joinWords(parts)}.`
}

/** Requirements whose hours neither a source nor the person confirms. */
function assumedRequirements(plan: Plan): readonly Requirement[] {
  return plan.program.requirements.filter(
    ({ id, provenance: { grade } }) => (grade === 'D' || grade === 'E') && !isConfirmed(plan, id),
  )
}

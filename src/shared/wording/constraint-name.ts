import type { Plan } from '../plan/plan.ts'
import type { Constraint, PaceTarget } from '../projection/result/constraint.ts'
import type { Formatter } from './formatter.ts'
import {
  arrangementTitle,
  conditionName,
  courseTitle,
  documentName,
  periodTitle,
  practiceTitle,
  requirementName,
} from './names.ts'
import { count } from './phrases.ts'

/** What sets a date, as words that fit into a sentence: `the 18 months that supervision has to span`. */
export function constraintName(constraint: Constraint, plan: Plan, formatter: Formatter): string {
  switch (constraint.kind) {
    case 'pace':
      return paceName(constraint, formatter)
    case 'span':
      return `the ${count(constraint.months, 'month', 'months')} required for ${inSentence(requirementName(plan, constraint.requirementId))}`
    case 'month-maximum':
      return `the limit of ${formatter.duration(constraint.minutes)} a month for ${inSentence(requirementName(plan, constraint.requirementId))}`
    case 'cadence':
      return `how often “${arrangementTitle(plan, constraint.arrangementId)}” meets`
    case 'capacity':
      return `your study time of ${formatter.duration(constraint.studyMinutesPerWeek)} a week`
    case 'cash':
      return 'the money you put aside, which courses wait for'
    case 'course-dates':
      return `the dates of “${courseTitle(plan, constraint.courseId)}”`
    case 'course-weekly-maximum':
      return `the weekly maximum of “${courseTitle(plan, constraint.courseId)}”`
    case 'course-not-before':
      return `the earliest start of “${courseTitle(plan, constraint.courseId)}”`
    case 'prerequisite':
      return `the courses that come before “${courseTitle(plan, constraint.courseId)}”`
    case 'contract-date':
      return `the contract date of “${arrangementTitle(plan, constraint.arrangementId)}”`
    case 'practice-rate':
      return `your weekly hours of “${practiceTitle(plan, constraint.practiceId)}”`
    case 'coverage':
      return `the time in which “${documentName(plan, constraint.documentId)}” is not in force`
    case 'eligibility':
      return `the day on which you meet “${conditionName(plan, constraint.conditionId)}”`
    case 'leave':
      return `“${periodTitle(plan, constraint.periodId)}”`
  }
}

/** A name within a sentence: small first letter, unless it is an abbreviation. */
export function inSentence(name: string): string {
  const second = name.charAt(1)
  return second !== '' && second === second.toLowerCase() ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

/** `the chosen pace of 30 months`, `the chosen pace, by Jun 30, 2029` */
function paceName({ months, targetOn }: PaceTarget, formatter: Formatter): string {
  return months === null
    ? `the chosen pace, by ${formatter.date(targetOn)}`
    : `the chosen pace of ${count(months, 'month', 'months')}`
}

/** The names of several: those that are a title alone come first, or they would read as belonging to what another one is of. */
export function constraintNames(
  constraints: readonly Constraint[],
  plan: Plan,
  formatter: Formatter,
): readonly string[] {
  return constraints
    .map((constraint) => constraintName(constraint, plan, formatter))
    .toSorted((one, other) => Number(other.startsWith('“')) - Number(one.startsWith('“')))
}

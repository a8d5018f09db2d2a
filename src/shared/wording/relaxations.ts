import { money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { ControlledBy, Relaxation, Relaxations } from '../projection/explanation/relaxations.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import { constraintName } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { arrangementTitle, courseTitle, documentName, practiceTitle } from './names.ts'
import { capitalize, count, joinWords } from './phrases.ts'

export const CONTROL_NAMES: Readonly<Record<ControlledBy, string>> = {
  person: 'In your hands',
  others: 'To be agreed with others',
  program: 'Set by the program',
}

/** What a move does to the date and the total, as a whole sentence. */
export function relaxationSentence(move: Relaxation, plan: Plan, formatter: Formatter): string {
  const { constraints, certifiedOn, readyDays, certifiedDays } = move
  const without = capitalize(joinWords(constraints.map((constraint) => withoutPhrase(constraint, plan, formatter))))
  if (certifiedOn === null) return `${without}, this plan would still not reach certification within ten years.`
  const cost = costPhrase(move, formatter)
  if (readyDays === null || certifiedDays === null) {
    return `${without}, you would be certified on ${formatter.date(certifiedOn)}${cost}.`
  }
  if (readyDays === 0) return `${without}, the date would be the same${cost}.`
  if (certifiedDays === 0) return `${without}, all would be met sooner, and the date would be the same${cost}.`
  const way = certifiedDays > 0 ? 'sooner' : 'later'
  const days = count(Math.abs(certifiedDays), 'day', 'days')
  return `${without}, you would be certified ${days} ${way}, on ${formatter.date(certifiedOn)}${cost}.`
}

/** What removing a constraint means, within a sentence. It is the most that could be had, not what a person would do. */
function withoutPhrase(constraint: Constraint, plan: Plan, formatter: Formatter): string {
  switch (constraint.kind) {
    case 'pace':
      return 'as fast as this plan allows'
    case 'capacity':
      return 'with as much study time as it takes'
    case 'cash':
      return 'if courses did not wait for money'
    case 'cadence':
      return `if sessions of “${arrangementTitle(plan, constraint.arrangementId)}” followed one another day by day`
    case 'contract-date':
      return `if the contract of “${arrangementTitle(plan, constraint.arrangementId)}” began at once`
    case 'course-dates':
      return `if “${courseTitle(plan, constraint.courseId)}” could be taken on any days`
    case 'prerequisite':
      return `if “${courseTitle(plan, constraint.courseId)}” need not wait for other courses`
    case 'practice-rate':
      return `with all hours of “${practiceTitle(plan, constraint.practiceId)}” in the first week`
    case 'coverage':
      return `if “${documentName(plan, constraint.documentId)}” were in force all the time`
    case 'span':
    case 'month-maximum':
    case 'course-not-before':
    case 'course-weekly-maximum':
    case 'leave':
      return `without ${constraintName(constraint, plan, formatter)}`
  }
}

function costPhrase({ costChange }: Relaxation, formatter: Formatter): string {
  if (costChange === 0) return ''
  return `, for ${formatter.money(money(Math.abs(costChange)))} ${costChange > 0 ? 'more' : 'less'}`
}

/** Which constraints would not move the date, in one sentence; empty when there are none. */
export function idleSentence({ idle }: Relaxations, plan: Plan, formatter: Formatter): string {
  if (idle.length === 0) return ''
  const names = idle.flatMap(({ constraints }) => constraints.map((one) => constraintName(one, plan, formatter)))
  return `${capitalize(joinWords(names))} would not move the date.`
}

/** That rushing buys nothing, where that is so; else empty. */
export function rushingSentence({ rushing }: Relaxations): string {
  if (rushing === null) return ''
  return `Rushing buys nothing: the last hours are done ${count(rushing.days, 'day', 'days')} before the date, and only the program’s own rules set it.`
}

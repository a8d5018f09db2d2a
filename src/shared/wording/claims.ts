import type { Claim, Claims } from '../advice/claims.ts'
import type { ControlledBy } from '../advice/controlled-by.ts'
import type { Money } from '../money/money.ts'
import { money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import { constraintName } from './constraint-name.ts'
import type { Formatter } from './formatter.ts'
import { arrangementTitle, conditionShortly, courseTitle, documentName, practiceTitle } from './names.ts'
import { capitalize, joinWords } from './phrases.ts'
import { countedTime } from './rough-time.ts'

const CONTROL_NAMES: Readonly<Record<ControlledBy, string>> = {
  person: 'Yours to change',
  others: 'To be agreed with others',
  program: 'Set by the program',
}

/** Who could change what a claim speaks of; a condition about the person is changed by nobody's agreement. */
export function controlName({ constraints, controlledBy }: Pick<Claim, 'constraints' | 'controlledBy'>): string {
  return constraints.some(({ kind }) => kind === 'eligibility')
    ? 'A condition of the program'
    : CONTROL_NAMES[controlledBy]
}

/** What edits do to the date and the total: both dates, the days between them, and the money. */
export interface Effect {
  readonly before: Claims['certifiedOn']
  readonly after: Claims['certifiedOn']
  /** Days by which the certification comes earlier. */
  readonly days: number | null
  readonly costChange: Money | null
}

/** What a claim says, as a whole sentence. */
export function claimSentence(
  claim: Claim,
  { certifiedOn: before }: Pick<Claims, 'certifiedOn'>,
  plan: Plan,
  formatter: Formatter,
): string {
  const { certifiedOn, certifiedDays, costChange } = claim
  // What moves by the edit beside the date is no effect of the constraint: nobody is later for having one less.
  const isIdle = certifiedOn === null || (certifiedDays !== null && certifiedDays <= 0)
  const effect = isIdle
    ? 'this alone does not bring the date nearer'
    : effectPhrase({ before, after: certifiedOn, days: certifiedDays, costChange }, formatter)
  return `${claimTitle(claim, plan, formatter)}: ${effect}.`
}

/** What is changed, as words that can name a scenario: `Without a limit on study hours`. */
export function claimTitle({ constraints, minutesPerWeek }: Claim, plan: Plan, formatter: Formatter): string {
  const phrases = constraints.map((constraint) => relaxedPhrase(constraint, minutesPerWeek, plan, formatter))
  return capitalize(joinWords(phrases))
}

/** `70 days sooner (Jul 4, 2028 instead of Sep 12, 2028), $200.00 less` */
export function effectPhrase({ before, after, days, costChange }: Effect, formatter: Formatter): string {
  const cost = costPhrase(costChange, formatter)
  if (after === null) return `no certification on this plan${cost}`
  if (before === null || days === null) return `certified ${formatter.date(after)}`
  if (days === 0) return `certification stays ${formatter.date(after)}${cost}`
  const way = days > 0 ? 'sooner' : 'later'
  return `${countedTime(Math.abs(days))} ${way} (${formatter.date(after)} instead of ${formatter.date(before)})${cost}`
}

function costPhrase(costChange: Money | null, formatter: Formatter): string {
  if (costChange === null || costChange === 0) return ''
  return `, ${formatter.money(money(Math.abs(costChange)))} ${costChange > 0 ? 'more' : 'less'}`
}

/** What relaxing a constraint means, at the start of a sentence. It is the most that could be had. */
function relaxedPhrase(
  constraint: Constraint,
  minutesPerWeek: Claim['minutesPerWeek'],
  plan: Plan,
  formatter: Formatter,
): string {
  switch (constraint.kind) {
    case 'pace':
      return 'as your weeks allow'
    case 'capacity':
      return minutesPerWeek === null
        ? 'without a limit on study hours'
        : `with ${formatter.duration(minutesPerWeek)} of study every week`
    case 'cash':
      return 'if courses did not wait for money'
    case 'cadence':
      return `with “${arrangementTitle(plan, constraint.arrangementId)}” every week`
    case 'contract-date':
      return `with the contract of “${arrangementTitle(plan, constraint.arrangementId)}” signed at once`
    case 'course-dates':
      return `if “${courseTitle(plan, constraint.courseId)}” could be taken on any days`
    case 'prerequisite':
      return `if “${courseTitle(plan, constraint.courseId)}” did not wait for other courses`
    case 'practice-rate':
      return minutesPerWeek === null
        ? `with no limit from “${practiceTitle(plan, constraint.practiceId)}”`
        : `with ${formatter.duration(minutesPerWeek)} a week of “${practiceTitle(plan, constraint.practiceId)}”`
    case 'coverage':
      return `with “${documentName(plan, constraint.documentId)}” in force all the time`
    case 'eligibility':
      return `with “${conditionShortly(plan, constraint.conditionId)}” met already`
    case 'span':
    case 'month-maximum':
    case 'course-not-before':
    case 'course-weekly-maximum':
    case 'leave':
      return `without ${constraintName(constraint, plan, formatter)}`
  }
}

/** Before the list of what, changed alone, would not bring the date nearer. */
export const IDLE_TITLE = 'Changing one of these alone would not bring the date nearer:'

/** The names of that list. */
export function idleNames({ idle }: Pick<Claims, 'idle'>, plan: Plan, formatter: Formatter): readonly string[] {
  return idle.flatMap(({ constraints }) =>
    constraints.map((constraint) => capitalize(constraintName(constraint, plan, formatter))),
  )
}

/** That rushing buys nothing, where that is so; else empty. */
export function rushingSentence({ rushing }: Pick<Claims, 'rushing'>): string {
  if (rushing === null) return ''
  return `Rushing buys nothing: the last hours are done ${countedTime(rushing.days)} before the date, and only the program’s own rules set it.`
}

import type { Money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Finding } from '../projection/result/finding.ts'
import type { Subject } from '../projection/result/subject.ts'
import { constraintName, inSentence } from './constraint-name.ts'
import { contradictionText } from './contradiction-text.ts'
import { dateConflictText } from './date-conflict-text.ts'
import type { Formatter } from './formatter.ts'
import { areaName, documentName, requirementName, subjectName } from './names.ts'
import { capitalize, count, doesOrDo, isOrAre, joinWords } from './phrases.ts'
import { countedTime } from './rough-time.ts'

export interface FindingText {
  /** What was found, as a whole sentence. */
  readonly sentence: string
  /** What a person could do about it, as a whole sentence; null where there is nothing to do. */
  readonly fix: string | null
}

type Asked = Extract<Finding['detail'], { code: 'did-this-happen' }>

/** A finding in words, with a suggestion where there is one. */
export function findingText(finding: Finding, plan: Plan, formatter: Formatter): FindingText {
  const { detail } = finding
  const subject = subjectName(finding.subject, plan, formatter)
  switch (detail.code) {
    case 'did-this-happen':
      return {
        sentence:
          detail.count === 1
            ? `Did this happen? “${detail.title}” was planned for ${formatter.date(detail.on)} and is not in the log.`
            : `Did these happen? ${detail.count} planned dates of “${detail.title}” are not in the log, the first on ${formatter.date(detail.on)}.`,
        fix: whatToAnswer(finding.subject, detail, formatter),
      }
    case 'kind-not-arranged':
      return {
        sentence: `${formatter.duration(detail.minutes)} of ${detail.supervisionKind} supervision ${isOrAre(detail.minutes)} not arranged.`,
        fix: `Add ${detail.supervisionKind === 'individual' ? 'individual' : 'group'} supervision, or extend what you have.`,
      }
    case 'supervision-not-arranged':
      return {
        sentence: `${formatter.duration(detail.minutes)} of supervision ${isOrAre(detail.minutes)} not arranged.`,
        fix: 'Add an arrangement with a supervisor, or extend one.',
      }
    case 'hours-missing':
      return {
        sentence: `${subject}: ${formatter.duration(detail.minutes)} ${isOrAre(detail.minutes)} not earned by anything in this plan within ten years.`,
        fix: 'Add what will earn them.',
      }
    case 'area-missing':
      return {
        sentence: `${subject}: ${formatter.duration(detail.minutes)} ${isOrAre(detail.minutes)} lacking in ${inSentence(areaOf(finding, detail.areaId, plan))}.`,
        fix: 'Choose a course that covers this area, or say which area your hours belong to.',
      }
    case 'amount-not-entered':
      return {
        sentence: `The amount of “${detail.title}” is not entered, so totals read “at least”.`,
        fix: 'Look it up and enter it.',
      }
    case 'month-over-budget':
      return {
        sentence:
          detail.months === 1
            ? `In ${subject}, ${dueAndAside(detail, formatter)}.`
            : `${detail.months} months ${detail.isAfter ? 'after the certification' : 'until certification'} cost more than is put aside in them. The most expensive is ${subject}: ${dueAndAside(detail, formatter)}.`,
        fix: `Start a course later, or keep enough savings for ${detail.months === 1 ? 'this month' : 'these months'}.`,
      }
    case 'cash-runs-out':
      return {
        // The day is that of the lowest point, not the first below zero.
        sentence: `${detail.isAfter ? 'After the certification, cash' : 'Cash'} on hand falls below zero, to ${formatter.money(detail.amount)} on ${formatter.date(detail.on)}.`,
        fix: 'Go slower, put more aside, or start a course later.',
      }
    case 'week-over-capacity':
      return {
        sentence:
          detail.weeks === 1
            ? `${capitalize(subject)} holds ${formatter.duration(detail.minutes)} by the clock, more than your ${formatter.duration(detail.capacityMinutes)} of study time.`
            : `${detail.weeks} weeks hold more than your study time. The fullest is ${subject}: ${formatter.duration(detail.minutes)} by the clock, for ${formatter.duration(detail.capacityMinutes)}.`,
        fix: 'Dated days keep their dates. Keep the weeks around them light.',
      }
    case 'week-too-heavy':
      return {
        sentence:
          detail.weeks === 1
            ? `${capitalize(subject)} is too heavy: ${formatter.duration(detail.loadMinutes)} of ordinary work, and you can carry ${formatter.duration(detail.energyMinutes)}.`
            : `${detail.weeks} weeks are too heavy. The heaviest is ${subject}: ${formatter.duration(detail.loadMinutes)} of ordinary work, and you can carry ${formatter.duration(detail.energyMinutes)}.`,
        fix: 'Spread heavy days, or keep a recovery week after them.',
      }
    case 'credits-wasted':
      return {
        sentence: `${formatter.duration(detail.minutes)} of “${subject}” ${doesOrDo(detail.minutes)} not count: a rule limits them, or the requirement is full.`,
        fix: null,
      }
    case 'credit-leads-nowhere':
      return {
        sentence: `“${subject}” earns hours for “${detail.requirementId}”, which these rules do not hold.`,
        fix: 'Choose another requirement for these hours.',
      }
    case 'rushing-buys-nothing':
      return {
        sentence: `Rushing buys nothing: the work is done ${countedTime(detail.days)} before the end of ${constraintName(detail.constraint, plan, formatter)}.`,
        fix: 'You could go slower and be certified on the same day.',
      }
    case 'session-in-leave':
      return {
        sentence: `${count(detail.count, 'session', 'sessions')} of “${subject}” ${detail.count === 1 ? 'falls' : 'fall'} into your leave and ${detail.count === 1 ? 'is' : 'are'} left out.`,
        fix: null,
      }
    case 'course-not-placed':
      return { sentence: `“${subject}” finds no place in the plan.`, fix: COURSE_NOT_PLACED_FIXES[detail.because] }
    case 'coverage-not-entered':
      return {
        sentence: `When are these in force? ${detail.documentIds.map((id) => documentName(plan, id)).join(' · ')}. Hours are counted as if they always were.`,
        fix: 'Enter their first and last days on the path.',
      }
    case 'eligibility-not-answered':
      return {
        sentence: `Do you meet ${detail.conditionIds.length === 1 ? 'one condition' : `${detail.conditionIds.length} conditions`} of the program? The date does not wait for ${detail.conditionIds.length === 1 ? 'it' : 'them'} yet.`,
        fix: 'Answer it on the path.',
      }
    case 'outside-coverage': {
      const hours = whatNeeds(finding.subject, plan)
      return {
        sentence:
          detail.to === null
            ? `“${subject}” is not in force from ${formatter.date(detail.from)} on. After that, ${hours} does not count.`
            : `“${subject}” is not in force from ${formatter.date(detail.from)} to ${formatter.date(detail.to)}. In that time, ${hours} does not count.`,
        fix: 'Renew it in time, and enter the renewal.',
      }
    }
    case 'out-of-order':
      return {
        sentence: `${subject}: hours from ${formatter.date(detail.on)} on come before ${inSentence(requirementName(plan, detail.afterRequirementId))} is met, which has to be first.`,
        fix: 'Do the other part first, or ask the certifying body.',
      }
    case 'distinct-clients':
      return {
        sentence:
          detail.soFar === null
            ? `${subject}: at least ${count(detail.needed, 'client or case is', 'different clients or cases are')} asked for.`
            : `${subject}: ${detail.soFar} of at least ${count(detail.needed, 'client or case', 'different clients or cases')} so far.`,
        fix: 'Enter how many there are so far: a number, never who they are.',
      }
    case 'group-too-large':
      return {
        sentence: `“${subject}” has ${detail.people} people; sessions of more than ${detail.most} do not count.`,
        fix: 'Ask your supervisor about a smaller group, or about a second supervisor.',
      }
    case 'before-prerequisite':
    case 'course-in-leave':
    case 'same-day':
    case 'supervisor-document-ends':
    case 'dues-after-membership':
      return dateConflictText(detail, subject, plan, formatter)
    case 'overlapping-leave':
    case 'prerequisite-cycle':
    case 'day-too-long':
    case 'before-start':
    case 'stop-moved':
      return contradictionText(detail, subject, plan, formatter)
    case 'other-order-is-sooner':
      return {
        sentence:
          detail.days === null
            ? `With “${subject}” placed first, you would be certified on ${formatter.date(detail.certifiedOn)}.`
            : `With “${subject}” placed first, all would be met ${countedTime(detail.days)} sooner, and you would be certified on ${formatter.date(detail.certifiedOn)}.`,
        fix: 'Move it to the front.',
      }
    case 'gap-between-contracts':
      return {
        sentence: `No supervision contract is in force from ${formatter.date(detail.from)} to ${formatter.date(detail.to)}.`,
        fix: 'Sign the next contract before the one before it ends, or extend that one.',
      }
  }
}

function dueAndAside(
  { outflow, budget }: { readonly outflow: Money; readonly budget: Money },
  formatter: Formatter,
): string {
  const aside = budget === 0 ? 'nothing' : formatter.money(budget)
  return `${formatter.money(outflow)} is due and ${aside} is put aside`
}

/** What lets a course find a place, by why it has none. */
export const COURSE_NOT_PLACED_FIXES = {
  'no-capacity': 'Give yourself some study hours a week, or a fixed date for the course.',
  prerequisite: 'Place the courses that have to come before it.',
  'no-money':
    'The money put aside never reaches its price. Put more aside, pay in installments, or choose another course.',
  stopped: 'It comes only after the day on which the plan stops.',
  horizon: 'It would end after ten years. Add study hours, or choose a shorter course.',
} as const

function areaOf(finding: Finding, areaId: string, plan: Plan): string {
  return finding.subject.kind === 'requirement' ? areaName(plan, finding.subject.id, areaId) : areaId
}

/** What to do about something of the past, and what it would change. */
function whatToAnswer(
  { kind }: Subject,
  { count, minutes, countedMinutes, amount }: Asked,
  formatter: Formatter,
): string {
  if (kind === 'contribution') return 'Mark it as received, or choose another day.'
  if (minutes === 0) return 'Mark it as paid once it is. Until then it is owed.'
  if (kind === 'course') return 'Say whether it happened. Until then the date counts on it.'
  const hours = formatter.duration(minutes)
  const added = amount === null || amount === 0 ? hours : `${hours} and ${formatter.money(amount)}`
  const counted = countedMinutes ?? minutes
  const some = counted === 0 ? 'none' : formatter.duration(counted)
  const ofThem = counted === minutes ? '' : ` Of the hours, ${some} would count.`
  return `Say whether ${count === 1 ? 'it' : 'they'} happened. If so, that was ${added}.${ofThem}`
}

/** The requirements whose hours count only while the document is in force. */
function whatNeeds(subject: Subject, { program }: Plan): string {
  const needing = program.rules.filter(
    (rule) =>
      rule.kind === 'document-in-force' && rule.isOn && subject.kind === 'document' && rule.documentId === subject.id,
  )
  const names = program.requirements.filter(({ id }) => needing.some(({ requirementId }) => requirementId === id))
  return joinWords(names.map(({ name }) => inSentence(name)))
}

import type { EvidenceSubject } from '../plan/evidence.ts'
import type { Plan } from '../plan/plan.ts'
import { hasSessionCost } from '../plan/session-payment.ts'
import type { AmountPart, Posting } from '../projection/result/money.ts'
import type { SessionPlacement } from '../projection/result/rows.ts'
import type { Subject } from '../projection/result/subject.ts'
import type { CostCategory } from '../values/cost-category.ts'
import type { Grade } from '../values/grade.ts'
import type { Intensity, Mode } from '../values/primitives.ts'
import type { Formatter } from './formatter.ts'

/** The names under which things are shown, everywhere the same. */

export const CATEGORY_NAMES: Readonly<Record<CostCategory, string>> = {
  courses: 'Courses',
  supervision: 'Supervision',
  membership: 'Membership',
  application: 'Application',
  renewal: 'Renewal',
  other: 'Other',
}

/** What an amount is made of beside the price. */
export const AMOUNT_PART_NAMES: Readonly<Record<AmountPart, string>> = {
  interest: 'interest',
  'set-up-fee': 'setup fee',
  discount: 'discount',
  refund: 'refund',
}

/** `setup fee`, beside the title of an amount that is one; else empty, as the title says it. */
export function kindOfAmount({ besidesPrice }: Pick<Posting, 'besidesPrice'>): string {
  return besidesPrice.some(({ part }) => part === 'set-up-fee') ? AMOUNT_PART_NAMES['set-up-fee'] : ''
}

/** A grade as a badge before its source. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  A: 'Current page',
  B: 'Older page',
  C: 'By others',
  D: 'Copy: check this',
  E: 'No source: check this',
  calc: 'Arithmetic',
}

export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  A: 'The certifying body’s own page, current version',
  B: 'The certifying body’s own page, older or undated',
  C: 'A training provider’s or supervisor’s page, not confirmed on the body’s own page',
  D: 'A copy or a summary by others: check this',
  E: 'Not confirmed by any source: check this',
  calc: 'Our own arithmetic from the source named',
}

export const MODE_NAMES: Readonly<Record<Mode, string>> = {
  'in-person': 'In person',
  'live-online': 'Live online',
  'self-paced': 'Self-paced',
}

export const INTENSITY_NAMES: Readonly<Record<Intensity, string>> = {
  light: 'Light',
  ordinary: 'Ordinary',
  heavy: 'Heavy',
}

export const SUPERVISION_KIND_NAMES: Readonly<Record<'individual' | 'group', string>> = {
  individual: 'Individual',
  group: 'Group',
}

export const DEGREE_NAMES: Readonly<Record<NonNullable<Plan['person']['degree']>, string>> = {
  bachelor: 'Bachelor’s',
  master: 'Master’s',
  doctorate: 'Doctorate',
}

export const LICENCE_NAMES: Readonly<Record<NonNullable<Plan['person']['licence']>, string>> = {
  independent: 'I may practice independently',
  supervised: 'I practice under supervision',
  none: 'I am not licensed',
}

const POSTING_STATE_NAMES = {
  planned: 'Planned',
  committed: 'Committed',
  overdue: 'Overdue',
  paid: 'Paid',
} as const satisfies Record<Posting['state'], string>

const SESSION_STATE_NAMES: Readonly<Record<SessionPlacement['state'], string>> = {
  done: 'Done',
  planned: 'Planned',
  unconfirmed: 'Did this happen?',
  missed: 'Did not happen',
}

/** `Planned, paid`; `Paid, hours to confirm` where nobody said whether a session that is paid took place. */
export function sessionStateName(
  { arrangementId, plannedOn, state }: Pick<SessionPlacement, 'arrangementId' | 'plannedOn' | 'state'>,
  plan: Pick<Plan, 'logEntries'>,
): string {
  if (!hasSessionCost(plan, arrangementId, plannedOn)) return SESSION_STATE_NAMES[state]
  return state === 'unconfirmed' ? 'Paid, hours to confirm' : `${SESSION_STATE_NAMES[state]}, paid`
}

const INCOME_STATE_NAMES = {
  planned: 'Expected',
  committed: 'Expected',
  overdue: 'Expected',
  paid: 'Received',
} as const satisfies Record<Posting['state'], string>

/** The state of an amount in words. */
export type PostingStateName =
  | (typeof POSTING_STATE_NAMES)[Posting['state']]
  | (typeof INCOME_STATE_NAMES)[Posting['state']]
  | 'Refunded'
  | 'Given back'
  | 'To give back'

/** The names of what is over: nothing without an amount has one of them. */
export const SETTLED_STATE_NAMES: ReadonlySet<PostingStateName> = new Set([
  POSTING_STATE_NAMES.paid,
  INCOME_STATE_NAMES.paid,
  'Refunded',
  'Given back',
])

/** The state of a posting; money that comes in is expected or received. */
export function postingStateName({
  state,
  source,
  amount,
}: Pick<Posting, 'state' | 'source' | 'amount'>): PostingStateName {
  const isReceived = source.kind === 'contribution'
  // Of money from others, what was given back is the one above zero.
  if (state === 'paid' && amount !== 0 && amount < 0 !== isReceived) return isReceived ? 'Given back' : 'Refunded'
  if (isReceived && amount > 0) return 'To give back'
  return isReceived || source.kind === 'refund' ? INCOME_STATE_NAMES[state] : POSTING_STATE_NAMES[state]
}

export const SEVERITY_NAMES: Readonly<Record<'problem' | 'warning' | 'advice', string>> = {
  problem: 'Problem',
  warning: 'To check',
  advice: 'Advice',
}

/** The requirement's name in the plan's rule pack; its id when the rules no longer hold it. */
export function requirementName(plan: Plan, requirementId: string): string {
  return plan.program.requirements.find(({ id }) => id === requirementId)?.name ?? requirementId
}

export function areaName(plan: Plan, requirementId: string, areaId: string): string {
  const requirement = plan.program.requirements.find(({ id }) => id === requirementId)
  return requirement?.areas.find(({ id }) => id === areaId)?.name ?? areaId
}

export function courseTitle(plan: Plan, courseId: string): string {
  return titleIn(plan.courses, courseId)
}

export function arrangementTitle(plan: Plan, arrangementId: string): string {
  return titleIn(plan.arrangements, arrangementId)
}

export function practiceTitle(plan: Plan, practiceId: string): string {
  return titleIn(plan.practices, practiceId)
}

export function periodTitle(plan: Plan, periodId: string): string {
  return titleIn(plan.periods, periodId)
}

/** What a finding, an amount or a file is about, by the name that the person or the rules gave it. */
export function subjectName(subject: Subject | EvidenceSubject, plan: Plan, formatter: Formatter): string {
  switch (subject.kind) {
    case 'plan':
      return plan.name
    case 'requirement':
      return requirementName(plan, subject.id)
    case 'course':
      return courseTitle(plan, subject.id)
    case 'arrangement':
      return arrangementTitle(plan, subject.id)
    case 'practice':
      return practiceTitle(plan, subject.id)
    case 'fee':
      return titleIn(plan.fees, subject.id)
    case 'contribution':
      return titleIn(plan.contributions, subject.id)
    case 'coverage':
      return titleIn(plan.coverages, subject.id)
    case 'document':
      return documentName(plan, subject.id)
    case 'step':
      return stepTitle(plan, subject.id)
    case 'period':
      return periodTitle(plan, subject.id)
    case 'log-entry':
      return logEntryName(plan, subject.id, formatter)
    case 'month':
      return formatter.month(subject.month)
    case 'week':
      return `the week of ${formatter.date(subject.monday)}`
  }
}

/** What a condition of the program asks, without the point at its end. */
export function conditionName(plan: Plan, id: string): string {
  const summary = plan.program.eligibility.find((condition) => condition.id === id)?.summary ?? id
  return summary.replace(/\.$/, '')
}

/** The same up to its first break, where it is one of several words about a plan. */
export function conditionShortly(plan: Plan, id: string): string {
  return conditionName(plan, id).replace(/[:;.].*$/s, '')
}

/** The document's name in the plan's rule pack; its id when the rules no longer hold it. */
export function documentName(plan: Plan, documentId: string): string {
  return plan.program.documents.find(({ id }) => id === documentId)?.name ?? documentId
}

/** The title of a step in the plan's rule pack; its id when the rules no longer hold it. */
function stepTitle(plan: Plan, stepId: string): string {
  return titleIn(plan.program.steps, stepId)
}

function logEntryName(plan: Plan, logEntryId: string, formatter: Formatter): string {
  const entry = plan.logEntries.find(({ id }) => id === logEntryId)
  return entry ? `the log entry of ${formatter.date(entry.on)}` : logEntryId
}

function titleIn(items: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return items.find((item) => item.id === id)?.title ?? id
}

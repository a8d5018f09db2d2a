import { type DayNumber, isoFromDay } from '../../calendar/day.ts'
import type { LogEntry, PaymentEntry } from '../../plan/log-entry.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Solution } from '../model/solution.ts'
import type { NotEntered, Posting, Totals } from '../result/money.ts'
import { draftContributions } from './draft-contributions.ts'
import { draftCourses } from './draft-courses.ts'
import { draftFee } from './draft-fees.ts'
import { draftSessions } from './draft-sessions.ts'
import { feeOccurrences } from './fee-dates.ts'
import type { Draft } from './ledger-draft.ts'
import { replaceWithPayment } from './logged-payment.ts'
import { addUp } from './totals.ts'

export interface Ledger {
  /** In order of date, then of plan order. */
  readonly postings: readonly Posting[]
  readonly notEntered: readonly NotEntered[]
}

type PhaseOf = (on: DayNumber) => Posting['phase']

/** Every dated amount of the plan, in order. */
export function makeLedger(plan: Plan, model: Model, solution: Solution, path: PathDates | null): Ledger {
  const drafts = draftAll(plan, model, solution, path)
  const phaseOf = phasesOf(path)
  const postings: Posting[] = []
  for (const { amount, on, subject: _subject, ...draft } of drafts.toSorted((left, right) => left.on - right.on)) {
    if (amount !== null && amount !== 0) postings.push({ ...draft, on: isoFromDay(on), amount, phase: phaseOf(on) })
  }
  return { postings, notEntered: listNotEntered(drafts, phaseOf) }
}

/** The totals alone, the same as those of the ledger, without making its postings. */
export function totalLedger(plan: Plan, model: Model, solution: Solution, path: PathDates | null): Totals {
  const drafts = draftAll(plan, model, solution, path)
  const phaseOf = phasesOf(path)
  const amounts = drafts.flatMap(({ amount, on, category, state, source }) =>
    amount === null ? [] : [{ amount, category, state, source, phase: phaseOf(on) }],
  )
  return addUp(amounts, listNotEntered(drafts, phaseOf))
}

/**
 * A logged payment takes the place of exactly the posting its target names, and keeps its id; a payment that names none,
 * or one that is already paid, is added. Contributions follow what is paid.
 */
function draftAll(plan: Plan, model: Model, solution: Solution, path: PathDates | null): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  const add = (draft: Draft) => drafts.set(draft.id, draft)
  draftCourses(plan, model, solution, add)
  draftSessions(plan, model, solution.supervision, add)
  for (const fee of plan.fees) draftFee(fee, feeOccurrences(fee.due, model, path), add)
  for (const entry of plan.logEntries) if (isMoneyOut(entry)) replaceWithPayment(plan, entry, drafts)
  if (plan.contributions.length > 0) {
    draftContributions(plan, [...drafts.values()], add)
    for (const entry of plan.logEntries) if (isMoneyIn(entry)) replaceWithPayment(plan, entry, drafts)
  }
  return [...drafts.values()]
}

function phasesOf(path: PathDates | null): PhaseOf {
  return (on) => {
    if (path === null || on <= path.certifiedOn) return 'to-certification'
    return on <= path.firstRenewalOn ? 'first-cycle' : null
  }
}

export function isMoneyOut(entry: LogEntry): entry is PaymentEntry {
  return entry.kind === 'payment' && entry.target.kind !== 'contribution'
}

function isMoneyIn(entry: LogEntry): entry is PaymentEntry {
  return entry.kind === 'payment' && entry.target.kind === 'contribution'
}

function listNotEntered(drafts: readonly Draft[], phaseOf: PhaseOf): NotEntered[] {
  const bySubject = new Map<
    string,
    { subject: NotEntered['subject']; title: string; phases: NotEntered['phases'][number][] }
  >()
  for (const { amount, on, subject, title } of drafts) {
    const phase = amount === null ? phaseOf(on) : null
    if (phase === null || subject.kind === 'plan') continue
    const key = 'id' in subject ? `${subject.kind}/${subject.id}` : subject.kind
    const entry = bySubject.get(key) ?? { subject, title, phases: [] }
    if (!entry.phases.includes(phase)) entry.phases.push(phase)
    bySubject.set(key, entry)
  }
  return [...bySubject.values()]
}

import { type DayNumber, isoFromDay, laterOf } from '../../calendar/day.ts'
import type { LogEntry, PaymentEntry } from '../../plan/log-entry.ts'
import type { Plan } from '../../plan/plan.ts'
import { lastPlannedDay } from '../model/last-planned-day.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Solution, Solved } from '../model/solution.ts'
import type { NotEntered, Posting, Totals } from '../result/money.ts'
import { postingsOfContributions } from './contribution-postings.ts'
import { postingsOfCourses } from './course-postings.ts'
import { postingsOfFee } from './fee-postings.ts'
import { withPayments } from './logged-payment.ts'
import type { RawPosting } from './raw-posting.ts'
import { postingsOfSessions } from './session-postings.ts'
import { costsWithStop, withoutLaterAmounts } from './stopped-costs.ts'
import { addUp } from './totals.ts'

export interface Ledger {
  /** In order of date, then of plan order. */
  readonly postings: readonly Posting[]
  readonly notEntered: readonly NotEntered[]
}

type PhaseOf = (on: DayNumber) => Posting['phase']

/**
 * Every dated amount of the plan, in order. `planned` is the plan as it would go on without a stop, `path` the dates that
 * are reached.
 */
export function makeLedger(plan: Plan, planned: Solved, path: PathDates | null): Ledger {
  const all = allPostings(plan, planned)
  const phaseOf = phasesOf(all, planned, path)
  const postings: Posting[] = []
  for (const posting of all.toSorted((left, right) => left.on - right.on)) {
    const { id, amount, besidesPrice, category, title, state, source, on } = posting
    if (amount === null || amount === 0) continue
    postings.push({ id, category, title, state, source, on: isoFromDay(on), amount, besidesPrice, phase: phaseOf(on) })
  }
  return { postings, notEntered: listNotEntered(all, phaseOf) }
}

/** The totals of the ledger without its list of postings, which takes longer to make. */
export function totalLedger(plan: Plan, planned: Solved, path: PathDates | null): Totals {
  const postings = allPostings(plan, planned)
  const phaseOf = phasesOf(postings, planned, path)
  return addUp(postings, ({ on }) => phaseOf(on), listNotEntered(postings, phaseOf))
}

/** Planned postings, and payments from the log. Contributions are computed after those, since they follow what is paid. */
function allPostings(plan: Plan, planned: Solved): readonly RawPosting[] {
  const { model, solution } = planned
  const asPlanned = [
    ...postingsOfCourses(plan, model, solution),
    ...postingsOfSessions(plan, model, solution.supervision),
    ...plan.fees.flatMap((fee) => postingsOfFee(fee, model, solution.path)),
  ]
  const all = withContributions(plan, model, costsOf(plan, planned, asPlanned))
  return all.map((posting) => (isOverdue(posting, model.today) ? { ...posting, state: 'overdue' } : posting))
}

function costsOf(plan: Plan, planned: Solved, asPlanned: readonly RawPosting[]): readonly RawPosting[] {
  const { stopOn } = planned.model
  const costs = withPayments(plan, asPlanned, plan.logEntries.filter(isMoneyOut))
  return stopOn === null ? costs : costsWithStop(plan, planned, stopOn, costs)
}

function withContributions(plan: Plan, { stopOn }: Model, costs: readonly RawPosting[]): readonly RawPosting[] {
  if (plan.contributions.length === 0) return costs
  const given = [...costs, ...postingsOfContributions(plan, costs)]
  const all = withPayments(plan, given, plan.logEntries.filter(isMoneyIn))
  return stopOn === null ? all : withoutLaterAmounts(plan, stopOn, all)
}

/** Whether something should have been paid before today and was not. Money that comes in is never owed by the person. */
function isOverdue({ state, on, amount }: RawPosting, today: DayNumber): boolean {
  return state !== 'paid' && on < today && amount !== null && amount > 0
}

function phasesOf(postings: readonly RawPosting[], { model, solution }: Solved, path: PathDates | null): PhaseOf {
  if (path !== null) {
    return (on) => {
      if (on <= path.certifiedOn) return 'to-certification'
      return on <= path.firstRenewalOn ? 'first-cycle' : null
    }
  }
  if (model.stopOn !== null) return () => 'to-certification'
  const last = lastThing(postings, model, solution)
  return (on) => (on <= last ? 'to-certification' : null)
}

/** Where a plan ends that leads nowhere: with the last thing in it. Fees that come again to the horizon do not count for that. */
function lastThing(postings: readonly RawPosting[], model: Model, solution: Solution): DayNumber {
  let last = laterOf(model.today, lastPlannedDay(model, solution))
  for (const posting of postings) if (posting.on > last && !comesAgain(posting)) last = posting.on
  return last
}

function comesAgain({ source, state }: RawPosting): boolean {
  return (source.kind === 'fee' || source.kind === 'contribution') && source.occurrence > 0 && state !== 'paid'
}

export function isMoneyOut(entry: LogEntry): entry is PaymentEntry {
  return entry.kind === 'payment' && entry.target.kind !== 'contribution'
}

export function isMoneyIn(entry: LogEntry): entry is PaymentEntry {
  return entry.kind === 'payment' && entry.target.kind === 'contribution'
}

function listNotEntered(postings: readonly RawPosting[], phaseOf: PhaseOf): NotEntered[] {
  const bySubject = new Map<
    string,
    { subject: NotEntered['subject']; title: string; phases: NotEntered['phases'][number][] }
  >()
  for (const { amount, on, subject, title } of postings) {
    const phase = amount === null ? phaseOf(on) : null
    if (phase === null || subject.kind === 'plan') continue
    const key = 'id' in subject ? `${subject.kind}/${subject.id}` : subject.kind
    const entry = bySubject.get(key) ?? { subject, title, phases: [] }
    if (!entry.phases.includes(phase)) entry.phases.push(phase)
    bySubject.set(key, entry)
  }
  return [...bySubject.values()]
}

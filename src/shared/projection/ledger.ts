import { anniversaries } from '../calendar/anniversaries.ts'
import { type DayNumber, dayFromIso, isoFromDay } from '../calendar/day.ts'
import { afterYearlyRises, type Money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import { feeOccurrences } from './fee-dates.ts'
import type { Draft } from './ledger-draft.ts'
import { replaceWithPayment } from './logged-payment.ts'
import type { Model } from './model.ts'
import type { NotEntered, Posting } from './result.ts'
import { sessionPrice } from './session-price.ts'
import type { PathDates, Solution } from './solve.ts'

export interface Ledger {
  /** In order of date, then of plan order. */
  readonly postings: readonly Posting[]
  readonly notEntered: readonly NotEntered[]
}

/**
 * Every dated amount of the plan. A logged payment takes the place of exactly the posting its target names, and keeps
 * its id; a payment that names none, or one that is already paid, is added.
 */
export function makeLedger(plan: Plan, model: Model, solution: Solution, path: PathDates | null): Ledger {
  const drafts = new Map<string, Draft>()
  const add = (draft: Draft) => drafts.set(draft.id, draft)
  draftCourses(plan, model, solution, add)
  draftSessions(plan, model, solution, add)
  draftFees(plan, model, path, add)
  for (const entry of plan.logEntries) if (entry.kind === 'payment') replaceWithPayment(plan, entry, drafts)
  const phaseOf = (on: DayNumber): Posting['phase'] => {
    if (path === null || on <= path.certifiedOn) return 'to-certification'
    return on <= path.firstRenewalOn ? 'first-cycle' : null
  }
  const ordered = [...drafts.values()].sort((left, right) => left.on - right.on)
  const postings: Posting[] = []
  for (const { amount, on, subject: _subject, ...draft } of ordered) {
    if (amount !== null && amount !== 0) postings.push({ ...draft, on: isoFromDay(on), amount, phase: phaseOf(on) })
  }
  return { postings, notEntered: listNotEntered(drafts.values(), phaseOf) }
}

function draftCourses(plan: Plan, model: Model, { placement }: Solution, add: (draft: Draft) => void): void {
  for (const [index, course] of plan.courses.entries()) {
    const compiled = model.courses[index]
    const startOn = placement.works[index]?.startOn ?? null
    if (!compiled) continue
    const { payment, schedule } = course
    const isLogged = compiled.firstLogOn !== null
    const bookedOn = schedule.kind === 'dated' ? schedule.bookedOn : null
    const draft = (part: number, on: DayNumber, amount: Money | null, isHeld: boolean) =>
      add({
        id: `course/${course.id}/${part}`,
        on,
        amount,
        category: 'courses',
        title: course.title,
        state: isHeld || (bookedOn !== null && on >= model.today) ? 'committed' : 'planned',
        source: { kind: 'course', courseId: course.id, part },
        subject: { kind: 'course', id: course.id },
      })
    if (payment.kind === 'once') {
      const dueOn = payment.on ?? bookedOn
      const on = dueOn === null ? startOn : dayFromIso(dueOn)
      if (on !== null) draft(0, on, payment.price, isLogged)
    } else if (schedule.kind === 'flexible') {
      if (startOn !== null) draft(0, startOn, payment.pricePerSession, isLogged)
    } else {
      for (const [part, day] of compiled.days.entries()) {
        if (day.state !== 'missed') draft(part, day.on, payment.pricePerSession, day.state === 'logged')
      }
    }
  }
}

function draftSessions(plan: Plan, model: Model, { supervision }: Solution, add: (draft: Draft) => void): void {
  const timesUsed = new Map<string, number>()
  for (const session of supervision.sessions) {
    const arrangement = plan.arrangements[session.arrangement]
    const compiled = model.arrangements[session.arrangement]
    if (!arrangement || !compiled || session.state === 'missed') continue
    const plannedOn = isoFromDay(session.plannedOn)
    const plainId = `session/${arrangement.id}/${plannedOn}`
    const count = (timesUsed.get(plainId) ?? 0) + 1
    timesUsed.set(plainId, count)
    const id = count === 1 ? plainId : `${plainId}/${count}`
    const isCommitted = session.state === 'done' || (session.isBooked && session.state === 'planned')
    add({
      id,
      on: session.on,
      amount: sessionPrice(arrangement, session.on),
      category: 'supervision',
      title: arrangement.title,
      state: isCommitted ? 'committed' : 'planned',
      source: { kind: 'session', arrangementId: arrangement.id, plannedOn },
      subject: { kind: 'arrangement', id: arrangement.id },
    })
  }
}

function draftFees(plan: Plan, model: Model, path: PathDates | null, add: (draft: Draft) => void): void {
  for (const fee of plan.fees) {
    const days = feeOccurrences(fee.due, model, path)
    const first = days[0]
    if (first === undefined) continue
    for (const [occurrence, on] of days.entries()) {
      add({
        id: `fee/${fee.id}/${occurrence}`,
        on,
        amount: fee.amount === null ? null : afterYearlyRises(fee.amount, fee.yearlyRise, anniversaries(first, on)),
        category: fee.category,
        title: fee.title,
        state: 'planned',
        source: { kind: 'fee', feeId: fee.id, occurrence },
        subject: { kind: 'fee', id: fee.id },
      })
    }
  }
}

function listNotEntered(drafts: Iterable<Draft>, phaseOf: (on: DayNumber) => Posting['phase']): NotEntered[] {
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

import type { IsoDate } from '#shared/calendar/day.ts'
import { type Money, money } from '#shared/money/money.ts'
import { isNotEligibleYet, meetsEveryCondition } from '#shared/plan/eligibility.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { ELIGIBILITY_STEP_ID } from '#shared/program/stages.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Barrier, Missing, Projection } from '#shared/projection/result/projection.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import { isCertifiedAlready } from '#shared/wording/date-conditions.ts'
import { arrangementTitle, courseTitle } from '#shared/wording/names.ts'
import { isNothingPlanned } from '#shared/wording/nothing-planned.ts'

/** Something to do soon. What unblocks a plan without a date, and a step of the checklist, have no day of their own. */
export type NextThing =
  | { readonly kind: 'unblock'; readonly id: Unblocking['by']; readonly on: null; readonly unblocking: Unblocking }
  | { readonly kind: 'step'; readonly id: string; readonly on: null; readonly title: string }
  | { readonly kind: 'contract'; readonly id: string; readonly on: IsoDate; readonly title: string }
  | {
      readonly kind: 'session'
      readonly id: string
      readonly on: IsoDate
      readonly title: string
      readonly minutes: Minutes
    }
  | { readonly kind: 'course-start'; readonly id: string; readonly on: IsoDate; readonly title: string }
  | { readonly kind: 'course-day'; readonly id: string; readonly on: IsoDate; readonly title: string }
  | { readonly kind: 'course-end'; readonly id: string; readonly on: IsoDate; readonly title: string }
  | {
      readonly kind: 'payment'
      readonly id: string
      readonly on: IsoDate
      readonly title: string
      readonly amount: Money
      /** Whether it was due before today and is owed still: it comes before all that has a day ahead. */
      readonly isOverdue: boolean
      /** Of what is paid. */
      readonly subject: { readonly kind: 'course' | 'fee'; readonly id: string }
    }
  /** Money that somebody else gives. */
  | {
      readonly kind: 'income'
      readonly id: string
      readonly on: IsoDate
      readonly title: string
      readonly amount: Money
      readonly contributionId: string
    }
  | { readonly kind: 'application' | 'renewal'; readonly id: string; readonly on: IsoDate }
  /** For who can never apply. */
  | { readonly kind: 'without-title'; readonly id: 'without-title'; readonly on: null }

/** What bars a plan that lacks no hours. */
type Barred = 'never-eligible' | 'eligibility' | 'late-end' | 'fees'

/** What a plan without a date needs first. */
export type Unblocking =
  | { readonly by: 'first-course' | Barred | 'pace' }
  | { readonly by: 'hours'; readonly missing: Missing; readonly isEarnedByCourses: boolean }

/**
 * The next things to do, at most `most`: first what unblocks a plan without a date, then what has a day, the next one
 * first, and last the next step of the checklist that the person ticks. Of everything that comes again, only the next
 * time is named. Once certified, only what belongs to the renewal is left; for who can never apply, only the condition, and
 * practice without the title.
 */
export function nextThings(plan: Plan, projection: Projection, most: number): readonly NextThing[] {
  if (isCertifiedAlready(projection)) return renewalThings(plan, projection, most)
  const first = unblocking(plan, projection)
  // What leads to no certification is nothing to do next.
  if (isNeverEligible(projection)) return [...first, { kind: 'without-title', id: 'without-title', on: null }]
  const dated = [
    ...contracts(plan, projection),
    ...sessions(plan, projection),
    ...courses(plan, projection),
    ...payments(projection),
    ...application(projection),
  ].toSorted((left, right) => (left.on ?? '').localeCompare(right.on ?? ''))
  const step = nextStep(plan)
  return [...[...first, ...dated].slice(0, most - step.length), ...step]
}

function unblocking(plan: Plan, { outcome }: Projection): readonly NextThing[] {
  const needed = ((): Unblocking | null => {
    if (isNothingPlanned(plan)) return { by: 'first-course' }
    if (outcome.kind === 'certified') return isNotEligibleYet(plan) ? { by: 'eligibility' } : null
    if (outcome.kind === 'stopped') return null
    if (outcome.kind === 'pace-refused') return { by: 'pace' }
    const [barrier] = outcome.barriers
    if (barrier) return { by: barredBy(barrier) }
    const [missing] = outcome.missing
    if (!missing) return null
    const requirement = plan.program.requirements.find(({ id }) => id === missing.requirementId)
    return { by: 'hours', missing, isEarnedByCourses: requirement?.earnedBy === 'courses' }
  })()
  return needed ? [{ kind: 'unblock', id: needed.by, on: null, unblocking: needed }] : []
}

/** Whether the answers given bar the certification for good. */
export function isNeverEligible({ outcome }: Pick<Projection, 'outcome'>): boolean {
  return outcome.kind === 'cannot-finish' && outcome.barriers.some(({ kind }) => kind === 'never-eligible')
}

function barredBy({ kind }: Barrier): Barred {
  switch (kind) {
    case 'never-eligible':
      return 'never-eligible'
    case 'late-eligibility':
      return 'eligibility'
    case 'late-certification':
      return 'late-end'
    case 'unpaid-fees':
      return 'fees'
  }
}

/**
 * What the total still holds as to be paid, fees that come again, study that is still planned with what it costs, money from
 * others, and the renewal itself.
 */
function renewalThings(plan: Plan, projection: Projection, most: number): readonly NextThing[] {
  const { fees } = plan
  const { outcome } = projection
  if (outcome.kind !== 'certified') return []
  const past = new Set(
    fees.flatMap(({ id, due }) => (due.kind === 'milestone' && due.milestone !== 'certified' ? [id] : [])),
  )
  const owed = new Set(projection.postings.flatMap(({ id, phase }) => (phase === 'to-certification' ? [id] : [])))
  const paid = payments(projection).filter(
    (thing) =>
      thing.kind !== 'payment' || owed.has(thing.id) || thing.subject.kind === 'course' || !past.has(thing.subject.id),
  )
  const ahead = [...courses(plan, projection), ...paid].toSorted((left, right) =>
    (left.on ?? '').localeCompare(right.on ?? ''),
  )
  const renewal: NextThing = { kind: 'renewal', id: 'renewal', on: outcome.firstRenewalOn }
  return [...ahead.slice(0, most - 1), renewal].toSorted((left, right) => (left.on ?? '').localeCompare(right.on ?? ''))
}

function nextStep(plan: Plan): readonly NextThing[] {
  const ticked = new Set(plan.checkmarks.flatMap(({ kind, subjectId }) => (kind === 'step-done' ? [subjectId] : [])))
  const step = plan.program.steps.find(
    ({ id, requirementId }) =>
      requirementId === null && !ticked.has(id) && !(id === ELIGIBILITY_STEP_ID && meetsEveryCondition(plan)),
  )
  return step ? [{ kind: 'step', id: step.id, on: null, title: step.title }] : []
}

function contracts(plan: Plan, { today }: Projection): readonly NextThing[] {
  return plan.arrangements
    .filter(({ contractOn }) => contractOn >= today)
    .map(({ id, contractOn, title }) => ({ kind: 'contract', id, on: contractOn, title }))
}

function sessions(plan: Plan, { sessions: placed, today }: Projection): readonly NextThing[] {
  return plan.arrangements.flatMap(({ id }): NextThing[] => {
    const [next] = placed
      .filter(({ arrangementId, state, on }) => arrangementId === id && state === 'planned' && on >= today)
      .toSorted((left, right) => left.on.localeCompare(right.on))
    if (!next) return []
    return [{ kind: 'session', id, on: next.on, title: arrangementTitle(plan, id), minutes: next.recordedMinutes }]
  })
}

function courses(plan: Plan, { courses: placements, today }: Projection): readonly NextThing[] {
  return placements.flatMap(({ courseId, state, startOn, endOn }): NextThing[] => {
    const title = courseTitle(plan, courseId)
    if (state === 'planned' && startOn && startOn >= today) {
      return [{ kind: 'course-start', id: courseId, on: startOn, title }]
    }
    if (state === 'done' || state === 'not-placed') return []
    const day = nextDayOf(plan, courseId, today)
    if (day) return [{ kind: 'course-day', id: courseId, on: day, title }]
    return endOn && endOn >= today ? [{ kind: 'course-end', id: courseId, on: endOn, title }] : []
  })
}

function nextDayOf(plan: Plan, courseId: string, today: IsoDate): IsoDate | null {
  const course = plan.courses.find(({ id }) => id === courseId)
  if (course?.schedule.kind !== 'dated') return null
  return course.schedule.sessions.flatMap(({ on }) => (on >= today ? [on] : [])).toSorted()[0] ?? null
}

function payments({ postings, today }: Projection): readonly NextThing[] {
  const seen = new Set<string>()
  return postings.flatMap((posting): NextThing[] => {
    const subject = subjectOf(posting)
    const isOverdue = posting.state === 'overdue' && posting.amount > 0
    if (!subject || posting.state === 'paid' || (posting.on < today && !isOverdue) || posting.amount === 0) return []
    const key = `${subject.kind} ${subject.id}`
    if (seen.has(key)) return []
    seen.add(key)
    const { id, on, title, amount } = posting
    return [
      subject.kind === 'contribution'
        ? { kind: 'income', id, on, title, amount: money(-amount), contributionId: subject.id }
        : { kind: 'payment', id, on, title, amount, isOverdue, subject: { kind: subject.kind, id: subject.id } },
    ]
  })
}

interface PaymentSubject {
  readonly kind: 'course' | 'fee' | 'contribution'
  readonly id: string
}

function subjectOf({ source }: Posting): PaymentSubject | null {
  switch (source.kind) {
    case 'course':
      return { kind: 'course', id: source.courseId }
    case 'fee':
      return { kind: 'fee', id: source.feeId }
    case 'contribution':
      return { kind: 'contribution', id: source.contributionId }
    case 'session':
    case 'refund':
    case 'log':
      return null
  }
}

function application({ outcome, today }: Projection): readonly NextThing[] {
  return outcome.kind === 'certified' && outcome.appliedOn >= today
    ? [{ kind: 'application', id: 'application', on: outcome.appliedOn }]
    : []
}

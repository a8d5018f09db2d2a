import type { IsoDate } from '#shared/calendar/day.ts'
import { type Money, money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import { arrangementTitle, courseTitle } from '#shared/wording/names.ts'

/** Something to do soon. A step of the checklist has no date of its own. */
export type NextThing =
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
      readonly subject: 'course' | 'fee'
    }
  /** Money that somebody else gives. */
  | {
      readonly kind: 'income'
      readonly id: string
      readonly on: IsoDate
      readonly title: string
      readonly amount: Money
    }
  | { readonly kind: 'application'; readonly id: string; readonly on: IsoDate }

/**
 * The next things to do, at most `most`: first the next step of the checklist that the person ticks, then what has a
 * date, today's first. Of everything that comes again, only the next time is named.
 */
export function nextThings(plan: Plan, projection: Projection, most: number): readonly NextThing[] {
  const dated = [
    ...contracts(plan, projection),
    ...sessions(plan, projection),
    ...courses(plan, projection),
    ...payments(projection),
    ...application(projection),
  ].toSorted((left, right) => (left.on ?? '').localeCompare(right.on ?? ''))
  return [...nextStep(plan), ...dated].slice(0, most)
}

function nextStep(plan: Plan): readonly NextThing[] {
  const ticked = new Set(plan.checkmarks.flatMap(({ kind, subjectId }) => (kind === 'step-done' ? [subjectId] : [])))
  const step = plan.program.steps.find(({ id, requirementId }) => requirementId === null && !ticked.has(id))
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
    if (!subject || posting.state === 'paid' || posting.on < today || posting.amount === 0) return []
    if (seen.has(subject.key)) return []
    seen.add(subject.key)
    const { id, on, title, amount } = posting
    return [
      subject.kind === 'contribution'
        ? { kind: 'income', id, on, title, amount: money(-amount) }
        : { kind: 'payment', id, on, title, amount, subject: subject.kind },
    ]
  })
}

interface PaymentSubject {
  readonly kind: 'course' | 'fee' | 'contribution'
  readonly key: string
}

function subjectOf({ source }: Posting): PaymentSubject | null {
  switch (source.kind) {
    case 'course':
      return { kind: 'course', key: `course ${source.courseId}` }
    case 'fee':
      return { kind: 'fee', key: `fee ${source.feeId}` }
    case 'contribution':
      return { kind: 'contribution', key: `contribution ${source.contributionId}` }
    case 'session':
    case 'log':
      return null
  }
}

function application({ outcome, today }: Projection): readonly NextThing[] {
  return outcome.kind === 'certified' && outcome.appliedOn >= today
    ? [{ kind: 'application', id: 'application', on: outcome.appliedOn }]
    : []
}

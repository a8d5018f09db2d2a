import { addDays, addMonths, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { Money } from '../money/money.ts'
import type { Arrangement, SupervisionKind } from '../plan/arrangement.ts'
import type { Course } from '../plan/course.ts'
import type { PlanEdit } from '../plan/edit.ts'
import type { Pace } from '../plan/header-fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { Minutes } from '../values/primitives.ts'
import { readLoggedItems } from './facts-of-items.ts'

/** How a scenario can begin: a few answers that stand for ordinary edits. Whatever else may differ is edited in it. */
export type Beginning =
  | { readonly kind: 'same' }
  | { readonly kind: 'pace'; readonly pace: Pace }
  | { readonly kind: 'pause'; readonly from: IsoDate; readonly months: number }
  /** Other supervision in the place of one, from today on. A price of null is not known yet. */
  | {
      readonly kind: 'supervision'
      readonly arrangementId: string
      readonly sessions: SupervisionKind
      readonly price: Money | null
    }
  /** From this day on, another supervisor in the place of one, at this price; at none, nobody follows. */
  | {
      readonly kind: 'other-supervisor'
      readonly arrangementId: string
      readonly from: IsoDate
      readonly price: Money | null
    }
  /** From this day on nothing is held or begun; today is practice without the title. */
  | { readonly kind: 'stop'; readonly on: IsoDate }
  | { readonly kind: 'course'; readonly courseId: string; readonly minutes: Minutes; readonly price: Money | null }

/** What a beginning adds: its id, and what supervision is called that the person has not named. */
export interface Begun {
  readonly id: string
  readonly title: string
}

/** The edits that a beginning stands for. None where what it is about is not there. */
export function editsToBegin(plan: Plan, beginning: Beginning, today: IsoDate, begun: Begun): readonly PlanEdit[] {
  switch (beginning.kind) {
    case 'same':
      return []
    case 'pace':
      return [{ kind: 'set', patch: { pace: beginning.pace } }]
    case 'pause':
      return [addPause(beginning.from, beginning.months, begun.id)]
    case 'stop':
      return [{ kind: 'set', patch: { stopOn: beginning.on } }]
    case 'supervision': {
      const before = plan.arrangements.find(({ id }) => id === beginning.arrangementId)
      const terms = { kind: beginning.sessions, pricePerSession: beginning.price }
      return before ? otherSupervision(plan, before, terms, today, begun) : []
    }
    case 'other-supervisor': {
      const before = plan.arrangements.find(({ id }) => id === beginning.arrangementId)
      if (!before) return []
      const { from, price } = beginning
      return price === null
        ? endedBefore(plan, before, from)
        : otherSupervision(plan, before, { pricePerSession: price }, from, begun)
    }
    case 'course': {
      const before = plan.courses.find(({ id }) => id === beginning.courseId)
      return before ? otherCourse(plan, before, beginning, begun.id) : []
    }
  }
}

/** Courses in whose place another one can be put: nothing of them has happened. */
export function replaceableCourses(plan: Plan): readonly Course[] {
  const isLogged = readLoggedItems(plan)
  return plan.courses.filter(({ id }) => !isLogged('courses', id))
}

function addPause(from: IsoDate, months: number, id: string): PlanEdit {
  const first = dayFromIso(from)
  const to = isoFromDay(addDays(addMonths(first, months), -1))
  const item = { id, title: 'Pause', from, to, effect: { kind: 'leave' as const } }
  return { kind: 'add', collection: 'periods', item, at: null }
}

type Terms = Partial<Pick<Arrangement, 'kind' | 'pricePerSession'>>

/** What has begun ends on the day before; what has not is changed in place. */
function otherSupervision(plan: Plan, before: Arrangement, terms: Terms, from: IsoDate, begun: Begun): PlanEdit[] {
  if (!hasBegunBy(plan, before, from)) {
    const patch = { ...terms, title: begun.title, supervisor: '', yearlyRise: 0, isExample: false }
    return [{ kind: 'update', collection: 'arrangements', id: before.id, patch }]
  }
  return [endOn(before, dayBefore(from)), addSuccessor(before, terms, from, begun)]
}

/** What would begin only then is left out whole. */
function endedBefore(plan: Plan, before: Arrangement, from: IsoDate): readonly PlanEdit[] {
  return hasBegunBy(plan, before, from)
    ? [endOn(before, dayBefore(from))]
    : [{ kind: 'remove', collection: 'arrangements', id: before.id }]
}

function hasBegunBy(plan: Plan, { id, firstSessionOn }: Arrangement, day: IsoDate): boolean {
  return firstSessionOn < day || readLoggedItems(plan)('arrangements', id)
}

export function dayBefore(day: IsoDate): IsoDate {
  return isoFromDay(addDays(dayFromIso(day), -1))
}

function endOn({ id, firstSessionOn }: Arrangement, on: IsoDate): PlanEdit {
  const endsOn = on < firstSessionOn ? firstSessionOn : on
  return { kind: 'update', collection: 'arrangements', id, patch: { endsOn } }
}

/**
 * Supervision as it was agreed before, on other terms, with the contract of the day on which it begins. How its price will
 * rise is not known.
 */
function addSuccessor(before: Arrangement, terms: Terms, from: IsoDate, { id, title }: Begun): PlanEdit {
  const item: Arrangement = {
    ...before,
    ...terms,
    id,
    title,
    supervisor: '',
    isExample: false,
    contractOn: from,
    firstSessionOn: firstOnGrid(before, from),
    endsOn: null,
    yearlyRise: 0,
    groupSize: null,
    hasSecondSupervisor: false,
    supervisorTimeOff: [],
    bookedOn: [],
    notes: '',
  }
  return { kind: 'add', collection: 'arrangements', item, at: null }
}

/** Sessions every so many weeks keep their weekday and their turn; others begin on the day itself. */
function firstOnGrid({ recurrence, firstSessionOn }: Arrangement, from: IsoDate): IsoDate {
  if (recurrence.kind !== 'every-weeks') return from
  const [first, earliest] = [dayFromIso(firstSessionOn), dayFromIso(from)]
  const step = 7 * recurrence.weeks
  const steps = Math.max(0, Math.ceil((earliest - first) / step))
  return isoFromDay(addDays(first, steps * step))
}

/** Another course of so many hours that earns what the one in whose place it stands would have earned. */
function otherCourse(
  plan: Plan,
  before: Course,
  { minutes, price }: Extract<Beginning, { kind: 'course' }>,
  newId: string,
): readonly PlanEdit[] {
  const item: Course = {
    ...before,
    id: newId,
    title: `Instead of ${before.title}`.slice(0, 200),
    provider: '',
    isExample: false,
    workMinutes: minutes,
    schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
    payment: { kind: 'once', price, on: null, discount: { kind: 'none' } },
    refundTiers: [],
    notes: '',
  }
  return [
    { kind: 'add', collection: 'courses', item, at: plan.courses.indexOf(before) },
    ...plan.courses
      .filter(({ prerequisiteIds }) => prerequisiteIds.includes(before.id))
      .map(({ id, prerequisiteIds }): PlanEdit => {
        const others = prerequisiteIds.map((other) => (other === before.id ? newId : other))
        return { kind: 'update', collection: 'courses', id, patch: { prerequisiteIds: others } }
      }),
    ...plan.contributions
      .filter(({ terms }) => terms.kind === 'share' && terms.of.kind === 'course' && terms.of.courseId === before.id)
      .map(({ id, terms }): PlanEdit => {
        const patch = { terms: { ...terms, of: { kind: 'course', courseId: newId } } }
        return { kind: 'update', collection: 'contributions', id, patch }
      }),
    { kind: 'remove', collection: 'courses', id: before.id },
  ]
}

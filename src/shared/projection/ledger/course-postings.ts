import { type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { type Money, money } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'
import { type CoursePart, priceOn, wholePayments } from './course-payments.ts'
import { postingId } from './posting-id.ts'
import { ALL_PRICE, type RawPosting } from './raw-posting.ts'

/** What all courses cost, in plan order. */
export function postingsOfCourses(
  plan: Plan,
  model: Model,
  { placement }: Pick<Solution, 'placement'>,
): readonly RawPosting[] {
  return plan.courses.flatMap((_, index) =>
    postingsOfCourse(plan, model, index, placement.works[index]?.startOn ?? null),
  )
}

/** What one course costs when it starts on a day. It is empty while neither that day nor a day of payment is known. */
export function postingsOfCourse(
  plan: Pick<Plan, 'courses'>,
  model: Pick<Model, 'courses' | 'startOn' | 'today'>,
  index: number,
  startOn: DayNumber | null,
): readonly RawPosting[] {
  const course = plan.courses[index]
  const compiled = model.courses[index]
  if (!course || !compiled) return []
  const { payment, schedule } = course
  const isBooked = compiled.isDated && schedule.kind === 'dated' && schedule.bookedOn !== null
  const isPaidByDay = compiled.isDated && payment.kind === 'per-session'
  /** Whether the log holds what the part is for. */
  const isHeld = (part: number) =>
    isPaidByDay ? compiled.days[part]?.state === 'logged' : compiled.firstLogOn !== null
  return partsOfCourse(plan, model, index, startOn).map(({ part, on, amount, besidesPrice }) => ({
    id: postingId({ kind: 'course', courseId: course.id, part }),
    on,
    amount,
    besidesPrice,
    category: 'courses',
    title: course.title,
    state: isHeld(part) || (isBooked && on >= model.today) ? 'committed' : 'planned',
    source: { kind: 'course', courseId: course.id, part },
    subject: { kind: 'course', id: course.id },
  }))
}

/** The payments alone of {@link postingsOfCourse}. */
export function partsOfCourse(
  { courses }: Pick<Plan, 'courses'>,
  model: Pick<Model, 'courses' | 'startOn'>,
  index: number,
  startOn: DayNumber | null,
): readonly CoursePart[] {
  const course = courses[index]
  const compiled = model.courses[index]
  if (!course || !compiled) return []
  const { payment, schedule } = course
  if (payment.kind !== 'per-session') {
    const bookedOn = compiled.isDated && schedule.kind === 'dated' ? schedule.bookedOn : null
    const dueOn = payment.on ?? bookedOn
    const anchor = dueOn === null ? startOn : dayFromIso(dueOn)
    if (anchor === null) return []
    const price = priceOn(course, payment.price, model.startOn, anchor)
    return wholePayments(payment, price, anchor)
  }
  const { pricePerSession } = payment
  const day = (part: number, on: DayNumber, price: Money | null): CoursePart => ({
    part,
    on,
    amount: priceOn(course, price, model.startOn, on),
    besidesPrice: ALL_PRICE,
  })
  if (!compiled.isDated) {
    // A course that is tried without its dates still costs each of its days.
    const days = schedule.kind === 'dated' ? schedule.sessions.length : 1
    const price = pricePerSession === null ? null : money(pricePerSession * days)
    return startOn === null ? [] : [day(0, startOn, price)]
  }
  return compiled.days.flatMap(({ on, state }, part) => (state === 'missed' ? [] : [day(part, on, pricePerSession)]))
}

import { type DayNumber, dayFromIso } from '../../calendar/day.ts'
import { type Money, money } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'
import { priceOn, wholePayments } from './course-payments.ts'
import type { AddDraft } from './ledger-draft.ts'

export function draftCourses(
  plan: Plan,
  model: Model,
  { placement }: Pick<Solution, 'placement'>,
  add: AddDraft,
): void {
  for (const index of plan.courses.keys()) {
    draftCourse(plan, model, index, placement.works[index]?.startOn ?? null, add)
  }
}

/** What one course costs when it starts on a day: nothing while neither that nor a day of payment is known. */
export function draftCourse(plan: Plan, model: Model, index: number, startOn: DayNumber | null, add: AddDraft): void {
  const course = plan.courses[index]
  const compiled = model.courses[index]
  if (!course || !compiled) return
  const { payment, schedule } = course
  const isLogged = compiled.firstLogOn !== null
  const bookedOn = compiled.isDated && schedule.kind === 'dated' ? schedule.bookedOn : null
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
  if (payment.kind !== 'per-session') {
    const dueOn = payment.on ?? bookedOn
    const anchor = dueOn === null ? startOn : dayFromIso(dueOn)
    if (anchor === null) return
    const price = priceOn(course, payment.price, model.startOn, anchor)
    for (const { part, on, amount } of wholePayments(payment, price, anchor)) draft(part, on, amount, isLogged)
    return
  }
  const { pricePerSession } = payment
  if (!compiled.isDated) {
    // A course whose days are looked away from still costs each of them.
    const days = schedule.kind === 'dated' ? schedule.sessions.length : 1
    const price = pricePerSession === null ? null : money(pricePerSession * days)
    if (startOn !== null) draft(0, startOn, priceOn(course, price, model.startOn, startOn), isLogged)
    return
  }
  for (const [part, { on, state }] of compiled.days.entries()) {
    if (state === 'missed') continue
    draft(part, on, priceOn(course, pricePerSession, model.startOn, on), state === 'logged')
  }
}

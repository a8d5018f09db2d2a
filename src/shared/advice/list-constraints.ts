import { dayFromIso } from '../calendar/day.ts'
import type { Recurrence } from '../plan/arrangement.ts'
import { conditionState, dayOfCondition } from '../plan/eligibility.ts'
import type { Plan } from '../plan/plan.ts'
import type { Model } from '../projection/model/model.ts'
import type { Solution } from '../projection/model/solution.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import { type Paced, paceTarget } from '../projection/schedule/pace.ts'

/** A constraint that the plan states. */
export interface Stated {
  readonly constraint: Constraint
  /** False where it is known to have held nothing back: alone, its edit then changes neither dates nor money. */
  readonly mayHold: boolean
}

/** The most sessions a month that are no closer than once a week. */
const MONTHLY_AT_MOST_WEEKLY = 4

/** All constraints of the plan from today on, in the order in which ties are named. */
export function listConstraints(plan: Plan, paced: Paced): readonly Stated[] {
  const { model, solution } = paced
  const isByCapacity = plan.pace.kind === 'capacity'
  const always = (constraint: Constraint): Stated => ({ constraint, mayHold: true })
  return [
    ...(paced.kind === 'by-capacity' ? [] : [always({ kind: 'pace', ...paceTarget(paced.target) })]),
    ...ofRules(model).map(always),
    ...ofSupervision(plan, model).map(always),
    ...ofDocuments(plan, model).map(always),
    ...ofEligibility(plan, model).map(always),
    ...ofLife(plan, model).map(always),
    ...ofStudy(plan, model, solution, isByCapacity),
    ...(plan.budget.waitsForMoney ? [always({ kind: 'cash' })] : []),
    ...model.courses.flatMap((_, index) => ofCourse(model, solution, index, isByCapacity)),
  ]
}

function ofRules(model: Model): Constraint[] {
  return model.requirements.flatMap(({ id: requirementId, spanMonths, monthMaximum }): Constraint[] => [
    ...(spanMonths > 0 ? [{ kind: 'span', requirementId, months: spanMonths } as const] : []),
    ...(monthMaximum === Infinity ? [] : [{ kind: 'month-maximum', requirementId, minutes: monthMaximum } as const]),
  ])
}

function ofSupervision(plan: Plan, { from }: Model): Constraint[] {
  return plan.arrangements.flatMap(({ id: arrangementId, contractOn, recurrence }): Constraint[] => [
    ...(dayFromIso(contractOn) > from ? [{ kind: 'contract-date', arrangementId } as const] : []),
    ...(isRarerThanWeekly(recurrence) ? [{ kind: 'cadence', arrangementId } as const] : []),
  ])
}

function isRarerThanWeekly(recurrence: Recurrence): boolean {
  switch (recurrence.kind) {
    case 'every-weeks':
      return recurrence.weeks > 1
    case 'per-month':
      return recurrence.sessions <= MONTHLY_AT_MOST_WEEKLY
    case 'weekdays-of-month':
    case 'listed-days':
      return true
  }
}

/** Documents that hours depend on, and that by what was entered are not in force at some time. */
function ofDocuments({ program, coverages }: Plan, { from }: Model): Constraint[] {
  const asked = program.rules.flatMap((rule) =>
    rule.isOn && rule.kind === 'document-in-force' ? [rule.documentId] : [],
  )
  const bounded = new Set(
    coverages.flatMap((one) => (one.to !== null || dayFromIso(one.from) > from ? [one.documentId] : [])),
  )
  return [...new Set(asked)]
    .filter((documentId) => bounded.has(documentId))
    .map((documentId) => ({ kind: 'coverage', documentId }) as const)
}

/** Conditions that the person meets later than today, or never. */
function ofEligibility({ program, person }: Plan, { from }: Model): Constraint[] {
  return program.eligibility.flatMap((condition) => {
    const state = conditionState(condition, person)
    const on = dayOfCondition(state)
    const isOpen = state.kind === 'never' || (on !== null && dayFromIso(on) > from)
    return isOpen ? [{ kind: 'eligibility', conditionId: condition.id } as const] : []
  })
}

function ofLife(plan: Plan, model: Model): Constraint[] {
  return [
    ...model.practices.flatMap(({ id: practiceId, requirement }) =>
      requirement < 0 ? [] : [{ kind: 'practice-rate', practiceId } as const],
    ),
    ...plan.periods.flatMap(({ id: periodId, effect, to }) =>
      effect.kind === 'leave' && dayFromIso(to) >= model.from ? [{ kind: 'leave', periodId } as const] : [],
    ),
  ]
}

/** A booked course counts too: without its dates, time can hold it back. */
function ofStudy(plan: Plan, model: Model, { placement }: Solution, isByCapacity: boolean): Stated[] {
  if (model.courses.every(({ doneOn }) => doneOn !== null)) return []
  const { studyMinutesPerWeek } = plan.capacity
  const mayHold = !isByCapacity || placement.heldByCapacityFrom !== null
  return [{ constraint: { kind: 'capacity', studyMinutesPerWeek }, mayHold }]
}

/** The flags of a schedule by capacity say what held a course back; under a chosen pace the study time would change too. */
function ofCourse(model: Model, { placement }: Solution, index: number, isByCapacity: boolean): Stated[] {
  const course = model.courses[index]
  const work = placement.works[index]
  if (!course || !work || course.doneOn !== null) return []
  const courseId = course.id
  if (course.isDated) return [{ constraint: { kind: 'course-dates', courseId }, mayHold: true }]
  const stated: Stated[] = []
  const add = (kind: 'course-not-before' | 'course-weekly-maximum' | 'prerequisite', held: boolean) =>
    stated.push({ constraint: { kind, courseId }, mayHold: held || !isByCapacity })
  if (course.notBefore !== null && course.notBefore > model.from)
    add('course-not-before', work.heldFrom.notBefore !== null)
  if (course.workMinutes - course.loggedMinutes > course.weeklyMaximum) {
    add('course-weekly-maximum', work.heldFrom.weeklyMaximum !== null)
  }
  if (course.firstLogOn === null && course.prerequisites.some((place) => isAhead(model, place))) {
    add('prerequisite', work.heldFrom.prerequisite !== null)
  }
  return stated
}

/** Whether the course is not done yet on the first day that is planned. */
function isAhead(model: Model, place: number): boolean {
  const doneOn = model.courses[place]?.doneOn ?? null
  return doneOn === null || doneOn >= model.from
}

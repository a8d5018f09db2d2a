import { addDays, addMonths, type DayNumber, dayFromIso, isoFromDay, laterOf } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Model } from '../projection/model/model.ts'
import type { Solution, Solved } from '../projection/model/solution.ts'
import type { ChainLink, Constraint } from '../projection/result/constraint.ts'
import { spanStart } from '../projection/schedule/solve.ts'

/** The binding constraints with the days between which each is at work. */
export function chainOf(plan: Plan, { model, solution }: Solved, binding: readonly Constraint[]): readonly ChainLink[] {
  const { readyOn } = solution
  if (readyOn === null) return []
  return binding.map((constraint) => {
    const [from, to] = timeOf(plan, model, solution, readyOn, constraint)
    return { kind: 'constraint', constraint, from: isoFromDay(from), to: isoFromDay(to) }
  })
}

/** The days between which the constraint is at work. */
function timeOf(
  plan: Plan,
  model: Model,
  solution: Solution,
  readyOn: DayNumber,
  constraint: Constraint,
): readonly [DayNumber, DayNumber] {
  switch (constraint.kind) {
    case 'pace':
      return [model.startOn, dayFromIso(constraint.targetOn)]
    case 'span': {
      const place = model.requirements.findIndex(({ id }) => id === constraint.requirementId)
      const from = spanStart(model, solution, place) ?? model.from
      return [from, addMonths(from, constraint.months)]
    }
    case 'month-maximum':
    case 'coverage':
      return [laterOf(model.from, model.firstContract ?? model.from), readyOn]
    case 'cadence': {
      const index = plan.arrangements.findIndex(({ id }) => id === constraint.arrangementId)
      const days = solution.supervision.sessions.flatMap(({ arrangement, on, state }) =>
        arrangement === index && state === 'planned' ? [on] : [],
      )
      return [days[0] ?? model.from, days.at(-1) ?? readyOn]
    }
    case 'capacity':
    case 'cash':
      return [model.from, readyOn]
    case 'course-dates':
    case 'course-weekly-maximum': {
      const work = solution.placement.works[courseIndex(plan, constraint.courseId)]
      return [work?.startOn ?? model.from, work?.doneOn ?? readyOn]
    }
    case 'course-not-before': {
      const notBefore = model.courses[courseIndex(plan, constraint.courseId)]?.notBefore
      return [model.from, notBefore ?? model.from]
    }
    case 'prerequisite': {
      const work = solution.placement.works[courseIndex(plan, constraint.courseId)]
      return [model.from, work?.startOn == null ? model.from : laterOf(model.from, addDays(work.startOn, -1))]
    }
    case 'eligibility':
      return [model.from, model.eligibility.on ?? model.from]
    case 'contract-date': {
      const arrangement = plan.arrangements.find(({ id }) => id === constraint.arrangementId)
      return [model.from, arrangement ? dayFromIso(arrangement.contractOn) : model.from]
    }
    case 'practice-rate':
      return [model.from, readyOn]
    case 'leave': {
      const leave = model.calendar.leave.find(({ periodId }) => periodId === constraint.periodId)
      return [leave?.from ?? model.from, leave?.to ?? model.from]
    }
  }
}

function courseIndex(plan: Plan, courseId: string): number {
  return plan.courses.findIndex(({ id }) => id === courseId)
}

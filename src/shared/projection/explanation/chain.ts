import { addDays, addMonths, type DayNumber, dayFromIso, isoFromDay, laterOf } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import { isAssumed } from '../../values/provenance.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Solution } from '../model/solution.ts'
import type { ChainLink, Constraint, Slack } from '../result/constraint.ts'
import { spanStart } from '../schedule/solve.ts'
import { latestRequirements } from './binding.ts'

/** From the certification date back: review, preparation, the requirements met last, and what binds them. */
export function explainDate(
  plan: Plan,
  model: Model,
  solution: Solution,
  path: PathDates,
  binding: readonly Constraint[],
): ChainLink[] {
  const { preparation, review } = plan.program
  const links: ChainLink[] = []
  if (path.certifiedOn > path.appliedOn) {
    links.push({
      kind: 'review',
      from: isoFromDay(path.appliedOn),
      to: isoFromDay(path.certifiedOn),
      days: review.days,
      isAssumed: isAssumed(review.provenance.grade),
    })
  }
  if (path.appliedOn > path.readyOn) {
    links.push({
      kind: 'preparation',
      from: isoFromDay(path.readyOn),
      to: isoFromDay(path.appliedOn),
      days: preparation.days,
      isAssumed: isAssumed(preparation.provenance.grade),
    })
  }
  for (const index of latestRequirements(solution)) {
    const { metOn, hoursMetOn } = solution.requirements[index] ?? { metOn: null, hoursMetOn: null }
    const requirementId = model.requirements[index]?.id
    if (requirementId === undefined || metOn === null || hoursMetOn === null) continue
    links.push({ kind: 'requirement', requirementId, metOn: isoFromDay(metOn), hoursMetOn: isoFromDay(hoursMetOn) })
  }
  for (const constraint of binding) {
    const [from, to] = timeOf(plan, model, solution, path, constraint)
    links.push({ kind: 'constraint', constraint, from: isoFromDay(from), to: isoFromDay(to) })
  }
  return links
}

/** Days between the date each requirement was met and the date all were. */
export function slacksOf(model: Model, { requirements, readyOn }: Solution): Slack[] {
  if (readyOn === null) return []
  return requirements.flatMap(({ metOn }, index) => {
    const requirementId = model.requirements[index]?.id
    return metOn === null || requirementId === undefined ? [] : [{ requirementId, days: readyOn - metOn }]
  })
}

/** The days between which the constraint is at work. */
function timeOf(
  plan: Plan,
  model: Model,
  solution: Solution,
  { readyOn }: PathDates,
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

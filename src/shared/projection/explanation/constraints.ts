import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Solution, Solved } from '../model/solution.ts'
import {
  withoutCadence,
  withoutCapacity,
  withoutContractDate,
  withoutCourseDates,
  withoutCoverage,
  withoutLeave,
  withoutMonthMaximum,
  withoutNotBefore,
  withoutPracticeRate,
  withoutPrerequisites,
  withoutSpan,
  withoutWeeklyMaximum,
} from '../model/without-constraint.ts'
import type { Constraint } from '../result/constraint.ts'

/** The streams that have to be computed anew when the constraint is removed. */
export interface StreamsToRecompute {
  readonly supervision: boolean
  readonly placement: boolean
  readonly count: boolean
  readonly practice: boolean
  /** Whether the change of sessions is also a change of the time left for courses. */
  readonly load: boolean
}

const NOTHING: StreamsToRecompute = { supervision: false, placement: false, count: false, practice: false, load: false }
const COURSES: StreamsToRecompute = { ...NOTHING, placement: true, count: true }
const EVERYTHING: StreamsToRecompute = { supervision: true, placement: true, count: true, practice: true, load: true }

/** A constraint of this plan, with the way to remove it. */
export interface Relaxable {
  readonly constraint: Constraint
  /** Whether it held something back when the solution was made. If not, the solution is the same without it. */
  readonly holds: boolean
  /** The model without it. Money is no part of the model: without that constraint, the same model is solved with no test of cash. */
  readonly relax: (model: Model) => Model
  readonly recomputes: StreamsToRecompute
  /** Whether the requirement at this place could be met earlier without it. */
  readonly affects: (requirement: number) => boolean
}

/** All constraints of the plan from today on, in the order in which ties are named. */
export function listRelaxables(plan: Plan, solved: Solved): Relaxable[] {
  const { model, solution } = solved
  return [
    ...ofRules(model),
    ...ofSupervision(plan, model),
    ...ofDocuments(model),
    ...ofLife(plan, solved),
    ...ofCourses(model, solution),
  ]
}

function ofRules(model: Model): Relaxable[] {
  return model.requirements.flatMap((requirement, index) => {
    const { id: requirementId, earnedBy, spanMonths, monthMaximum } = requirement
    const affects = (place: number) => place === index
    const found: Relaxable[] = []
    if (spanMonths > 0) {
      const constraint = { kind: 'span', requirementId, months: spanMonths } as const
      found.push({ constraint, relax: (from) => withoutSpan(from, index), recomputes: NOTHING, affects, holds: true })
    }
    if (monthMaximum !== Infinity) {
      const constraint = { kind: 'month-maximum', requirementId, minutes: monthMaximum } as const
      const reach: StreamsToRecompute = {
        ...NOTHING,
        supervision: earnedBy === 'supervision',
        count: earnedBy === 'courses',
        practice: earnedBy === 'practice',
      }
      found.push({
        constraint,
        relax: (from) => withoutMonthMaximum(from, index),
        recomputes: reach,
        affects,
        holds: true,
      })
    }
    return found
  })
}

function ofSupervision(plan: Plan, model: Model): Relaxable[] {
  return model.arrangements.flatMap(({ contractOn, spacing }, index) => {
    const arrangementId = plan.arrangements[index]?.id ?? ''
    const found: Relaxable[] = []
    if (contractOn > model.from) {
      found.push({
        constraint: { kind: 'contract-date', arrangementId },
        holds: true,
        relax: (from) => withoutContractDate(from, index),
        recomputes: { ...NOTHING, supervision: true, practice: true },
        affects: (place) => model.requirements[place]?.earnedBy !== 'courses' || hasSpan(model, place),
      })
    }
    if (spacing.kind === 'grid') {
      found.push({
        constraint: { kind: 'cadence', arrangementId },
        holds: true,
        relax: (from) => withoutCadence(from, index),
        recomputes: { ...NOTHING, supervision: true },
        affects: (place) => place === model.supervisionIndex,
      })
    }
    return found
  })
}

/** Documents that were entered, and that the hours of some requirement depend on. */
function ofDocuments(model: Model): Relaxable[] {
  return [...model.coverages.keys()].flatMap((documentId): Relaxable[] => {
    const isAsked = (place: number) =>
      model.requirements[place]?.counting.documents.some((rule) => rule.documentId === documentId) ?? false
    if (!model.requirements.some((_, place) => isAsked(place))) return []
    return [
      {
        constraint: { kind: 'coverage', documentId },
        holds: true,
        relax: (from) => withoutCoverage(from, documentId),
        recomputes: { ...NOTHING, supervision: true, count: true, practice: true },
        affects: isAsked,
      },
    ]
  })
}

function hasSpan(model: Model, place: number): boolean {
  return (model.requirements[place]?.spanMonths ?? 0) > 0
}

function ofLife(plan: Plan, { model, solution: { placement }, cashTest }: Solved): Relaxable[] {
  const found: Relaxable[] = []
  for (const [index, practice] of model.practices.entries()) {
    if (practice.requirement < 0) continue
    found.push({
      constraint: { kind: 'practice-rate', practiceId: practice.id },
      holds: true,
      relax: (from) => withoutPracticeRate(from, index),
      recomputes: { ...NOTHING, practice: true },
      affects: (place) => place === practice.requirement,
    })
  }
  for (const { periodId, to } of model.calendar.leave) {
    if (to < model.from) continue
    found.push({
      constraint: { kind: 'leave', periodId },
      holds: true,
      relax: (from) => withoutLeave(from, periodId),
      recomputes: EVERYTHING,
      affects: () => true,
    })
  }
  // A booked course counts too: without its dates, time and money can hold it back.
  if (model.courses.every(({ doneOn }) => doneOn !== null)) return found
  const affects = isEarnedByCourses(model)
  if (model.calendar.capacity !== null) {
    const { studyMinutesPerWeek } = plan.capacity
    const constraint = { kind: 'capacity', studyMinutesPerWeek } as const
    found.push({ constraint, holds: placement.isHeldByCapacity, relax: withoutCapacity, recomputes: COURSES, affects })
  }
  if (cashTest !== null) {
    const holds = placement.works.some(({ heldByMoney }) => heldByMoney)
    found.push({ constraint: { kind: 'cash' }, holds, relax: (from) => from, recomputes: COURSES, affects })
  }
  return found
}

function ofCourses(model: Model, { placement }: Solution): Relaxable[] {
  const affects = isEarnedByCourses(model)
  return model.courses.flatMap((course, index) => {
    const work = placement.works[index]
    if (!work || course.doneOn !== null) return []
    const courseId = course.id
    const found: Relaxable[] = []
    const add = (kind: CourseConstraintKind, holds: boolean, relax: (model: Model) => Model) =>
      found.push({ constraint: { kind, courseId }, holds, relax, recomputes: COURSES, affects })
    if (course.isDated) {
      add('course-dates', true, (from) => withoutCourseDates(from, index))
      return found
    }
    if (course.notBefore !== null && course.notBefore > model.from) {
      add('course-not-before', work.heldByNotBefore, (from) => withoutNotBefore(from, index))
    }
    if (course.workMinutes - course.loggedMinutes > course.weeklyMaximum) {
      add('course-weekly-maximum', work.heldByWeeklyMaximum, (from) => withoutWeeklyMaximum(from, index))
    }
    if (course.firstLogOn === null && course.prerequisites.some((place) => isAhead(model, place))) {
      add('prerequisite', work.heldByPrerequisite, (from) => withoutPrerequisites(from, index))
    }
    return found
  })
}

/** Whether the course is not done yet on the first day that is planned. */
function isAhead(model: Model, place: number): boolean {
  const doneOn = model.courses[place]?.doneOn ?? null
  return doneOn === null || doneOn >= model.from
}

type CourseConstraintKind = 'course-dates' | 'course-not-before' | 'course-weekly-maximum' | 'prerequisite'

function isEarnedByCourses(model: Model): (place: number) => boolean {
  return (place) => model.requirements[place]?.earnedBy === 'courses'
}

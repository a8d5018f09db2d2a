import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import type { Projection, ProjectionOutcome } from '#shared/projection/result/projection.ts'
import type { CoursePlacement, RequirementProgress } from '#shared/projection/result/rows.ts'
import type { PlanBuilder } from '../builders/plan-builder.ts'

/** Projects the plan on its first day, unless another is given. */
export function projectOn(plan: PlanBuilder, today?: string): Projection {
  const built = plan.build()
  return project(built, today === undefined ? built.startOn : isoDate(today))
}

export function requirementIn(projection: Projection, id: string): RequirementProgress {
  return found(projection.requirements.find(({ requirementId }) => requirementId === id))
}

export function courseIn(projection: Projection, id: string): CoursePlacement {
  return found(projection.courses.find(({ courseId }) => courseId === id))
}

/** `[date, amount]` of every posting. */
export function payments(projection: Projection): (readonly [string, number])[] {
  return projection.postings.map(({ on, amount }) => [on, amount])
}

export function postingIn(projection: Projection, id: string): Posting {
  return found(projection.postings.find((posting) => posting.id === id))
}

export function findingIn(projection: Projection, code: Finding['detail']['code']): Finding {
  return found(projection.findings.find(({ detail }) => detail.code === code))
}

export function certified(projection: Projection): Extract<ProjectionOutcome, { kind: 'certified' }> {
  if (projection.outcome.kind !== 'certified') throw new Error(`the outcome is ${JSON.stringify(projection.outcome)}`)
  return projection.outcome
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('this is not in the projection')
  return value
}

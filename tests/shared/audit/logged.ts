import { type AuditedRequirement, audit } from '#shared/audit/audit.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import type { PlanBuilder } from '../builders/plan-builder.ts'

/** Sessions of one arrangement, logged on these days. */
export function withSessions(plan: PlanBuilder, id: string, days: readonly string[], minutes: number): PlanBuilder {
  return days.reduce(
    (built, day, index) =>
      built.withHours(`${id}${index}`, day, minutes, { kind: 'session', arrangementId: id, plannedOn: null }),
    plan,
  )
}

/** A course that was done on this day, with its credits in hours by area and mode. */
export function withDone(
  plan: PlanBuilder,
  id: string,
  on: string,
  credits: readonly (readonly [number, string | null, string])[],
  changes: object = {},
): PlanBuilder {
  return plan
    .withCourse(id, 1, {
      credits: credits.map(([hours, areaId, mode]) => ({
        requirementId: 'core',
        areaId,
        mode,
        minutes: Math.round(hours * 60),
      })),
      ...changes,
    })
    .withHours(`done-${id}`, on, 60, { kind: 'course', courseId: id, sessionOn: null, completes: true })
}

export function withRules(plan: PlanBuilder, ...rules: readonly Rule[]): PlanBuilder {
  return plan.withProgram((program) => ({ ...program, rules: [...program.rules, ...rules] }))
}

export function auditOf(plan: PlanBuilder, requirementId: string, on = '2028-12-31'): AuditedRequirement {
  const found = audit(plan.build(), isoDate(on)).requirements.find((one) => one.requirementId === requirementId)
  if (!found) throw new Error(`there is no requirement ${requirementId}`)
  return found
}

/** `[stage, rule, minutes]` of every reason. */
export function reasonsOf({ reasons }: AuditedRequirement) {
  return reasons.map(({ stage, ruleId, minutes }) => [stage, ruleId, minutes])
}

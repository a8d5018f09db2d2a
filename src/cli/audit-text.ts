import { type AuditedRequirement, audit } from '#shared/audit/audit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { underWayOf } from '#shared/wording/course.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { areaName, requirementName } from '#shared/wording/names.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { LOCALE } from './locale.ts'
import type { PlanQuery } from './plan-query.ts'
import { writeTextReport } from './text-report.ts'

/** What is recorded and counted, as text for people. */
export function writeAuditText(query: PlanQuery): string {
  const formatter = createFormatter(LOCALE, query.plan.currency)
  const heading = `${query.plan.name}, recorded up to ${formatter.date(query.today)}`
  return writeTextReport(query, heading, ({ plan }) => {
    const { courses } = project(plan, query.today)
    return audit(plan, query.today).requirements.map((requirement) => [
      ...requirementLines(requirement, plan, formatter),
      ...underWayOf(requirement.requirementId, plan, courses, formatter).map((sentence) => `- ${sentence}`),
    ])
  })
}

function requirementLines(requirement: AuditedRequirement, plan: Plan, formatter: Formatter): string[] {
  const { requirementId, recordedMinutes, countedMinutes, neededMinutes, missingMinutes } = requirement
  const figures = [
    `recorded ${formatter.duration(recordedMinutes)}`,
    `counted ${formatter.duration(countedMinutes)} of ${formatter.duration(neededMinutes)}`,
    ...(missingMinutes > 0 ? [`missing ${formatter.duration(missingMinutes)}`] : []),
  ]
  const areas = requirement.areas
    .filter((area) => area.neededMinutes > area.countedMinutes)
    .map(({ areaId, neededMinutes: needed, countedMinutes: counted }) => {
      const name = areaName(plan, requirementId, areaId)
      return `- ${name}: counted ${formatter.duration(counted)} of ${formatter.duration(needed)}`
    })
  const reasons = requirement.reasons.map((reason) => `- ${reasonSentence(reason, plan, formatter)}`)
  return [`${requirementName(plan, requirementId)}: ${figures.join(', ')}`, ...areas, ...reasons]
}

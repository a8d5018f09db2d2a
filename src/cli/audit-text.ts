import { type AuditedRequirement, audit } from '#shared/audit/audit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { areaName, requirementName } from '#shared/wording/names.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import type { AskedOfAPlan } from './asked-of-a-plan.ts'
import { LOCALE } from './locale.ts'
import { writeTextReport } from './text-lines.ts'

/** What is recorded and counted, as text for people. */
export function writeAuditText(asked: AskedOfAPlan): string {
  const formatter = createFormatter(LOCALE, asked.plan.currency)
  const heading = `${asked.plan.name}, recorded up to ${formatter.date(asked.today)}`
  return writeTextReport(asked, heading, ({ plan }) =>
    audit(plan, asked.today).requirements.map((requirement) => requirementLines(requirement, plan, formatter)),
  )
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

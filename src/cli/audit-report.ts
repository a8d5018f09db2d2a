import { type AuditedRequirement, audit } from '#shared/audit/audit.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { areaName, requirementName } from '#shared/wording/names.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { LOCALE } from './locale.ts'

/** What is recorded and counted, as text for people. */
export function writeAuditText(plan: Plan, today: IsoDate): string {
  const formatter = createFormatter(LOCALE, plan.currency)
  const { requirements } = audit(plan, today)
  const heading = `${plan.name}, recorded up to ${formatter.date(today)}`
  return `${[heading, ...requirements.map((one) => writeRequirement(one, plan, formatter))].join('\n\n')}\n`
}

function writeRequirement(requirement: AuditedRequirement, plan: Plan, formatter: Formatter): string {
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
  return [`${requirementName(plan, requirementId)}: ${figures.join(', ')}`, ...areas, ...reasons].join('\n')
}

/** The audit as JSON; `docs/command-line.md` describes it. */
export function writeAuditJson(plan: Plan, today: IsoDate): string {
  const formatter = createFormatter(LOCALE, plan.currency)
  const planned = project(plan, today).requirements
  return `${JSON.stringify(
    {
      format: 'certpace-audit',
      formatVersion: 1,
      planId: plan.id,
      planName: plan.name,
      today,
      requirements: audit(plan, today).requirements.map(({ reasons, entries, ...requirement }) => ({
        ...requirement,
        plannedMinutes:
          planned.find(({ requirementId }) => requirementId === requirement.requirementId)?.plannedMinutes ?? 0,
        reasons: reasons.map((reason) => ({ ...reason, sentence: reasonSentence(reason, plan, formatter) })),
        entries,
      })),
    },
    null,
    2,
  )}\n`
}

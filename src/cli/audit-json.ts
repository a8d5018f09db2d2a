import { audit } from '#shared/audit/audit.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { LOCALE } from './locale.ts'
import { mapSelected, type PlanQuery, planFields } from './plan-query.ts'
import type { AuditFields, AuditReport } from './schemas/audit-report.ts'
import type { SelectedPlan } from './select-scenarios.ts'

/** The audits as JSON; `docs/command-line.md` describes it. The fields of the first stand at the top as well. */
export function makeAuditReport(query: PlanQuery): AuditReport {
  const audits = mapSelected(query.selected, (one) => auditFields(one, query.today))
  return { format: 'certpace-audit', formatVersion: 1, ...planFields(query), ...audits[0], audits }
}

function auditFields({ scenario, plan, skippedDifferences }: SelectedPlan, today: IsoDate): AuditFields {
  const formatter = createFormatter(LOCALE, plan.currency)
  const planned = new Map(
    project(plan, today).requirements.map(({ requirementId, plannedMinutes }) => [requirementId, plannedMinutes]),
  )
  return {
    scenario,
    skippedDifferences,
    requirements: audit(plan, today).requirements.map(({ reasons, entries, ...requirement }) => ({
      ...requirement,
      plannedMinutes: planned.get(requirement.requirementId) ?? 0,
      reasons: reasons.map((reason) => ({ ...reason, sentence: reasonSentence(reason, plan, formatter) })),
      entries,
    })),
  }
}

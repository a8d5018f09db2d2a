import { explainClaims } from '#shared/advice/claims.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import { monthlyOutflow } from '#shared/charts/monthly-cash.ts'
import { project } from '#shared/projection/project.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { findingFields } from './finding-fields.ts'
import { LOCALE } from './locale.ts'
import { mapSelected, type PlanQuery, planFields } from './plan-query.ts'
import type { ProjectionFields, ProjectionReport } from './schemas/projection-report.ts'
import type { SelectedPlan } from './select-scenarios.ts'

/**
 * The projections as JSON; `docs/command-line.md` describes it. The fields of the first projection stand at the top as
 * well, for scripts that ask for one.
 */
export function makeProjectionReport(query: PlanQuery): ProjectionReport {
  const projections = mapSelected(query.selected, (one) => projectionFields(one, query.today))
  return {
    format: 'certpace-projection',
    formatVersion: 1,
    ...planFields(query),
    ...projections[0],
    projections,
  }
}

function projectionFields({ scenario, plan, skippedDifferences }: SelectedPlan, today: IsoDate): ProjectionFields {
  const projection = project(plan, today)
  const claims = explainClaims(plan, today)
  const formatter = createFormatter(LOCALE, plan.currency)
  const { outcome, totals } = projection
  const { mostExpensive, lowestCash } = monthlyOutflow(projection, 'certification')
  const isCertified = outcome.kind === 'certified'
  return {
    scenario,
    outcome: outcome.kind,
    sentence: answerWhen(projection, plan, formatter),
    readyOn: isCertified ? outcome.readyOn : null,
    appliedOn: isCertified ? outcome.appliedOn : null,
    certifiedOn: isCertified ? outcome.certifiedOn : null,
    firstRenewalOn: isCertified ? outcome.firstRenewalOn : null,
    earliestOn: outcome.kind === 'pace-refused' ? outcome.earliestOn : null,
    assumed: isCertified ? outcome.assumed : [],
    missing: outcome.kind === 'cannot-finish' ? outcome.missing : [],
    barriers: outcome.kind === 'cannot-finish' ? outcome.barriers : [],
    totals,
    dearestMonth: mostExpensive && { month: mostExpensive.month, outflow: mostExpensive.outflow },
    lowestCash: lowestCash && { on: lowestCash.on, amount: lowestCash.amount },
    chain: [...projection.chain, ...claims.chain].map((link) => ({
      ...link,
      sentence: chainStep(link, plan, formatter),
    })),
    binding: claims.binding,
    findings: projection.findings.map((finding) => findingFields(finding, { plan, today, projection }, formatter)),
    skippedDifferences,
  }
}

import { monthlyOutflow } from '#shared/charts/monthly-outflow.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { LOCALE } from './locale.ts'
import type { ProjectedPlan, Report } from './report.ts'

/**
 * The report as JSON; `docs/command-line.md` describes it. The fields of the first projection stand at the top as
 * well, for scripts that ask for one.
 */
export function writeReportJson({ plan, today, projected }: Report): string {
  const projections = projected.map(projectionFields)
  return `${JSON.stringify(
    {
      format: 'certpace-projection',
      formatVersion: 1,
      planId: plan.id,
      planName: plan.name,
      currency: plan.currency,
      today,
      ...projections[0],
      projections,
    },
    null,
    2,
  )}\n`
}

function projectionFields({ scenario, plan, projection, skippedDifferences }: ProjectedPlan) {
  const formatter = createFormatter(LOCALE, plan.currency)
  const { outcome, totals } = projection
  const { dearest, lowestCash } = monthlyOutflow(projection, 'certification')
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
    totals,
    dearestMonth: dearest && { month: dearest.month, outflow: dearest.outflow },
    lowestCash: lowestCash && { on: lowestCash.on, amount: lowestCash.amount },
    chain: projection.chain.map((link) => ({ ...link, sentence: chainStep(link, plan, formatter) })),
    binding: projection.binding,
    findings: projection.findings.map((finding) => {
      const { sentence, fix } = findingText(finding, plan, formatter)
      const { key, severity, subject, detail } = finding
      return { key, code: detail.code, severity, subject, sentence, fix }
    }),
    skippedDifferences,
  }
}

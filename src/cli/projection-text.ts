import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { answerCost, answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { FIRST_CYCLE_NAME, notEnteredPhrase, paidName, totalFigure, totalReach } from '#shared/wording/totals.ts'
import { LOCALE } from './locale.ts'
import type { PlanQuery } from './plan-query.ts'
import { listLines, writeTextReport } from './text-report.ts'

const LABEL_WIDTH = 24

/** The projections as text for people. */
export function writeProjectionText(query: PlanQuery): string {
  const formatter = createFormatter(LOCALE, query.plan.currency)
  const heading = `${query.plan.name}, as of ${formatter.date(query.today)}`
  return writeTextReport(query, heading, ({ plan }) => {
    const projection = project(plan, query.today)
    return [
      [answerWhen(projection, plan, formatter), answerCost(projection, plan, formatter)],
      dateLines(projection, formatter),
      totalLines(projection, formatter),
      listLines(
        'Why this date',
        projection.chain.map((link) => chainStep(link, plan, formatter)),
      ),
      listLines(
        'Findings',
        projection.findings.map((finding) => {
          const { sentence, fix } = findingText(finding, plan, formatter)
          return fix === null ? sentence : `${sentence} ${fix}`
        }),
      ),
    ]
  })
}

function dateLines({ outcome }: Projection, formatter: Formatter): string[] {
  if (outcome.kind !== 'certified') return []
  return [
    line('Everything met', formatter.date(outcome.readyOn)),
    line('Applied', formatter.date(outcome.appliedOn)),
    line('Certified', formatter.date(outcome.certifiedOn)),
    line('First renewal', formatter.date(outcome.firstRenewalOn)),
  ]
}

function totalLines(projection: Projection, formatter: Formatter): string[] {
  const { outcome, totals } = projection
  const { byCategory } = totals.toCertification
  return [
    line(capitalize(totalReach(projection, formatter)), totalFigure(totals, 'toCertification', formatter)),
    ...COST_CATEGORIES.filter((category) => byCategory[category] !== 0).map((category) =>
      line(`  ${CATEGORY_NAMES[category]}`, formatter.money(byCategory[category])),
    ),
    ...(outcome.kind === 'stopped' ? [] : [line(FIRST_CYCLE_NAME, totalFigure(totals, 'firstCycle', formatter))]),
    line('In all', totalFigure(totals, 'all', formatter)),
    line(paidName(projection), formatter.money(totals.all.paid)),
    ...(totals.notEntered.length === 0 ? [] : [notEnteredPhrase(totals.notEntered)]),
  ]
}

function line(label: string, value: string): string {
  return `${label.padEnd(LABEL_WIDTH)}${value}`
}

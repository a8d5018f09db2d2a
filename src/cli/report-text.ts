import { COST_CATEGORIES } from '#shared/plan/fee.ts'
import { answerCost, answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { notEnteredPhrase, totalFigure } from '#shared/wording/totals.ts'
import { LOCALE } from './locale.ts'
import type { ProjectedPlan, Report } from './report.ts'

const LABEL_WIDTH = 24

/** The report as text for people. */
export function writeReportText({ plan, today, projected }: Report): string {
  const formatter = createFormatter(LOCALE, plan.currency)
  const heading = `${plan.name}, as of ${formatter.date(today)}`
  return `${[heading, ...projected.map((part) => writeProjected(part, formatter))].join('\n\n')}\n`
}

function writeProjected(part: ProjectedPlan, formatter: Formatter): string {
  const { scenario, plan, projection, skippedDifferences } = part
  const isFinished = projection.outcome.kind === 'certified'
  const sections = [
    [
      ...(scenario === null ? [] : [`Scenario: ${scenario}`]),
      answerWhen(projection, plan, formatter),
      ...(isFinished ? [answerCost(projection, plan, formatter)] : []),
      ...(skippedDifferences === 0 ? [] : [`${skippedDifferences} of its differences no longer apply.`]),
    ],
    dateLines(part, formatter),
    isFinished ? totalLines(part, formatter) : [],
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
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function dateLines({ projection: { outcome } }: ProjectedPlan, formatter: Formatter): string[] {
  if (outcome.kind !== 'certified') return []
  return [
    line('Everything met', formatter.date(outcome.readyOn)),
    line('Applied', formatter.date(outcome.appliedOn)),
    line('Certified', formatter.date(outcome.certifiedOn)),
    line('First renewal', formatter.date(outcome.firstRenewalOn)),
  ]
}

function totalLines({ projection: { totals } }: ProjectedPlan, formatter: Formatter): string[] {
  const { byCategory } = totals.toCertification
  return [
    line('Up to certification', totalFigure(totals, 'toCertification', formatter)),
    ...COST_CATEGORIES.filter((category) => byCategory[category] !== 0).map((category) =>
      line(`  ${CATEGORY_NAMES[category]}`, formatter.money(byCategory[category])),
    ),
    line('First cycle after it', totalFigure(totals, 'firstCycle', formatter)),
    line('In all', totalFigure(totals, 'all', formatter)),
    line('Paid so far', formatter.money(totals.all.paid)),
    ...(totals.notEntered.length === 0 ? [] : [notEnteredPhrase(totals.notEntered)]),
  ]
}

function line(label: string, value: string): string {
  return `${label.padEnd(LABEL_WIDTH)}${value}`
}

function listLines(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading, ...items.map((item) => `- ${item}`)]
}

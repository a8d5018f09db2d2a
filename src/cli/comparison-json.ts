import type { IsoDate } from '#shared/calendar/day.ts'
import { type ComparedFigure, comparedFigures } from '#shared/comparison/compared-figures.ts'
import { splitByChanges } from '#shared/comparison/split-by-changes.ts'
import { splitByPayments } from '#shared/comparison/split-by-payments.ts'
import { unsharedAmounts } from '#shared/comparison/unshared-amounts.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { costMore, daysLater } from '#shared/projection/result/differences.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { differenceSentence } from '#shared/wording/difference-words.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { changeStepWords } from '#shared/wording/gap-words.ts'
import { LOCALE } from './locale.ts'
import { type PlanQuery, planFields } from './plan-query.ts'
import type { ComparisonFields, ComparisonReport } from './schemas/comparison-report.ts'
import type { SelectedPlan } from './select-scenarios.ts'

/** The scenarios against the plan as JSON; `docs/command-line.md` describes it. */
export function makeComparisonReport(query: PlanQuery): ComparisonReport {
  const { plan, today, selected } = query
  const formatter = createFormatter(LOCALE, plan.currency)
  const base = project(plan, today)
  return {
    format: 'certpace-comparison',
    formatVersion: 1,
    ...planFields(query),
    plan: figuresOf(plan, base, formatter),
    comparisons: selected
      .filter(({ scenario }) => scenario !== null)
      .map((one) => comparisonFields(one, plan, base, today, formatter)),
  }
}

function comparisonFields(
  { scenario, plan: other, skippedDifferences }: SelectedPlan,
  plan: Plan,
  base: Projection,
  today: IsoDate,
  formatter: Formatter,
): ComparisonFields {
  const projection = project(other, today)
  return {
    scenario,
    skippedDifferences,
    ...figuresOf(other, projection, formatter),
    daysLater: daysLater(base, projection),
    costMore: costMore(base, projection),
    unshared: [...unsharedAmounts({ plan, projection: base }, { plan: other, projection }, 'toCertification')],
    differences: differencesBetween(plan, other).map((one) => differenceSentence(one, plan, formatter)),
    byChanges: splitByChanges(plan, other, today).map((step) => ({
      differences: changeStepWords(step, plan, formatter),
      amount: step.amount,
      days: step.days,
    })),
    byPayments: splitByPayments(base, projection).map(({ title, reason, amount }) => ({ title, reason, amount })),
  }
}

function figuresOf(plan: Plan, projection: Projection, formatter: Formatter) {
  const { outcome, totals } = projection
  return {
    outcome: outcome.kind,
    certifiedOn: outcome.kind === 'certified' ? outcome.certifiedOn : null,
    total: totals.toCertification.amount,
    sentence: answerWhen(projection, plan, formatter),
    figures: tableFigures(plan, projection),
  }
}

function tableFigures(plan: Plan, projection: Projection): ComparisonFields['figures'] {
  const compared = comparedFigures({ plan, projection })
  if (!compared) return null
  const { values } = compared
  const amountOf = (name: ComparedFigure) => (values[name] === null ? null : money(values[name]))
  return {
    month: values.months,
    firstCycle: amountOf('firstCycle'),
    mostExpensiveMonth: amountOf('mostExpensiveMonth'),
    lowestCash: amountOf('lowestCash'),
    monthsBelowZero: values.monthsBelowZero,
    usualWeek: values.usualWeek,
    heaviestWeek: values.heaviestWeek,
    heavyWeeks: values.heavyWeeks,
    slack: values.slack,
  }
}

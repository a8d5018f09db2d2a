import { paidGap } from '#shared/comparison/paid-gap.ts'
import { money } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { gapSentence, paymentPartWords, signedMoney, unsharedSentence } from '#shared/wording/gap-words.ts'
import { makeComparisonReport } from './comparison-json.ts'
import { LOCALE } from './locale.ts'
import type { PlanQuery } from './plan-query.ts'
import { joinSections, listLines } from './text-report.ts'

/** The scenarios against the plan as text for people. */
export function writeComparisonText(query: PlanQuery): string {
  const formatter = createFormatter(LOCALE, query.plan.currency)
  const report = makeComparisonReport(query)
  const heading = `${report.planName}, compared as of ${formatter.date(query.today)}`
  const base = project(query.plan, query.today)
  const scenarios = query.selected.filter(({ scenario }) => scenario !== null)
  const parts = report.comparisons.map((one, index) => {
    const name = one.scenario ?? ''
    const projection = project(scenarios[index]?.plan ?? query.plan, query.today)
    const paid = paidGap(base, projection)
    const { until } = paid
    const gap = {
      of: { name: 'My plan', outcome: base },
      other: { name, outcome: projection },
      amount: money(paid.end - paid.start),
      days: one.daysLater,
      until,
    }
    return joinSections([
      [`Scenario: ${name}`, gapSentence(gap, formatter), ...[unsharedSentence(one.unshared)].filter(Boolean)],
      one.outcome === 'certified' ? [] : [one.sentence],
      listLines('What differs', one.differences),
      // Up to one day, what the changes cost cannot be told apart.
      listLines(
        'By what was changed',
        until !== null
          ? []
          : one.byChanges.map(
              ({ differences, amount }) => `${signedMoney(amount, formatter)}: ${differences.join('; ')}`,
            ),
      ),
      listLines(
        until === null ? 'By what is paid' : `By what is paid up to ${formatter.date(until)}`,
        paid.parts.map((part) => `${signedMoney(part.amount, formatter)}: ${paymentPartWords(part, until)}`),
      ),
    ])
  })
  const nothing = parts.length === 0 ? ['This plan has no scenario to compare.'] : []
  return `${[heading, report.plan.sentence, ...nothing, ...parts].join('\n\n')}\n`
}

import { money } from '#shared/money/money.ts'
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
  const parts = report.comparisons.map((one) => {
    const name = one.scenario ?? ''
    const stopping = [
      ...(report.plan.outcome === 'stopped' ? ['My plan'] : []),
      ...(one.outcome === 'stopped' ? [name] : []),
    ]
    const gap = { of: 'My plan', other: name, amount: one.costMore, days: one.daysLater, stopping }
    return joinSections([
      [`Scenario: ${name}`, gapSentence(gap, formatter), ...[unsharedSentence(one.unshared)].filter(Boolean)],
      one.outcome === 'certified' ? [] : [one.sentence],
      listLines('What differs', one.differences),
      listLines(
        'By what was changed',
        one.byChanges.map(({ differences, amount }) => `${signedMoney(amount, formatter)}: ${differences.join('; ')}`),
      ),
      listLines(
        'By what is paid',
        one.byPayments.map((part) => `${signedMoney(money(part.amount), formatter)}: ${paymentPartWords(part)}`),
      ),
    ])
  })
  const nothing = parts.length === 0 ? ['This plan has no scenario to compare.'] : []
  return `${[heading, report.plan.sentence, ...nothing, ...parts].join('\n\n')}\n`
}

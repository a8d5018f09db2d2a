import { splitByChanges } from '../comparison/split-by-changes.ts'
import { splitByPayments } from '../comparison/split-by-payments.ts'
import type { Money } from '../money/money.ts'
import { changeStepWords, paymentPartWords } from '../wording/gap-words.ts'
import { scenarioRows } from './scenario-table.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, countColumn, makeTable, moneyColumn, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

interface GapRow {
  readonly scenario: string
  readonly split: string
  readonly what: string
  readonly amount: Money
  readonly days: number | null
}

/** What makes each scenario dearer or later than the plan. Each split of a scenario adds up to the gap. */
export function gapTable(subject: ExportSubject): Table {
  const { plan, isRedacted } = subject
  const columns: readonly Column<GapRow>[] = [
    textColumn('Scenario', ({ scenario }) => scenario),
    textColumn('Split', ({ split }) => split),
    textColumn('What', ({ what }) => what),
    ...(isRedacted ? [] : [moneyColumn<GapRow>('More than My plan', plan.currency, ({ amount }) => amount)]),
    countColumn('Days later', ({ days }) => days),
  ]
  return makeTable(TABLE_TITLES.differences, columns, gapRows(subject))
}

function gapRows(subject: ExportSubject): readonly GapRow[] {
  const { today, formatter, isRedacted } = subject
  const [first, ...others] = scenarioRows(subject).map((row) => row.subject)
  if (!first) return []
  return others.flatMap(({ name: scenario, plan, projection }) => {
    const byChanges = splitByChanges(first.plan, plan, today).map((step): GapRow => {
      const what = changeStepWords(step, first.plan, formatter).join('; ')
      return { scenario, split: 'By what was changed', what, amount: step.amount, days: step.days }
    })
    const byPayments = splitByPayments(first.projection, projection).map((part): GapRow => {
      return { scenario, split: 'By what is paid', what: paymentPartWords(part), amount: part.amount, days: null }
    })
    return isRedacted ? byChanges : [...byChanges, ...byPayments]
  })
}

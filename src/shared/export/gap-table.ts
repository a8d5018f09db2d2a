import { paidGap } from '../comparison/paid-gap.ts'
import { splitByChanges } from '../comparison/split-by-changes.ts'
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
  /** Null where what a change costs cannot be told. */
  readonly amount: Money | null
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
    const { until, parts } = paidGap(first.projection, projection)
    const byChanges = splitByChanges(first.plan, plan, today).map((step): GapRow => {
      const what = changeStepWords(step, first.plan, formatter).join('; ')
      // Up to one day, what the changes cost cannot be told apart.
      return { scenario, split: 'By what was changed', what, amount: until ? null : step.amount, days: step.days }
    })
    const split = until === null ? 'By what is paid' : `By what is paid up to ${formatter.date(until)}, not certified`
    const byPayments = parts.map((part): GapRow => {
      return { scenario, split, what: paymentPartWords(part, until), amount: part.amount, days: null }
    })
    return isRedacted ? byChanges : [...byChanges, ...byPayments]
  })
}

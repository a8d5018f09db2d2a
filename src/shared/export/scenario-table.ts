import { findBinding } from '../advice/claims.ts'
import { type DayNumber, isoFromDay } from '../calendar/day.ts'
import {
  COMPARED_FIGURES,
  COMPARED_NAMES,
  type ComparedFigure,
  type FigureValues,
} from '../comparison/compared-figures.ts'
import { type ComparedSubject, type ComparisonRow, comparisonTable } from '../comparison/comparison-table.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import { money } from '../money/money.ts'
import { project } from '../projection/project.ts'
import { bindingPhrase, COMPARED_HEADINGS, refusalSentence, SETTING_HEADING } from '../wording/comparison-words.ts'
import type { ExportSubject } from './subject.ts'
import {
  type Column,
  countColumn,
  dateColumn,
  hoursColumn,
  makeTable,
  moneyColumn,
  type Table,
  textColumn,
} from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

const BASE_ID = ''

/** The plan itself and its scenarios that are not archived, at most so many, each held against the plan. */
export function scenarioRows(
  { base, today }: ExportSubject,
  most = Number.POSITIVE_INFINITY,
): readonly ComparisonRow[] {
  const scenarios = base.scenarios.filter(({ isArchived }) => !isArchived).slice(0, most)
  const subjects = [
    { id: BASE_ID, name: 'My plan', plan: base },
    ...scenarios.map((one) => ({ id: one.id, name: one.name, plan: resolveScenario(base, one).plan })),
  ]
  const compared = subjects.map((one): ComparedSubject => ({ ...one, projection: project(one.plan, today) }))
  return comparisonTable(compared, BASE_ID)
}

/** What a redacted file may show of scenarios: no amounts. */
export function shownFigures({ isRedacted }: Pick<ExportSubject, 'isRedacted'>): readonly ComparedFigure[] {
  return COMPARED_NAMES.filter((name) => !isRedacted || COMPARED_FIGURES[name] !== 'money')
}

/** Every scenario against the plan: each figure, and how much more it is; or why there are none. */
export function scenarioTable(subject: ExportSubject): Table {
  const { plan, today, formatter } = subject
  const columns: readonly Column<ComparisonRow>[] = [
    textColumn('Scenario', ({ subject: { name } }) => name),
    ...shownFigures(subject).flatMap((name) => [
      figureColumn(name, COMPARED_HEADINGS[name], plan.currency, ({ figures }) => figures?.values ?? null),
      moreColumn(name, plan.currency),
    ]),
    textColumn(SETTING_HEADING, ({ subject: { plan: own }, figures }) =>
      figures?.values.certifiedOn == null ? '' : bindingPhrase(findBinding(own, today), own, formatter),
    ),
    textColumn('Without a date', ({ subject: own }) => refusalSentence(own, formatter) ?? ''),
  ]
  return makeTable(TABLE_TITLES.scenarios, columns, scenarioRows(subject))
}

function figureColumn(
  name: ComparedFigure,
  heading: string,
  currency: string,
  valuesOf: (row: ComparisonRow) => FigureValues | null,
): Column<ComparisonRow> {
  const of = (row: ComparisonRow) => valuesOf(row)?.[name] ?? null
  switch (COMPARED_FIGURES[name]) {
    case 'date':
      return dateColumn(heading, (row) => {
        const day = of(row)
        return day === null ? null : isoFromDay(day as DayNumber) // a figure counted in dates is a day number
      })
    case 'money':
      return moneyColumn(heading, currency, (row) => {
        const amount = of(row)
        return amount === null ? null : money(amount)
      })
    case 'duration':
      return hoursColumn(heading, of)
    case 'days':
      return countColumn(`${heading} (days)`, of)
    case 'months':
    case 'number':
      return countColumn(heading, of)
  }
}

/** How much more than the plan; of dates, how many days later. */
function moreColumn(name: ComparedFigure, currency: string): Column<ComparisonRow> {
  const valuesOf = ({ differences, isChosen }: ComparisonRow) => (isChosen ? null : differences)
  return COMPARED_FIGURES[name] === 'date'
    ? countColumn('Days later', (row) => valuesOf(row)?.[name] ?? null)
    : figureColumn(name, `${COMPARED_HEADINGS[name]}, more than My plan`, currency, valuesOf)
}

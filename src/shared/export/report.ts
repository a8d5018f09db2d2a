import { explainClaims } from '../advice/claims.ts'
import { isIsoDate } from '../calendar/day.ts'
import { monthlyOutflow } from '../charts/monthly-cash.ts'
import type { ComparedSubject } from '../comparison/comparison-table.ts'
import { paidGap } from '../comparison/paid-gap.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import { money, sumMoney } from '../money/money.ts'
import { isBudgetStated } from '../plan/budget.ts'
import { project } from '../projection/project.ts'
import type { ChainLink, Constraint } from '../projection/result/constraint.ts'
import { answerCarry, answerCost, answerWhatIf, answerWhen } from '../wording/answers.ts'
import { chainStep } from '../wording/chain.ts'
import {
  COMPARED_HEADINGS,
  comparedDifferenceText,
  comparedText,
  refusalSentence,
} from '../wording/comparison-words.ts'
import { underWayOf } from '../wording/course.ts'
import { findingText } from '../wording/finding-text.ts'
import { paymentPartSentence, signedMoney } from '../wording/gap-words.ts'
import { capitalize } from '../wording/phrases.ts'
import { totalReach } from '../wording/totals.ts'
import { exportNotes } from './export-notes.ts'
import { requirementRows } from './requirement-table.ts'
import { scenarioRows, shownFigures } from './scenario-table.ts'
import { sourceLines } from './source-lines.ts'
import type { ExportSubject } from './subject.ts'
import { dateFacts, type Fact, moneyFacts } from './summary.ts'

/** A part of a report, in texts that are ready to be read. */
export interface ReportSection {
  readonly heading: string
  readonly blocks: readonly ReportBlock[]
}

export type ReportBlock =
  | { readonly kind: 'paragraphs'; readonly texts: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      /** The first names the row; the others are figures. */
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export interface Report {
  readonly title: string
  /** Of what and of when it is. */
  readonly subtitle: string
  readonly sections: readonly ReportSection[]
  /** What sets the date, for the picture of the plan. */
  readonly binding: readonly Constraint[]
}

/** How many scenarios are compared; more do not fit on a page. */
const MOST_SCENARIOS = 6

/** How many parts of a difference in cost are named. */
const MOST_PARTS = 4

/**
 * What a person prints, keeps, or gives to somebody: answers first, then what is behind them. Without money when
 * redacted.
 */
export function makeReport(subject: ExportSubject): Report {
  const { plan, today, isRedacted } = subject
  const { chain, binding } = explainClaims(plan, today)
  const [subtitle = '', ...notes] = exportNotes(subject)
  const sections: readonly ReportSection[] = [
    { heading: 'In short', blocks: [{ kind: 'paragraphs', texts: answers(subject) }] },
    datesSection(subject, chain),
    ...(isRedacted ? [] : [costSection(subject), monthsSection(subject)]),
    requirementsSection(subject),
    scenariosSection(subject),
    findingsSection(subject),
    { heading: 'Assumptions and sources', blocks: [{ kind: 'list', items: sourceLines(subject) }] },
    { heading: 'About this report', blocks: [{ kind: 'paragraphs', texts: notes }] },
  ]
  return {
    title: plan.program.name,
    subtitle,
    sections: sections.filter(({ blocks }) => blocks.some(isFilled)),
    binding,
  }
}

function answers({ plan, projection, formatter, scenario, isRedacted, today }: ExportSubject): readonly string[] {
  const others = plan.scenarios.slice(0, MOST_SCENARIOS).map((one) => ({
    name: one.name,
    projection: project(resolveScenario(plan, one).plan, today),
  }))
  return [
    answerWhen(projection, plan, formatter),
    ...(isRedacted ? [] : [answerCost(projection, plan, formatter)]),
    answerCarry(projection, plan, formatter),
    ...(isRedacted || scenario !== null || others.length === 0 ? [] : answerWhatIf(projection, others, formatter)),
  ]
}

function datesSection(subject: ExportSubject, chain: readonly ChainLink[]): ReportSection {
  const { plan, projection, formatter } = subject
  const steps = [...projection.chain, ...chain].map((link) => capitalize(chainStep(link, plan, formatter)))
  return {
    heading: 'Dates',
    blocks: [
      factsBlock(dateFacts(subject), subject),
      { kind: 'paragraphs', texts: steps.length === 0 ? [] : ['Why this date, from the end backwards:'] },
      { kind: 'list', items: steps },
    ],
  }
}

function costSection(subject: ExportSubject): ReportSection {
  const { opportunity } = subject.projection
  const beside =
    opportunity === null
      ? []
      : [
          `Beside it, and in no total: client income of ${subject.formatter.money(opportunity.amount)} that the hours may cost.`,
        ]
  return {
    heading: 'Cost',
    blocks: [factsBlock(moneyFacts(subject), subject), { kind: 'paragraphs', texts: beside }],
  }
}

function monthsSection({ plan, projection, formatter }: ExportSubject): ReportSection {
  const isStated = isBudgetStated(plan.budget)
  const rows = monthlyOutflow(projection, 'certification').months.map(
    ({ month, outflow, budget, cashAtEnd, isOverBudget }) => [
      formatter.month(month),
      formatter.money(outflow),
      ...(isStated
        ? [formatter.money(budget), cashAtEnd === null ? '' : formatter.money(cashAtEnd), isOverBudget ? 'Over' : '']
        : []),
    ],
  )
  const columns = ['Month', 'Due', ...(isStated ? ['Put aside', 'Cash at its end', 'Budget'] : [])]
  return {
    heading: 'Months',
    blocks: [{ kind: 'table', caption: `What each month costs, ${totalReach(projection, formatter)}`, columns, rows }],
  }
}

function requirementsSection(subject: ExportSubject): ReportSection {
  const { plan, projection, formatter } = subject
  const rows = requirementRows(subject).map(({ requirement, progress }) => [
    requirement.name,
    formatter.duration(requirement.minimumMinutes),
    formatter.duration(progress?.doneMinutes ?? 0),
    formatter.duration(progress?.plannedMinutes ?? 0),
    formatter.duration(progress?.missingMinutes ?? requirement.minimumMinutes),
    formatter.duration(progress?.uncountedMinutes ?? 0),
    progress?.metOn ? formatter.date(progress.metOn) : 'Not met',
  ])
  const underWay = [
    ...new Set(plan.program.requirements.flatMap(({ id }) => underWayOf(id, plan, projection.courses, formatter))),
  ]
  const columns = ['Requirement', 'Needed', 'Done', 'Planned', 'Missing', 'Not counted', 'Met on']
  return {
    heading: 'Requirements',
    blocks: [
      { kind: 'table', caption: 'Hours that count, done and planned, and those that do not', columns, rows },
      { kind: 'list', items: underWay },
    ],
  }
}

/** The first scenarios beside the plan, a column each: every figure, and in brackets how much more it is. */
function scenariosSection(subject: ExportSubject): ReportSection {
  const { formatter } = subject
  const rows = scenarioRows(subject, MOST_SCENARIOS)
  const compared = rows.filter(({ figures }) => figures !== null)
  const figures = shownFigures(subject).map((name) => [
    COMPARED_HEADINGS[name],
    ...compared.map(({ figures: own, differences, isChosen }) => {
      const value = own ? comparedText(name, own, formatter) : ''
      const more = isChosen ? '' : comparedDifferenceText(name, differences[name], formatter)
      return more === '' || differences[name] === 0 ? value : `${value} (${more})`
    }),
  ])
  const reasons = rows.flatMap((row) => {
    const reason = refusalSentence(row.subject, formatter)
    return reason === null ? [] : [`${row.subject.name}: ${reason}`]
  })
  const columns = ['Figure', ...compared.map(({ subject: { name } }) => name)]
  return {
    heading: 'Scenarios',
    blocks: [
      { kind: 'table', caption: 'Each against My plan', columns, rows: compared.length < 2 ? [] : figures },
      { kind: 'list', items: rows.length < 2 ? [] : reasons },
      ...(subject.isRedacted ? [] : [{ kind: 'list', items: whyDearer(subject, rows) } as const]),
    ],
  }
}

/** What makes each scenario dearer or cheaper than the plan, by what is paid: the largest parts, and the sum of the others. */
function whyDearer(
  { formatter }: ExportSubject,
  [first, ...others]: readonly { readonly subject: ComparedSubject }[],
): readonly string[] {
  if (!first) return []
  return others.flatMap(({ subject: { name, projection } }) => {
    const { until, parts } = paidGap(first.subject.projection, projection)
    if (parts.length === 0) return []
    const named = parts.length > MOST_PARTS + 1 ? parts.slice(0, MOST_PARTS) : parts
    const rest = sumMoney(parts.slice(named.length).map(({ amount }) => amount))
    const words = named.map((part) => paymentPartSentence(part, until, formatter))
    const reach = until === null ? '' : ` (no certification; up to ${formatter.date(until)})`
    return [
      `${name}${reach}: ${[...words, ...(rest === 0 ? [] : [`all else ${signedMoney(rest, formatter)}`])].join(' · ')}`,
    ]
  })
}

/**
 * Without findings that the person dismissed, and in a redacted copy without those about amounts that are not entered.
 */
function findingsSection({ plan, projection, formatter, isRedacted }: ExportSubject): ReportSection {
  const dismissed = new Set(plan.dismissals.map(({ findingKey }) => findingKey))
  const items = projection.findings
    .filter(({ key, detail }) => !dismissed.has(key) && !(isRedacted && detail.code === 'amount-not-entered'))
    .map((finding) => {
      const { sentence, fix } = findingText(finding, plan, formatter)
      return fix === null ? sentence : `${sentence} ${fix}`
    })
  return { heading: 'Worth knowing', blocks: [{ kind: 'list', items }] }
}

function factsBlock(facts: readonly Fact[], { formatter }: ExportSubject): ReportBlock {
  return {
    kind: 'facts',
    facts: facts.map(({ name, value }) => ({
      name,
      value:
        typeof value === 'number'
          ? formatter.money(money(value))
          : value !== null && isIsoDate(value)
            ? formatter.date(value)
            : '',
    })),
  }
}

function isFilled(block: ReportBlock): boolean {
  switch (block.kind) {
    case 'paragraphs':
      return block.texts.length > 0
    case 'list':
      return block.items.length > 0
    case 'facts':
      return block.facts.length > 0
    case 'table':
      return block.rows.length > 0
  }
}

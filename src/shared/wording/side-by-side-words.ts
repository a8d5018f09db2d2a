import { type DayNumber, isoFromDay } from '../calendar/day.ts'
import type { ComparedPlan } from '../comparison/compared-figures.ts'
import type { ComparisonRow } from '../comparison/comparison-table.ts'
import { paidGap } from '../comparison/paid-gap.ts'
import { titlesMissing, unsharedAmounts } from '../comparison/unshared-amounts.ts'
import { money } from '../money/money.ts'
import type { Formatter } from './formatter.ts'
import { paymentPartSentence } from './gap-words.ts'
import { moneyDifference } from './money-head.ts'
import { count } from './phrases.ts'
import { timeDifference } from './rough-time.ts'
import { atLeast } from './totals.ts'

interface Ending {
  readonly name: string
  readonly on: number
  readonly total: number
  /** How many amounts its total lacks. */
  readonly lacking: number
}

/**
 * The answer of plans side by side: which ends first, and which costs least. The first of equals is named. A total that
 * lacks more amounts than others is not held against theirs.
 */
export function sideBySideHeadline(rows: readonly ComparisonRow[], formatter: Formatter): string {
  return [endingsSentence(rows, formatter), ...stoppedSentence(rows, formatter)].join(' ')
}

/** Those that stop are held against no date: they are said after the others. */
function stoppedSentence(rows: readonly ComparisonRow[], formatter: Formatter): readonly string[] {
  const stopped = rows.flatMap(({ subject, figures }) => (figures?.isByStopping ? [{ subject, figures }] : []))
  const [one] = stopped
  if (!one) return []
  if (stopped.length > 1) return [`${formatter.number(stopped.length)} stop without a certification.`]
  const { values, atLeast: isAtLeast } = one.figures
  const cost = atLeast(formatter.wholeMoney(money(values.total ?? 0)), isAtLeast.total)
  return [`“${one.subject.name}” stops without a certification and costs ${cost}.`]
}

function endingsSentence(rows: readonly ComparisonRow[], formatter: Formatter): string {
  const endings = rows.flatMap(({ subject, figures }): Ending[] => {
    const { certifiedOn, total } = figures?.values ?? {}
    return typeof certifiedOn === 'number' && typeof total === 'number'
      ? [{ name: subject.name, on: certifiedOn, total, lacking: titlesMissing(subject, 'toCertification').length }]
      : []
  })
  const [one] = endings
  if (!one) return 'None of these leads to certification yet.'
  const first = least(endings, ({ on }) => on) ?? one
  const fewest = Math.min(...endings.map(({ lacking }) => lacking))
  const known = endings.filter(({ lacking }) => lacking === fewest)
  const cheapest = least(known, ({ total }) => total) ?? one
  const isAtLeast = rows.some(({ figures }) => figures?.atLeast.total)
  const when = formatter.date(isoFromDay(first.on as DayNumber)) // counted as a day number
  const cost = (total: number) => atLeast(formatter.wholeMoney(money(total)), isAtLeast)
  if (endings.length === 1) return `“${one.name}” leads to ${when} and costs ${cost(one.total)} until then.`
  const isOneDate = endings.every(({ on }) => on === first.on)
  const isOneTotal = endings.every(({ total, lacking }) => total === cheapest.total && lacking === fewest)
  if (isOneDate && isOneTotal) return `All of these lead to ${when} and cost ${cost(first.total)} until then.`
  if (isOneDate) return `All of these lead to ${when}; “${cheapest.name}” is cheapest: ${cost(cheapest.total)}.`
  if (isOneTotal) return `“${first.name}” is soonest: ${when}; all of these cost ${cost(first.total)}.`
  if (first.total === cheapest.total && first.lacking === fewest)
    return `“${first.name}” is soonest and cheapest: ${when}, ${cost(first.total)}.`
  return `“${first.name}” is soonest: ${when}; “${cheapest.name}” is cheapest: ${cost(cheapest.total)}.`
}

/**
 * `about 3 months later, $120 less`: a plan against the chosen one; empty where one of both has no figures, and without a time
 * where one of both stops. Where one of
 * both totals lacks an amount that the other does not, the costs are not compared.
 */
export function gapPhrase(
  { subject, figures, differences }: Pick<ComparisonRow, 'subject' | 'figures' | 'differences'>,
  chosen: ComparedPlan | null,
  formatter: Formatter,
): string {
  const { certifiedOn, total } = differences
  const lacking = figures && chosen ? unsharedAmounts(subject, chosen, 'toCertification') : []
  const cost =
    lacking.length > 0
      ? `cost not known: ${count(lacking.length, 'amount', 'amounts')} not entered`
      : total === null || figures === null || figures.values.total === null
        ? ''
        : moneyDifference(money(figures.values.total - total), money(figures.values.total), formatter)
  return [certifiedOn === null ? '' : timeDifference(certifiedOn), cost].filter((part) => part !== '').join(', ')
}

/** Parts of a gap that are named beside a picture. */
const MOST_PARTS = 2

/**
 * What most of a gap in cost is made of, the largest first: `Mara: 7 fewer sessions −$1,050`. Empty where both cost the same,
 * or the costs are not compared.
 */
export function gapReason(
  { subject, differences }: Pick<ComparisonRow, 'subject' | 'differences'>,
  chosen: ComparedPlan,
  formatter: Formatter,
): string {
  if (!differences.total) return ''
  const whole = { ...formatter, money: formatter.wholeMoney }
  const { parts, until } = paidGap(chosen.projection, subject.projection)
  const named = parts.slice(0, MOST_PARTS).map((part) => paymentPartSentence(part, until, whole))
  return [...named, ...(parts.length > MOST_PARTS ? [`and ${parts.length - MOST_PARTS} more`] : [])].join(' · ')
}

function least(endings: readonly Ending[], figureOf: (ending: Ending) => number): Ending | null {
  return endings.reduce<Ending | null>(
    (best, next) => (best === null || figureOf(next) < figureOf(best) ? next : best),
    null,
  )
}

import { money } from '#shared/money/money.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { joinWords } from '#shared/wording/phrases.ts'
import { titleFinder } from '../../derived/log-items.ts'
import type { Sorts } from '../../ui/table-rows.ts'

export interface LogRow {
  readonly entry: LogEntry
  readonly title: string
  /** What a search looks in, in small letters. */
  readonly searchText: string
}

/** Which entries are shown. */
export type LogKind = 'all' | LogEntry['kind']

/** Every entry with the name of what it belongs to, the latest first. */
export function logRows(plan: Plan): readonly LogRow[] {
  const titleOf = titleFinder(plan)
  return plan.logEntries
    .map((entry): LogRow => {
      const title = titleOf(entry)
      const back = entry.kind === 'payment' && entry.amount < 0 ? 'refund refunded' : ''
      return { entry, title, searchText: `${title} ${entry.on} ${entry.notes} ${back}`.toLowerCase() }
    })
    .reverse()
    .sort(({ entry: left }, { entry: right }) => (left.on > right.on ? -1 : Number(left.on < right.on)))
}

export function rowsOfKind(rows: readonly LogRow[], kind: LogKind): readonly LogRow[] {
  return kind === 'all' ? rows : rows.filter(({ entry }) => entry.kind === kind)
}

/** More minutes than a log holds, so that hours come before amounts of money. */
const HOURS_FIRST = 1e12

/** What the columns of the log sort by. Hours and amounts are apart: those of one kind stand together. */
export const LOG_SORTS: Sorts<LogRow> = [
  ['Date', ({ entry }) => entry.on],
  ['For', ({ title }) => title],
  ['Hours or amount', ({ entry }) => (entry.kind === 'hours' ? entry.minutes - HOURS_FIRST : entry.amount)],
]

export interface LogSums {
  readonly minutes: Minutes
  /** Money that went out, in minor units. */
  readonly paid: number
  /** Money that came back, in minor units. */
  readonly refunded: number
  /** Money that came in, in minor units. */
  readonly received: number
}

export function sumsOf(rows: readonly Pick<LogRow, 'entry'>[]): LogSums {
  let [minutes, paid, refunded, received] = [0, 0, 0, 0]
  for (const { entry } of rows) {
    if (entry.kind === 'hours') minutes += entry.minutes
    else if (entry.target.kind === 'contribution') received += entry.amount
    else if (entry.amount < 0) refunded -= entry.amount
    else paid += entry.amount
  }
  return { minutes, paid, refunded, received }
}

/** The one sentence of the log: hours done and money paid so far. */
export function logAnswer(plan: Plan, formatter: Formatter): string {
  if (plan.logEntries.length === 0) return 'Nothing is logged yet.'
  return `${sumsText(sumsOf(plan.logEntries.map((entry) => ({ entry }))), formatter)} so far.`
}

/** `412 h 30 min logged; $3,120.00 paid ($300.00 in contributions taken off)`; what is nothing is left out. */
export function sumsText({ minutes, paid, refunded, received }: LogSums, formatter: Formatter): string {
  const back = [
    { amount: refunded, word: 'refunded' },
    { amount: received, word: 'in contributions' },
  ].flatMap(({ amount, word }) => (amount === 0 ? [] : [`${formatter.money(money(amount))} ${word}`]))
  const hours = minutes === 0 ? [] : [`${formatter.duration(minutes)} logged`]
  const net = paid - refunded - received
  // One figure is *paid*, the same as in the plan: what is left of what went out.
  const out = paid === 0 ? [] : [`${formatter.money(money(paid))} paid`]
  const amounts =
    net > 0 && back.length > 0
      ? `${formatter.money(money(net))} paid (${joinWords(back)} taken off)`
      : [...out, ...back].join(', ')
  const parts = [...hours, amounts].filter((part) => part !== '')
  return parts.length === 0 ? 'No hours and no money' : parts.join('; ')
}

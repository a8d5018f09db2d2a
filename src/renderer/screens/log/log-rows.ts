import { money } from '#shared/money/money.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { titleFinder } from '../../derived/log-items.ts'

export interface LogRow {
  readonly entry: LogEntry
  readonly title: string
  /** What a search looks in, in small letters. */
  readonly searchText: string
}

export interface LogFilter {
  readonly kind: 'all' | LogEntry['kind']
  readonly search: string
  readonly order: 'latest-first' | 'oldest-first'
}

/** Every entry with the name of what it belongs to, the oldest first. */
export function logRows(plan: Plan): readonly LogRow[] {
  const titleOf = titleFinder(plan)
  return plan.logEntries
    .map((entry): LogRow => {
      const title = titleOf(entry)
      return { entry, title, searchText: `${title} ${entry.on} ${entry.notes}`.toLowerCase() }
    })
    .sort(({ entry: left }, { entry: right }) => (left.on < right.on ? -1 : Number(left.on > right.on)))
}

/** The rows that hold every word of the search, in the order that was chosen. */
export function filterRows(rows: readonly LogRow[], { kind, search, order }: LogFilter): readonly LogRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = rows.filter(
    ({ entry, searchText }) =>
      (kind === 'all' || entry.kind === kind) && words.every((word) => searchText.includes(word)),
  )
  return order === 'oldest-first' ? found : found.reverse()
}

export interface LogSums {
  readonly minutes: Minutes
  /** Money that went out, less what came back, in minor units. */
  readonly paid: number
  /** Money that came in, in minor units. */
  readonly received: number
}

export function sumsOf(rows: readonly Pick<LogRow, 'entry'>[]): LogSums {
  let [minutes, paid, received] = [0, 0, 0]
  for (const { entry } of rows) {
    if (entry.kind === 'hours') minutes += entry.minutes
    else if (entry.target.kind === 'contribution') received += entry.amount
    else paid += entry.amount
  }
  return { minutes, paid, received }
}

/** The one sentence of the log: hours done and money paid so far. */
export function logAnswer(plan: Plan, formatter: Formatter): string {
  if (plan.logEntries.length === 0) return 'Nothing is logged yet.'
  return `${sumsText(sumsOf(plan.logEntries.map((entry) => ({ entry }))), formatter)} so far.`
}

/** `412 h 30 min logged and $3,420.00 paid` */
export function sumsText({ minutes, paid, received }: LogSums, formatter: Formatter): string {
  const text = `${formatter.duration(minutes)} logged and ${formatter.money(money(paid))} paid`
  return received === 0 ? text : `${text}, ${formatter.money(money(received))} received`
}

import { money } from '#shared/money/money.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type LogSums, sumsOf } from './log-rows.ts'

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

/** What an entry says, without its day: `1 h 30 min`, `$120.00`, `Did not take place`. */
export function figureText(entry: LogEntry, formatter: Formatter): string {
  if (entry.kind === 'payment') {
    return entry.target.kind === 'contribution' ? `+${formatter.money(entry.amount)}` : formatter.money(entry.amount)
  }
  return entry.minutes === 0 && entry.target.kind !== 'practice'
    ? 'Did not take place'
    : formatter.duration(entry.minutes)
}

/** Names an entry for people who hear it: `Feb 1, 2027: Client hours, 1 h 30 min`. */
export function entryName(entry: LogEntry, title: string, formatter: Formatter): string {
  return `${formatter.date(entry.on)}: ${title}, ${figureText(entry, formatter)}`
}

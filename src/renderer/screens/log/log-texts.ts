import { money } from '#shared/money/money.ts'
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

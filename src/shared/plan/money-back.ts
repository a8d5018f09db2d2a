import type { LogEntry } from './log-entry.ts'

/** Whether an entry is money back: a refund, or money from others that was given back. */
export function isMoneyBack(entry: LogEntry): boolean {
  return entry.kind === 'payment' && entry.amount < 0
}

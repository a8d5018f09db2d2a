import type { IsoDate } from '../calendar/day.ts'
import type { HoursTarget, LogEntry, PaymentTarget } from './log-entry.ts'
import type { Plan } from './plan.ts'

/** When there are more different texts than this, a further one is hardly written twice. */
const MOST_SHARED = 20_000

/**
 * Lets log entries share equal days, notes and targets. Entries that were read from a file or sent by a thread have
 * each a copy of their own, which makes a log of 100,000 entries half as large again.
 */
export function createRepeatSharer(): (entry: LogEntry) => LogEntry {
  const shareDay = createSharer<IsoDate>()
  const shareText = createSharer<string>()
  const shareHoursTarget = createSharer<HoursTarget>()
  const sharePaymentTarget = createSharer<PaymentTarget>()
  return (entry) => {
    const [on, notes] = [shareDay(entry.on, entry.on), shareText(entry.notes, entry.notes)]
    // The JSON of a target is its key.
    const key = JSON.stringify(entry.target)
    return entry.kind === 'hours'
      ? { ...entry, kind: 'hours', on, notes, target: shareHoursTarget(key, entry.target) }
      : { ...entry, kind: 'payment', on, notes, target: sharePaymentTarget(key, entry.target) }
  }
}

/** The same plan, whose log entries share what is equal. */
export function shareRepeats(plan: Plan): Plan {
  return { ...plan, logEntries: plan.logEntries.map(createRepeatSharer()) }
}

/** Answers with the first value that came with a key. */
function createSharer<T extends object | string>(): (key: string, value: T) => T {
  const known = new Map<string, T>()
  return (key, value) => {
    const first = known.get(key)
    if (first !== undefined) return first
    if (known.size < MOST_SHARED) known.set(key, value)
    return value
  }
}

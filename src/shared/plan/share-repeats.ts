import type { IsoDate } from '../calendar/day.ts'
import type { HoursTarget, LogEntry, PaymentTarget } from './log-entry.ts'
import type { Plan } from './plan.ts'

/** More different texts than this are hardly written twice. */
const MOST_SHARED = 20_000

/**
 * Gives entries that mean the same, with equal days, notes and targets kept once: what was read from a file or sent by a
 * thread has each of them anew, which makes a log of 100,000 entries half as large again.
 */
export function createRepeatSharer(): (entry: LogEntry) => LogEntry {
  const shareDay = createSharer<IsoDate>()
  const shareText = createSharer<string>()
  const shareHoursTarget = createSharer<HoursTarget>()
  const sharePaymentTarget = createSharer<PaymentTarget>()
  return (entry) => {
    const [on, notes] = [shareDay(entry.on, entry.on), shareText(entry.notes, entry.notes)]
    // The text of a target tells all of it.
    const key = JSON.stringify(entry.target)
    return entry.kind === 'hours'
      ? { ...entry, kind: 'hours', on, notes, target: shareHoursTarget(key, entry.target) }
      : { ...entry, kind: 'payment', on, notes, target: sharePaymentTarget(key, entry.target) }
  }
}

/** The same plan, with what repeats in its log kept once. */
export function shareRepeats(plan: Plan): Plan {
  return { ...plan, logEntries: plan.logEntries.map(createRepeatSharer()) }
}

/** Answers with what first came under a key. */
function createSharer<T extends object | string>(): (key: string, value: T) => T {
  const known = new Map<string, T>()
  return (key, value) => {
    const first = known.get(key)
    if (first !== undefined) return first
    if (known.size < MOST_SHARED) known.set(key, value)
    return value
  }
}

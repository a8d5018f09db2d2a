import { money } from '#shared/money/money.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { isMoneyBack } from '#shared/plan/money-back.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

/** What an entry says, without its day: `1 h 30 min`, `$120.00`, `$120.00 refunded`, `Did not happen`. */
export function entryFigure(entry: LogEntry, formatter: Formatter): string {
  if (entry.kind === 'payment') {
    const isReceived = entry.target.kind === 'contribution'
    if (isMoneyBack(entry)) return `${formatter.money(money(-entry.amount))} ${isReceived ? 'given back' : 'refunded'}`
    return isReceived ? `+${formatter.money(entry.amount)}` : formatter.money(entry.amount)
  }
  return entry.minutes === 0 && entry.target.kind !== 'practice' ? 'Did not happen' : formatter.duration(entry.minutes)
}

/** Names an entry for people who hear it: `Feb 1, 2027: Client hours, 1 h 30 min`. */
export function entryName(entry: LogEntry, title: string, formatter: Formatter): string {
  return `${formatter.date(entry.on)}: ${title}, ${entryFigure(entry, formatter)}`
}

import type { Minutes } from '../values/primitives.ts'
import { joinRanges, type MoneyRange } from './axis.ts'
import { joinSpans, type LookSpan } from './look-span.ts'
import type { OneLook } from './one-look.ts'

/** What pictures side by side have in common, so that their days and heights can be compared. */
export interface CommonScale {
  readonly span: LookSpan
  readonly money: MoneyRange
  /** Where the lanes of load end at their top, in minutes. */
  readonly ceiling: Minutes
}

/** The least scale that holds all of these; null for none. */
export function commonScale(looks: readonly OneLook[]): CommonScale | null {
  return looks.reduce<CommonScale | null>((all, { from, to, money, load }) => {
    const own = { span: { from, to }, money: money.range, ceiling: load.ceiling }
    if (all === null) return own
    return {
      span: joinSpans(all.span, own.span),
      money: joinRanges(all.money, own.money),
      ceiling: Math.max(all.ceiling, own.ceiling),
    }
  }, null)
}

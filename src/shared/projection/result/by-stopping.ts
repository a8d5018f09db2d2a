import { type Money, money } from '../../money/money.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Posting } from './money.ts'
import type { Projection } from './projection.ts'

/** What a plan that stops comes to. Spent and owed, less what is refunded, are its total. */
export interface ByStopping {
  /** Paid, or due before the day. */
  readonly spent: Money
  /** Still to be paid: what is overdue, and what is owed from the day on. */
  readonly owed: Money
  /** What comes back for canceled courses, above zero. */
  readonly refunded: Money
  /** Hours that count for the program by then, over all requirements. */
  readonly countedMinutes: Minutes
  /** Hours of courses by then, whether or not they count: continuing education. */
  readonly courseMinutes: Minutes
}

/** Null where the plan does not stop before a certification. */
export function byStopping({ outcome, postings, requirements, courses }: Projection): ByStopping | null {
  if (outcome.kind !== 'stopped') return null
  const { stoppedOn } = outcome
  const isOwed = ({ on, state }: Posting) => state === 'overdue' || (state !== 'paid' && on >= stoppedOn)
  const sum = (some: readonly Posting[]) => money(some.reduce((total, { amount }) => total + amount, 0))
  const refunds = postings.filter(({ source }) => source.kind === 'refund')
  const others = postings.filter(({ source }) => source.kind !== 'refund')
  return {
    spent: sum(others.filter((posting) => !isOwed(posting))),
    owed: sum(others.filter(isOwed)),
    refunded: money(0 - sum(refunds)),
    countedMinutes: requirements.reduce((minutes, row) => minutes + row.doneMinutes + row.plannedMinutes, 0),
    courseMinutes: courses.reduce((minutes, { recordedMinutes }) => minutes + recordedMinutes, 0),
  }
}

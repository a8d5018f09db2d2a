import type { DayNumber } from '../../calendar/day.ts'
import type { Money } from '../../money/money.ts'
import type { CostCategory } from '../../values/cost-category.ts'
import type { NotEntered, PartOfAmount, Posting, PostingSource } from '../result/money.ts'

/** All of an amount is price. */
export const ALL_PRICE: readonly PartOfAmount[] = []

/** A posting before the ledger is put in order: its day is a number, its phase is open, and its amount may be missing. */
export interface RawPosting {
  readonly id: string
  readonly on: DayNumber
  /** Null while it is not entered. */
  readonly amount: Money | null
  /** What of the amount is not price. */
  readonly besidesPrice: readonly PartOfAmount[]
  readonly category: CostCategory
  readonly title: string
  readonly state: Posting['state']
  readonly source: PostingSource
  /** What the finding that an amount is not entered is about. */
  readonly subject: NotEntered['subject']
}

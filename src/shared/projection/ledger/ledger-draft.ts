import type { DayNumber } from '../../calendar/day.ts'
import type { Money } from '../../money/money.ts'
import type { CostCategory } from '../../values/cost-category.ts'
import type { NotEntered, Posting, PostingSource } from '../result/money.ts'

export type AddDraft = (draft: Draft) => void

/** A posting while the ledger is being made; `amount` null is not entered yet. */
export interface Draft {
  readonly id: string
  readonly on: DayNumber
  readonly amount: Money | null
  readonly category: CostCategory
  readonly title: string
  readonly state: Posting['state']
  readonly source: PostingSource
  /** What "not entered" speaks of. */
  readonly subject: NotEntered['subject']
}

import type { Difference } from '../plan/scenario.ts'

/** Why a difference of a scenario cannot be made in the plan as it is now. */
export type SkipReason =
  /** The plan has lost the item. */
  | 'item-gone'
  /** The plan has another kind of value there now, such as instalments in the place of one payment. */
  | 'other-kind'
  /** With the rest of the item it makes no sense any more, such as a last day before the first. */
  | 'does-not-fit'
  /** Something that stays needs what it would take away, or it needs something that is gone. */
  | 'breaks-link'
  /** Something that happened belongs to the item. */
  | 'has-facts'
  /** The list is full. */
  | 'too-many'

export interface Skipped {
  readonly difference: Difference
  readonly reason: SkipReason
}

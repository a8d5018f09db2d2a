import type { IsoDate } from '../../calendar/day.ts'
import type { Arrangement, Recurrence } from '../../plan/arrangement.ts'
import type { PlanEdit } from '../../plan/edit.ts'

/** Sessions that meet more often, so that a refused pace can be reached. */
export interface CadenceFix {
  readonly changes: readonly { readonly arrangement: Arrangement; readonly recurrence: Recurrence }[]
  /** The date that the plan comes to at its pace with this change. */
  readonly certifiedOn: IsoDate
  readonly edits: readonly PlanEdit[]
}

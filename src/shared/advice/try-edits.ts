import type { IsoDate } from '../calendar/day.ts'
import { applyEdits } from '../edits/apply.ts'
import type { Money } from '../money/money.ts'
import type { Edit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { projectFigures } from '../projection/project.ts'
import type { Projection } from '../projection/result/projection.ts'

/** What a claim compares: the dates of a plan, null where it does not reach certification as it stands, and its total. */
export interface Figures {
  readonly readyOn: IsoDate | null
  readonly certifiedOn: IsoDate | null
  /** The total to certification; with amounts not entered, as far as they are known. */
  readonly cost: Money
}

export function figuresOf({ outcome, totals }: Pick<Projection, 'outcome' | 'totals'>): Figures {
  const cost = totals.toCertification.amount
  if (outcome.kind !== 'certified') return { readyOn: null, certifiedOn: null, cost }
  return { readyOn: outcome.readyOn, certifiedOn: outcome.certifiedOn, cost }
}

/** The figures of the plan with the edits made; null where they cannot be made. */
export function tryEdits(plan: Plan, today: IsoDate, edits: readonly Edit[]): Figures | null {
  const applied = applyEdits(plan, edits)
  return applied.ok ? figuresOf(projectFigures(applied.value.plan, today)) : null
}

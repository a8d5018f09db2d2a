import type { Plan } from '../plan/plan.ts'
import { type Difference, INTENTION_LISTS, type ListDifference, type Scenario } from '../plan/scenario.ts'
import { checkLinks } from './broken-links.ts'
import { layOverList } from './lay-over-list.ts'
import { planWith } from './settings.ts'
import type { Skipped } from './skipped.ts'

export interface ResolvedScenario {
  readonly plan: Plan
  /** Differences that cannot be made, or not whole, each with the reason. They stay in the scenario until somebody takes them out. */
  readonly skipped: readonly Skipped[]
}

/**
 * The plan as the scenario has it: all its differences laid over the base together, then checked once. What does not fit
 * is skipped, and the rest is laid over the base again. A scenario without differences gives the base itself, and lists
 * in which nothing differs are those of the base.
 */
export function resolveScenario(base: Plan, { differences }: Pick<Scenario, 'differences'>): ResolvedScenario {
  const skipped: Skipped[] = []
  let left: readonly Difference[] = differences
  for (;;) {
    const { plan, misfits, loosened } = layOver(base, left)
    if (misfits.length === 0) return { plan, skipped: [...skipped, ...loosened] }
    skipped.push(...misfits)
    const gone = new Set(misfits.map(({ difference }) => difference))
    left = left.filter((difference) => !gone.has(difference))
  }
}

function layOver(base: Plan, differences: readonly Difference[]) {
  const settings = differences.filter((difference) => difference.kind === 'setting')
  const ofLists = differences.filter((difference): difference is ListDifference => difference.kind !== 'setting')
  const misfits: Skipped[] = []
  let plan = planWith(base, settings)
  for (const list of INTENTION_LISTS) {
    const own = ofLists.filter(({ collection }) => collection === list)
    if (own.length === 0) continue
    const laid = layOverList(base, list, own)
    misfits.push(...laid.misfits)
    plan = { ...plan, [list]: laid.items }
  }
  return misfits.length > 0 ? { plan, misfits, loosened: [] } : checkLinks(base, plan, differences)
}

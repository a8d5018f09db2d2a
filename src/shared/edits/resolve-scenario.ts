import type { Plan } from '../plan/plan.ts'
import { type Difference, INTENTION_LISTS, type ListDifference, type Scenario } from '../plan/scenario.ts'
import { checkLinks } from './broken-links.ts'
import { layOverList } from './lay-over-list.ts'
import { planWith } from './plan-settings.ts'
import type { Skipped } from './skipped.ts'

export interface ResolvedScenario {
  readonly plan: Plan
  /**
   * Differences that cannot be applied, or not completely, each with the reason. They stay in the scenario until they
   * are removed.
   */
  readonly skipped: readonly Skipped[]
}

/**
 * The plan under a scenario: all differences are applied to the base together, then checked once. Those that do not fit
 * are skipped, and the others are applied again. A scenario without differences gives the base itself; a list without
 * differences is that of the base.
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

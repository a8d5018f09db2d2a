import { type Outcome, succeed } from '../fault.ts'
import { isSame } from '../is-same.ts'
import type { Edit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { INTENTION_LISTS, newScenario, type Scenario } from '../plan/scenario.ts'
import { replaceListEdit } from './apply.ts'
import { checkNumber, differencesBetween } from './differences.ts'
import { patchOf, planSettingsOf } from './plan-settings.ts'
import { resolveScenario } from './resolve-scenario.ts'

/**
 * The edits that make a scenario the base. The old base becomes a scenario in its place, named by `former`. Every other
 * scenario is stored as the differences of its old result from the new base, so that no result changes. Fault:
 * `too-many-differences`.
 */
export function editsToPromote(
  base: Plan,
  scenario: Scenario,
  former: Pick<Scenario, 'id' | 'name'>,
): Outcome<readonly Edit[]> {
  const { plan: promoted } = resolveScenario(base, scenario)
  const edits: Edit[] = [...editsOfIntentions(base, promoted)]
  for (const [at, other] of base.scenarios.entries()) {
    if (other.id === scenario.id) {
      const differences = checkNumber(former.name, differencesBetween(promoted, base))
      if (!differences.ok) return differences
      const kept = newScenario(former.id, former.name, differences.value)
      edits.push({ kind: 'remove-scenario', id: other.id }, { kind: 'add-scenario', scenario: kept, at })
    } else {
      const restored = restoreScenario(base, promoted, other)
      if (!restored.ok) return restored
      edits.push({ kind: 'replace-scenario', scenario: restored.value })
    }
  }
  return succeed(edits)
}

/**
 * A scenario as the differences of its result from another base. Differences that could not be applied stay, as far as
 * they change no result. Fault: `too-many-differences`.
 */
export function restoreScenario(base: Plan, newBase: Plan, scenario: Scenario): Outcome<Scenario> {
  const { plan: result, skipped } = resolveScenario(base, scenario)
  const differences = differencesBetween(newBase, result)
  const withSkipped = [...differences, ...skipped.map(({ difference }) => difference)]
  const isHarmless = skipped.length > 0 && isSame(resolveScenario(newBase, { differences: withSkipped }).plan, result)
  const all = checkNumber(scenario.name, isHarmless ? withSkipped : differences)
  return all.ok ? succeed({ ...scenario, differences: [...all.value] }) : all
}

/** The edits that lead from a plan to another one that has the same facts. */
export function editsOfIntentions(before: Plan, after: Plan): readonly Edit[] {
  const patch = patchOf(before, planSettingsOf(before, after))
  return [
    ...(Object.keys(patch).length > 0 ? [{ kind: 'set' as const, patch }] : []),
    ...INTENTION_LISTS.flatMap((list) => (before[list] === after[list] ? [] : [replaceListEdit(list, after[list])])),
  ]
}

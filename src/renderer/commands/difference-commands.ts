import { editsToMerge } from '#shared/edits/merge-scenario.ts'
import { editsToPromote } from '#shared/edits/promote-scenario.ts'
import { isSame } from '#shared/is-same.ts'
import type { Difference, Scenario } from '#shared/plan/scenario.ts'
import { command, type MakeCommand, type MakeId } from './command.ts'

/** Takes differences out of a scenario, so that it follows the plan in them. `what` names them in the label. */
export function takeBack(scenarioId: string, differences: readonly Difference[], what: string): MakeCommand {
  return ({ scenarios }) => {
    const scenario = scenarios.find(({ id }) => id === scenarioId)
    if (!scenario) return null
    const kept = scenario.differences.filter((one) => !differences.some((other) => isSame(one, other)))
    return command(`Back to My plan in ${scenario.name}: ${what}`, [
      { kind: 'replace-scenario', scenario: { ...scenario, differences: kept } },
    ])
  }
}

/** Takes chosen differences of a scenario into the plan, with what they need. Null where they cannot be kept. */
export function takeOver(scenario: Scenario, chosen: readonly Difference[], what: string): MakeCommand {
  return (base) => {
    const edits = editsToMerge(base, scenario, chosen)
    return edits.ok ? command(`Take over from ${scenario.name}: ${what}`, edits.value) : null
  }
}

/** Makes a scenario the plan; the plan until now stays as a scenario of this name. Null where that cannot be kept. */
export function promoteScenario(scenario: Scenario, formerName: string, makeId: MakeId): MakeCommand {
  return (base) => {
    const edits = editsToPromote(base, scenario, { id: makeId(), name: formerName })
    return edits.ok ? command(`Make ${scenario.name} my plan`, edits.value) : null
  }
}

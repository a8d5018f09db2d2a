import { applyEdits } from '#shared/edits/apply.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { editsToMerge } from '#shared/edits/merge-scenario.ts'
import { type Command, fittingLabel, type PlanEdit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { newScenario, type Scenario } from '#shared/plan/scenario.ts'
import { command, type MakeCommand, type MakeId } from './command.ts'

/** Adds a scenario that shows a plan as these edits leave it. `seen` is the plan that the edits are of. */
export function keepAsScenario(name: string, seen: Plan, edits: readonly PlanEdit[], makeId: MakeId): MakeCommand {
  return (base) => {
    const applied = applyEdits(seen, edits)
    return applied.ok ? keepPlan(name, base, applied.value.plan, makeId) : null
  }
}

/** Adds a scenario that shows a plan beside the base. */
export function keepPlan(name: string, base: Plan, plan: Plan, makeId: MakeId): Command {
  return addScenario(newScenario(makeId(), fittingLabel(name), differencesBetween(base, plan)))
}

export function duplicateScenario(scenario: Scenario, newName: string, makeId: MakeId): Command {
  return command(`Duplicate scenario ${scenario.name}`, [
    { kind: 'add-scenario', scenario: { ...scenario, id: makeId(), name: newName }, at: null },
  ])
}

/** Changes what is said of a scenario, not what differs in it. */
export function changeScenario(
  label: string,
  scenario: Scenario,
  said: Partial<Pick<Scenario, 'name' | 'note' | 'color' | 'isArchived'>>,
): Command {
  return command(label, [{ kind: 'replace-scenario', scenario: { ...scenario, ...said } }])
}

export function renameScenario(scenario: Scenario, name: string): Command {
  return changeScenario(`Rename scenario ${scenario.name}`, scenario, { name })
}

/** Puts a scenario in another place among the others, counted from 0. */
export function moveScenario(scenario: Scenario, to: number): Command {
  return command(`Move scenario ${scenario.name}`, [
    { kind: 'remove-scenario', id: scenario.id },
    { kind: 'add-scenario', scenario, at: to },
  ])
}

export function removeScenario({ id, name }: Scenario): Command {
  return command(`Remove scenario ${name}`, [{ kind: 'remove-scenario', id }])
}

/** Makes the differences of a scenario those of the plan itself, with further edits of the plan that results. */
export function adoptScenario(scenario: Scenario, further: readonly PlanEdit[] = []): MakeCommand {
  return (base) => {
    const merged = editsToMerge(base, scenario, scenario.differences)
    return merged.ok ? command(`Use scenario ${scenario.name}`, [...merged.value, ...further]) : null
  }
}

/** The label of the command that keeps a scenario of this name. */
export function labelOfKept(name: string): string {
  return fittingLabel(`Add scenario ${fittingLabel(name)}`)
}

function addScenario(scenario: Scenario): Command {
  return command(labelOfKept(scenario.name), [{ kind: 'add-scenario', scenario, at: null }])
}

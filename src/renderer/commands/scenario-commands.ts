import { type Command, fittingLabel, type PlanEdit, type Scenario } from '#shared/plan/edit.ts'
import type { Pace } from '#shared/plan/header-fields.ts'
import { command, type MakeId } from './command.ts'

export function paceName(pace: Pace): string {
  switch (pace.kind) {
    case 'capacity':
      return 'As my weeks allow'
    case 'target':
      return pace.months === 1 ? '1 month' : `${pace.months} months`
    case 'target-date':
      return `By ${pace.on}`
  }
}

/** Adds a scenario that differs from the plan only in its pace. */
export function addPaceScenario(pace: Pace, makeId: MakeId): Command {
  return addScenario({ id: makeId(), name: paceName(pace), edits: [{ kind: 'set', patch: { pace } }] })
}

/** Adds a scenario that differs from the plan by these edits. */
export function keepAsScenario(name: string, edits: readonly PlanEdit[], makeId: MakeId): Command {
  return addScenario({ id: makeId(), name: fittingLabel(name), edits: [...edits] })
}

export function duplicateScenario({ name, edits }: Scenario, newName: string, makeId: MakeId): Command {
  return command(`Duplicate scenario ${name}`, [
    { kind: 'add-scenario', scenario: { id: makeId(), name: newName, edits }, at: null },
  ])
}

export function renameScenario(scenario: Scenario, name: string): Command {
  return command(`Rename scenario ${scenario.name}`, [{ kind: 'replace-scenario', scenario: { ...scenario, name } }])
}

export function removeScenario({ id, name }: Scenario): Command {
  return command(`Remove scenario ${name}`, [{ kind: 'remove-scenario', id }])
}

/** Makes the differences of a scenario those of the plan itself. */
export function adoptScenario({ name, edits }: Pick<Scenario, 'name' | 'edits'>): Command {
  return command(`Use scenario ${name}`, edits)
}

export function addScenario(scenario: Scenario): Command {
  return command(`Add scenario ${scenario.name}`, [{ kind: 'add-scenario', scenario, at: null }])
}

import type { Command, HeaderPatch } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Pace } from '#shared/plan/settings.ts'
import { changedFields, command, isEmpty, type MakeCommand } from './command.ts'
import { paceName } from './scenario-commands.ts'

/**
 * Sets values of the plan itself. Of `patch` only what differs from the plan as the person saw it is set, in groups such
 * as the budget field by field, so that what another window has changed meanwhile stays.
 */
export function changePlan(seen: Plan, label: string, patch: HeaderPatch): MakeCommand {
  const { person, capacity, budget, opportunity, ...whole } = patch
  return (plan) => {
    const wanted: HeaderPatch = {
      ...changedFields(seen, whole),
      ...(person && { person: { ...plan.person, ...changedFields(seen.person, person) } }),
      ...(capacity && { capacity: { ...plan.capacity, ...changedFields(seen.capacity, capacity) } }),
      ...(budget && { budget: { ...plan.budget, ...changedFields(seen.budget, budget) } }),
      ...(opportunity && {
        opportunity: { ...plan.opportunity, ...changedFields(seen.opportunity, opportunity) },
      }),
    }
    const changed = changedFields(plan, wanted)
    return isEmpty(changed) ? null : command(label, [{ kind: 'set', patch: changed }])
  }
}

export function choosePace(pace: Pace): Command {
  const name = paceName(pace)
  return command(`Pace: ${name.charAt(0).toLowerCase()}${name.slice(1)}`, [{ kind: 'set', patch: { pace } }])
}

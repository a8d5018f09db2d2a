import { type PlanSettings, patchOf, planSettingsOf } from '#shared/edits/plan-settings.ts'
import { isSame } from '#shared/is-same.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { FACT_FIELDS } from '#shared/plan/plan-setting-names.ts'
import type { Period } from '#shared/plan/practice.ts'
import { changedFields, command, isEmpty, type MakeCommand } from './command.ts'

/**
 * Sets values of the plan itself. Of `patch` only what differs from the plan as the person saw it is set, in groups such
 * as the budget field by field, so that what another window has changed meanwhile stays.
 */
export function changePlan(seen: Plan, label: string, patch: HeaderPatch): MakeCommand {
  const settings = planSettingsOf(seen, patch)
  const facts = FACT_FIELDS.filter((field) => Object.hasOwn(patch, field) && !isSame(patch[field], seen[field]))
  return (plan) => {
    const changed = facts.filter((field) => !isSame(patch[field], plan[field]))
    const whole = { ...Object.fromEntries(changed.map((field) => [field, patch[field]])), ...patchOf(plan, settings) }
    return isEmpty(whole) ? null : command(label, [{ kind: 'set', patch: whole }])
  }
}

/** Takes what is tried into the plan: settings, and times that are new or changed. */
export function takeTried(label: string, settings: PlanSettings, times: readonly Period[]): MakeCommand {
  return (plan) => {
    const patch = patchOf(plan, settings)
    const edits = [
      ...(isEmpty(patch) ? [] : [{ kind: 'set' as const, patch }]),
      ...times.flatMap((time) => timeEdits(time, plan)),
    ]
    return edits.length === 0 ? null : command(label, edits)
  }
}

function timeEdits(time: Period, { periods }: Plan): readonly Edit[] {
  const saved = periods.find(({ id }) => id === time.id)
  if (!saved) return [{ kind: 'add', collection: 'periods', item: time, at: null }]
  const patch = changedFields(saved, time)
  return isEmpty(patch) ? [] : [{ kind: 'update', collection: 'periods', id: time.id, patch }]
}

import { isSame } from '../is-same.ts'
import type { HeaderPatch } from '../plan/header-patch.ts'
import type { Plan } from '../plan/plan.ts'
import { isGroup, PLAN_SETTING_FIELDS, type PlanSettingField } from '../plan/plan-setting-names.ts'
import type { SettingDifference } from '../plan/scenario.ts'
import { recordOf, valueAt } from './leaves.ts'

/** Values of settings that differ from those of a base: what a trial is made of, and part of a scenario. */
export type PlanSettings = readonly SettingDifference[]

export const NO_PLAN_SETTINGS: PlanSettings = []

/** Those values of a patch that the base does not have. Facts, such as the plan's name, are never among them. */
export function planSettingsOf(base: Plan, patch: HeaderPatch): PlanSettings {
  return PLAN_SETTING_FIELDS.flatMap((field) => {
    if (!isIn(patch, field)) return []
    const value = valueAt(patch, field)
    return isSame(value, valueAt(base, field)) ? [] : [{ kind: 'setting' as const, field, value }]
  })
}

/** The settings with the values of a patch in them. What the base has anyway goes out. */
export function planSettingsWith(settings: PlanSettings, base: Plan, patch: HeaderPatch): PlanSettings {
  return [...settings.filter(({ field }) => !isIn(patch, field)), ...planSettingsOf(base, patch)]
}

/** The values in which the base would change, whole groups with the base's own neighbors. */
export function patchOf(base: Plan, settings: PlanSettings): HeaderPatch {
  const patch: Record<string, unknown> = {}
  for (const { field, value } of settings) {
    if (isSame(value, valueAt(base, field))) continue
    const [name = '', leaf] = field.split('.')
    patch[name] = leaf === undefined ? value : { ...recordOf(patch[name] ?? valueAt(base, name)), [leaf]: value }
  }
  return patch as HeaderPatch // each value fits the schema of its own place
}

/** The plan with other settings; the base itself where nothing differs. */
export function planWith(base: Plan, settings: PlanSettings): Plan {
  const patch = patchOf(base, settings)
  return Object.keys(patch).length === 0 ? base : { ...base, ...patch }
}

function isIn(patch: HeaderPatch, field: PlanSettingField): boolean {
  const [name = ''] = field.split('.')
  return Object.hasOwn(patch, name) && (!isGroup(name) || valueAt(patch, field) !== undefined)
}

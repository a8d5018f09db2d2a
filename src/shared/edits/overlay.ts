import { isSame } from '../is-same.ts'
import type { HeaderPatch } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * The fields that differ from a base, by their paths: `pace`, `capacity.studyMinutesPerWeek`. All others are those of
 * the base.
 */
export type Overlay = Readonly<Record<string, unknown>>

export const EMPTY_OVERLAY: Overlay = {}

/** Groups whose fields are kept one by one, so that an edit of the base reaches the fields that do not differ. */
const GROUPS: readonly string[] = ['person', 'capacity', 'budget', 'opportunity'] satisfies (keyof HeaderPatch)[]

/** Those values of a patch that the base does not have. */
export function overlayOf(base: Plan, patch: HeaderPatch): Overlay {
  return pickEntries(leavesOf(patch), (field, value) => !isSame(value, valueAt(base, field)))
}

/** The overlay with the values of a patch. Values equal to those of the base are left out. */
export function overlayWith(overlay: Overlay, base: Plan, patch: HeaderPatch): Overlay {
  const set = leavesOf(patch)
  const untouched = pickEntries(overlay, (field) => !Object.hasOwn(set, field))
  return { ...untouched, ...overlayOf(base, patch) }
}

/** The patch that the overlay makes to the base. A group is whole, with the base's own values in its other fields. */
export function patchUnder(base: Plan, overlay: Overlay): HeaderPatch {
  const patch: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(overlay)) {
    if (isSame(value, valueAt(base, path))) continue
    const [field = '', leaf] = path.split('.')
    patch[field] = leaf === undefined ? value : { ...recordOf(patch[field] ?? valueAt(base, field)), [leaf]: value }
  }
  return patch as HeaderPatch // each value was a patch's own at this very place
}

/** The plan as it would be under the overlay; the base itself where nothing differs. */
export function planUnder(base: Plan, overlay: Overlay): Plan {
  const patch = patchUnder(base, overlay)
  return Object.keys(patch).length === 0 ? base : { ...base, ...patch }
}

function leavesOf(patch: HeaderPatch): Overlay {
  return Object.fromEntries(
    Object.entries(patch).flatMap(([field, value]) =>
      GROUPS.includes(field)
        ? Object.entries(recordOf(value)).map(([leaf, part]) => [`${field}.${leaf}`, part])
        : [[field, value]],
    ),
  )
}

function valueAt(plan: Plan, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => recordOf(value)[key], plan)
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function pickEntries(overlay: Overlay, isWanted: (field: string, value: unknown) => boolean): Overlay {
  return Object.fromEntries(Object.entries(overlay).filter(([field, value]) => isWanted(field, value)))
}

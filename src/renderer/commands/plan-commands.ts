import { type Overlay, overlayOf, patchUnder } from '#shared/edits/overlay.ts'
import type { Command, HeaderPatch } from '#shared/plan/edit.ts'
import type { Pace } from '#shared/plan/header-fields.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { command, isEmpty, type MakeCommand } from './command.ts'
import { paceName } from './scenario-commands.ts'

/**
 * Sets values of the plan itself. Of `patch` only what differs from the plan as the person saw it is set, in groups such
 * as the budget field by field, so that what another window has changed meanwhile stays.
 */
export function changePlan(seen: Plan, label: string, patch: HeaderPatch): MakeCommand {
  return setOverlay(label, overlayOf(seen, patch))
}

/** Sets the values that an overlay holds. */
export function setOverlay(label: string, overlay: Overlay): MakeCommand {
  return (plan) => {
    const patch = patchUnder(plan, overlay)
    return isEmpty(patch) ? null : command(label, [{ kind: 'set', patch }])
  }
}

export function choosePace(pace: Pace): Command {
  const name = paceName(pace)
  return command(`Pace: ${name.charAt(0).toLowerCase()}${name.slice(1)}`, [{ kind: 'set', patch: { pace } }])
}

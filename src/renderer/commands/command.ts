import type { Command, Edit } from '#shared/plan/edit.ts'
import { fittingLabel } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'

/** Makes the ids of new items; handed in so that commands stay pure. */
export type MakeId = () => string

/** Makes a command of the plan as it is when the command is sent; null when there is nothing to change. */
export type MakeCommand = (plan: Plan) => Command | null

/** A command with a label that fits. */
export function command(label: string, edits: readonly Edit[]): Command {
  return { label: fittingLabel(label), group: null, edits: [...edits] }
}

/** The fields of `after` that differ from those of `before`: only these are sent, so that the others stay as they are. */
export function changedFields<T extends object>(before: object, after: T): Partial<T> {
  const known = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([key, value]) => !known.has(key) || JSON.stringify(value) !== JSON.stringify(known.get(key)),
  )
  return Object.fromEntries(changed) as Partial<T> // some of the entries of a T, which an entries walk cannot tell
}

export function isEmpty(patch: object): boolean {
  return Object.keys(patch).length === 0
}

import { applyEdits } from '#shared/edits/apply.ts'
import type { Command, Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { command } from './command.ts'
import type { ItemCollection } from './item-collection.ts'
import { removeItem } from './item-commands.ts'

/** Several commands as one, so that one *Undo* takes all of them back; null where there is none. */
export function together(label: string, commands: readonly Command[]): Command | null {
  return commands.length === 0
    ? null
    : command(
        label,
        commands.flatMap(({ edits }) => edits),
      )
}

/**
 * Removes several items as one command. Each is removed from the plan as the ones before it leave it, since what goes
 * with one may have gone with another already.
 */
export function removeItems(
  plan: Plan,
  collection: ItemCollection,
  items: readonly { readonly id: string; readonly title: string }[],
  label: string,
): Command {
  const edits: Edit[] = []
  let left = plan
  for (const item of items) {
    const removal = removeItem(left, collection, item)
    const applied = applyEdits(left, removal.edits)
    if (!applied.ok) throw new Error(`an item of the plan cannot be removed: ${applied.fault.message}`)
    edits.push(...removal.edits)
    left = applied.value.plan
  }
  return command(label, edits)
}

import { type ReactNode, useState } from 'react'
import { fittingLabel } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { capitalize, count, joinWords } from '#shared/wording/phrases.ts'
import { removeItems } from '../commands/bulk-commands.ts'
import type { ItemCollection } from '../commands/item-collection.ts'
import { WORD_OF } from '../commands/item-collection.ts'
import type { GoesWith } from '../commands/linked-items.ts'
import { whatGoesWith } from '../commands/linked-items.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useEditing } from './use-editing.ts'
import { useUndoOffer } from './use-undo-offer.ts'

interface Removable {
  readonly id: string
  readonly title: string
}

/** Removes items, asking first when something would go with them, and offering to undo it afterwards. */
export function useRemoval(
  collection: ItemCollection,
  /** Selects the element that takes the focus, since the button that had it disappears with the item. */
  near = 'h1',
): {
  readonly remove: (item: Removable) => void
  /** Several at once, which one *Undo* brings back; `named` is what they are together: `3 courses`. */
  readonly removeAll: (items: readonly Removable[], named: string) => void
  readonly dialog: ReactNode
} {
  const { plan, apply } = useEditing()
  const offerUndo = useUndoOffer()
  const [asked, setAsked] = useState<Removal | null>(null)

  async function removeNow({ items, named, label }: Removal): Promise<void> {
    setAsked(null)
    const reply = await apply(removeItems(plan, collection, items, label))
    if (!reply.ok) return
    offerUndo({ sentence: `Removed ${named}`, label })
    document.querySelector<HTMLElement>(near)?.focus({ preventScroll: near !== 'h1' })
  }

  function ask(removal: Removal): void {
    if (removalWarning(goingWith(plan, collection, removal.items)) !== null) setAsked(removal)
    else void removeNow(removal)
  }

  return {
    remove: (item) => {
      ask({ items: [item], named: item.title, label: fittingLabel(`Remove ${WORD_OF[collection]} ${item.title}`) })
    },
    removeAll: (items, named) => ask({ items, named, label: `Remove ${named}` }),
    dialog: asked && (
      <ConfirmDialog
        title={`Remove ${asked.named}?`}
        confirm="Remove"
        onConfirm={() => void removeNow(asked)}
        onClose={() => setAsked(null)}
      >
        {removalWarning(goingWith(plan, collection, asked.items), asked.items.length) ?? ''}
      </ConfirmDialog>
    ),
  }
}

interface Removal {
  readonly items: readonly Removable[]
  readonly named: string
  readonly label: string
}

function goingWith(plan: Plan, collection: ItemCollection, items: readonly Removable[]): GoesWith {
  const all = items.map(({ id }) => whatGoesWith(plan, collection, id))
  const once = (list: keyof GoesWith) => [...new Set(all.flatMap((one) => one[list]))]
  return { logEntries: once('logEntries'), contributions: once('contributions'), coverages: once('coverages') }
}

/** What goes with an item that is removed, as a sentence; null where nothing does. */
export function removalWarning({ logEntries, contributions, coverages }: GoesWith, items = 1): string | null {
  const parts = [
    ...(logEntries.length > 0 ? [count(logEntries.length, 'log entry', 'log entries')] : []),
    ...(contributions.length > 0 ? [count(contributions.length, 'contribution', 'contributions')] : []),
    ...(coverages.length > 0 ? [count(coverages.length, 'document in force', 'documents in force')] : []),
  ]
  if (parts.length === 0) return null
  const isOne = logEntries.length + contributions.length + coverages.length === 1
  const them = items === 1 ? 'it' : 'them'
  return `${capitalize(joinWords(parts))} ${isOne ? 'belongs' : 'belong'} to ${them} and ${isOne ? 'goes' : 'go'} with ${them}. You can undo this.`
}

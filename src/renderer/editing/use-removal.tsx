import { type ReactNode, useState } from 'react'
import { capitalize, count, joinWords } from '#shared/wording/phrases.ts'
import type { ItemCollection } from '../commands/item-collection.ts'
import { removeItem } from '../commands/item-commands.ts'
import type { GoesWith } from '../commands/linked-items.ts'
import { whatGoesWith } from '../commands/linked-items.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useEditing } from './use-editing.ts'
import { useUndoOffer } from './use-undo-offer.ts'

interface Removable {
  readonly id: string
  readonly title: string
}

/** Removes an item, asking first when something would go with it, and offering to undo it afterwards. */
export function useRemoval(
  collection: ItemCollection,
  /** Selects the element that takes the focus, since the button that had it disappears with the item. */
  near = 'h1',
): {
  readonly remove: (item: Removable) => void
  readonly dialog: ReactNode
} {
  const { plan, apply } = useEditing()
  const offerUndo = useUndoOffer()
  const [asked, setAsked] = useState<Removable | null>(null)

  async function removeNow(item: Removable): Promise<void> {
    setAsked(null)
    const removal = removeItem(plan, collection, item)
    const reply = await apply(removal)
    if (!reply.ok) return
    offerUndo({ sentence: `Removed ${item.title}`, label: removal.label })
    document.querySelector<HTMLElement>(near)?.focus({ preventScroll: near !== 'h1' })
  }

  return {
    remove: (item) => {
      if (removalWarning(whatGoesWith(plan, collection, item.id)) !== null) setAsked(item)
      else void removeNow(item)
    },
    dialog: asked && (
      <ConfirmDialog
        title={`Remove ${asked.title}?`}
        confirm="Remove"
        onConfirm={() => void removeNow(asked)}
        onClose={() => setAsked(null)}
      >
        {removalWarning(whatGoesWith(plan, collection, asked.id)) ?? ''}
      </ConfirmDialog>
    ),
  }
}

/** What goes with an item that is removed, as a sentence; null where nothing does. */
export function removalWarning({ logEntries, contributions, coverages }: GoesWith): string | null {
  const parts = [
    ...(logEntries.length > 0 ? [count(logEntries.length, 'log entry', 'log entries')] : []),
    ...(contributions.length > 0 ? [count(contributions.length, 'contribution', 'contributions')] : []),
    ...(coverages.length > 0 ? [count(coverages.length, 'document in force', 'documents in force')] : []),
  ]
  if (parts.length === 0) return null
  const isOne = logEntries.length + contributions.length + coverages.length === 1
  return `${capitalize(joinWords(parts))} ${isOne ? 'belongs' : 'belong'} to it and ${isOne ? 'goes' : 'go'} with it. You can undo this.`
}

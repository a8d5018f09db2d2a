import { type ReactNode, useState } from 'react'
import { countLinkedEntries, type ItemCollection, removeItem } from '../commands/item-commands.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useActions, usePlan } from './hooks.ts'
import { useUndoOffer } from './use-undo-offer.ts'

interface Removable {
  readonly id: string
  readonly title: string
}

/** Removes an item, asking first when log entries would go with it, and offering to undo it afterwards. */
export function useRemoval(collection: ItemCollection): {
  readonly remove: (item: Removable) => void
  readonly dialog: ReactNode
} {
  const plan = usePlan()
  const { dispatch } = useActions()
  const offerUndo = useUndoOffer()
  const [asked, setAsked] = useState<Removable | null>(null)

  async function removeNow(item: Removable): Promise<void> {
    setAsked(null)
    const removal = removeItem(plan, collection, item)
    const reply = await dispatch(removal)
    if (!reply.ok) return
    offerUndo({ sentence: `Removed ${item.title}`, label: removal.label })
    // The button that had the focus went with the item.
    document.querySelector('h1')?.focus()
  }

  const entries = asked ? countLinkedEntries(plan, collection, asked.id) : 0
  return {
    remove: (item) => {
      if (countLinkedEntries(plan, collection, item.id) > 0) setAsked(item)
      else void removeNow(item)
    },
    dialog: asked && (
      <ConfirmDialog
        title={`Remove ${asked.title}?`}
        confirm="Remove"
        onConfirm={() => void removeNow(asked)}
        onClose={() => setAsked(null)}
      >
        {entries === 1
          ? 'The log entry that belongs to it goes with it. You can undo this.'
          : `The ${entries} log entries that belong to it go with it. You can undo this.`}
      </ConfirmDialog>
    ),
  }
}

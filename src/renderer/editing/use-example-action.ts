import type { ItemCollection } from '../commands/item-collection.ts'
import { markExample } from '../commands/item-commands.ts'
import type { ItemAction } from '../ui/item-menu.tsx'
import { useEditing } from './use-editing.ts'

interface Example {
  readonly id: string
  readonly title: string
  readonly isExample: boolean
}

/** What a menu offers about an item's being an example: to keep it, or to mark it as one. */
export function useExampleAction(
  collection: Exclude<ItemCollection, 'periods' | 'evidence'>,
  item: Example,
): ItemAction {
  const { apply } = useEditing()
  return {
    label: item.isExample ? 'Keep this' : 'Mark as an example',
    onSelect: () => void apply(markExample(collection, item, !item.isExample)),
  }
}

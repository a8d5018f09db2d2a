import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import type { ItemOf } from '#shared/plan/collections.ts'
import type { ItemCollection } from '../commands/item-collection.ts'
import { addItem, changeItem } from '../commands/item-commands.ts'
import type { DraftResult } from '../forms/draft-reader.ts'
import type { Change } from '../state/app-controller.ts'
import { EditDrawer } from './edit-drawer.tsx'
import { makeId } from './use-editing.ts'

interface ItemFormProps<C extends ItemCollection, D extends object> {
  readonly collection: C
  /** Null: a new item. */
  readonly item: ItemOf<C> | null
  /** The verb on the button for a new item. */
  readonly add: string
  /** The title of the form for a new item, where it is not the verb. */
  readonly addTitle?: string
  /** The item as texts, or those of a new one. */
  readonly draft: D
  /** `opened` is the item as it was when the form was opened, whatever changes behind it; `id` is that of the result. */
  readonly read: (draft: D, id: string, opened: ItemOf<C> | null) => DraftResult<ItemOf<C>>
  /** How a new item is added, where it is more than putting it at the end of its list. */
  readonly addBy?: (item: ItemOf<C>, draft: D) => Change
  /** Hears of every change of the fields. */
  readonly onFill?: (draft: D, id: string) => void
  readonly onClose: () => void
  readonly children: (form: UseFormReturnType<D>) => ReactNode
}

/** Adds an item or changes one; the fields are what kinds of items differ in. */
export function ItemForm<C extends ItemCollection, D extends object>({
  collection,
  item,
  add,
  addTitle = add,
  draft,
  read,
  addBy = (added) => addItem(collection, added),
  onFill,
  onClose,
  children,
}: ItemFormProps<C, D>) {
  const [opened] = useState(item)
  const [id] = useState(() => opened?.id ?? makeId())
  return (
    <EditDrawer
      title={opened ? `Edit ${opened.title}` : addTitle}
      submit={opened ? 'Save changes' : add}
      draft={draft}
      read={(filledIn) => read(filledIn, id, opened)}
      change={(result, filledIn) => (opened ? changeItem(collection, opened, result) : addBy(result, filledIn))}
      onFill={(filledIn) => onFill?.(filledIn, id)}
      onClose={onClose}
    >
      {children}
    </EditDrawer>
  )
}

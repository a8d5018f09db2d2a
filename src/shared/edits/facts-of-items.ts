import type { CollectionName } from '../plan/collections.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Plan } from '../plan/plan.ts'
import { LISTS_OF_LINKS, linkOf } from '../plan/references.ts'

/** The item that a log entry belongs to, by its list; null where it belongs to none. */
export function itemOf(entry: LogEntry): { readonly collection: CollectionName; readonly id: string } | null {
  const link = linkOf(entry)
  return link.kind === 'none' ? null : { collection: LISTS_OF_LINKS[link.kind], id: link.id }
}

/** What is logged for an item. */
export function entriesOf({ logEntries }: Plan, collection: CollectionName, id: string): readonly LogEntry[] {
  return logEntries.filter((entry) => {
    const item = itemOf(entry)
    return item?.id === id && item.collection === collection
  })
}

/** Whether items have log entries. It reads the log once, for many items. */
export function readLoggedItems({ logEntries }: Plan): (collection: CollectionName, id: string) => boolean {
  const logged = new Set(
    logEntries.map((entry) => {
      const item = itemOf(entry)
      return item && `${item.collection}/${item.id}`
    }),
  )
  return (collection, id) => logged.has(`${collection}/${id}`)
}

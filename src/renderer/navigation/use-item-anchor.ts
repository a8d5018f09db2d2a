import { useHash } from './router.ts'
import { useAnchor } from './use-anchor.ts'

/** The address of an item on its screen, such as `courses/basics`. */
export function itemPath(screen: string, id: string): string {
  return `${screen}/${encodeURIComponent(id)}`
}

/** What the part of a screen that shows an item needs so that an address can lead to it. */
export function itemAnchor(id: string) {
  return { id: `item-${id}`, tabIndex: -1 }
}

/** Brings the item that the address names into sight, and the focus to it. */
export function useItemAnchor(screen: string): void {
  const [, named, id] = /^#\/([a-z-]+)\/(.+)$/.exec(useHash()) ?? []
  const isHere = named === screen && id !== undefined
  useAnchor(isHere ? `${screen}/${id}` : screen, isHere ? itemAnchor(decodeURIComponent(id)).id : '')
}

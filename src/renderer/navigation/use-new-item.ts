import { goTo, useHash } from './router.ts'

/** The address that opens the form of a new item on its screen, such as `courses/new`. */
export function newItemPath(screen: string): string {
  return `${screen}/new`
}

/** Whether the address asks for a new item on this screen, and what goes back to where its list is once the form is closed. */
export function useNewItem(screen: string, list = screen): { readonly isAsked: boolean; readonly forget: () => void } {
  const isAsked = useHash() === `#/${newItemPath(screen)}`
  return { isAsked, forget: () => isAsked && goTo(list) }
}

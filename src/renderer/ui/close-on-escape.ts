import type { KeyboardEvent } from 'react'

/**
 * Closes a form on Escape, unless something open within it took the key first. Mantine's own listener stands on the
 * window and would close the form together with a calendar or list that is open in it.
 */
export function closeOnEscape(onClose: () => void) {
  return {
    closeOnEscape: false,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Escape' || !(event.target instanceof Element)) return
      // What opens above the form stands elsewhere in the page, and only React hands its keys on to here.
      const isWithin = event.currentTarget.contains(event.target)
      const hasOpenList = event.target.getAttribute('aria-expanded') === 'true'
      if (isWithin && !hasOpenList) onClose()
    },
  }
}

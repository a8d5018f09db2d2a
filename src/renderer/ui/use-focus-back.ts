import { useEffect, useState } from 'react'

/**
 * Gives the focus back to where it was when a dialog closes, or to the screen's name when that is gone. Mantine does so
 * only for dialogs that stay mounted while they are closed; ours are mounted when they open.
 */
export function useFocusBack(): void {
  const [origin] = useState(focusOrigin)
  useEffect(() => () => focusIfLost(() => (origin?.isConnected ? origin : document.querySelector('h1'))), [origin])
}

/**
 * Gives the focus to an element once the present change is drawn, unless another element has the focus by then. A button
 * loses the focus when it is disabled while its action runs, and a form loses it when it is rendered again with another key.
 */
export function focusIfLost(find: () => HTMLElement | null): void {
  window.setTimeout(() => {
    if (document.activeElement !== null && document.activeElement !== document.body) return
    find()?.focus({ preventScroll: true })
  })
}

/** The element with the focus; for an item of a menu, which closes, the button that opened the menu. */
function focusOrigin(): HTMLElement | null {
  const active = document.activeElement
  if (!(active instanceof HTMLElement)) return null
  const opener = active.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  return opener ? document.getElementById(opener) : active
}

/** Keeps the focus near a button that goes away with its own action: on the closest element that fits the selector. */
export function focusAround(button: HTMLElement, selector: string): void {
  button.closest<HTMLElement>(selector)?.focus({ preventScroll: true })
}

import { useEffect } from 'react'
import { useHash } from './router.ts'

/** What a person does once they are there. */
const OWN_MOVES = ['wheel', 'keydown', 'pointerdown'] as const

/**
 * Brings a heading into sight, and the focus to it, when the address leads to it: `path/documents`, for instance. What
 * loads later above it does not push it out of sight, until the person does something.
 */
export function useAnchor(path: string, headingId: string): void {
  const hash = useHash()
  useEffect(() => {
    const heading = hash === `#/${path}` ? document.getElementById(headingId) : null
    if (!heading) return
    heading.focus({ preventScroll: true })
    const growth = new ResizeObserver(() => heading.scrollIntoView())
    growth.observe(document.body)
    const stop = () => {
      growth.disconnect()
      for (const move of OWN_MOVES) window.removeEventListener(move, stop)
    }
    for (const move of OWN_MOVES) window.addEventListener(move, stop, { passive: true })
    return stop
  }, [hash, path, headingId])
}

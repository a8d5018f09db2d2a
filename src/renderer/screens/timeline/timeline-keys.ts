import type { KeyboardEvent } from 'react'
import type { LookSpan } from '#shared/charts/look-span.ts'
import { panned, type TimeView, zoomed } from '../../charts/timeline/time-view.ts'
import { ZOOM_STEP } from './timeline-toolbar.tsx'

/** What keys do on the timeline, beside those that walk its rows. */
export interface KeyActs {
  readonly onView: (view: TimeView | null) => void
  readonly onOpen: (key: string) => void
  /** A step of the item with the focus, in days. */
  readonly onStep: (key: string, days: number) => void
  /** True where something was given back. */
  readonly onCancel: () => boolean
}

/** What is in sight, of what, and the day around which it is zoomed. */
interface Sight {
  readonly view: TimeView
  readonly span: LookSpan
  readonly around: number
}

const WEEK = 7
const STEPS_IN_SIGHT = 8

/** True where the key was taken. */
export function takeKey(
  event: KeyboardEvent,
  key: string | null,
  { view, span, around }: Sight,
  acts: KeyActs,
): boolean {
  const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (event.ctrlKey || event.metaKey) return false
  if (direction !== 0 && (event.shiftKey || event.altKey)) {
    if (key !== null) acts.onStep(key, direction * WEEK)
    return true
  }
  if (event.altKey) return false
  if (direction !== 0) {
    acts.onView(panned(view, (direction * view.days) / STEPS_IN_SIGHT, span))
    return true
  }
  switch (event.key) {
    case '+':
    case '=':
      acts.onView(zoomed(view, 1 / ZOOM_STEP, around, span))
      return true
    case '-':
      acts.onView(zoomed(view, ZOOM_STEP, around, span))
      return true
    case '0':
      acts.onView(null)
      return true
    case 'Enter':
    case ' ':
      if (key !== null) acts.onOpen(key)
      return true
    case 'Escape':
      return acts.onCancel()
    default:
      return false
  }
}

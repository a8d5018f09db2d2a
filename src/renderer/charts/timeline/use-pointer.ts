import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { LookSpan } from '#shared/charts/look-span.ts'
import { panned, type TimeView, zoomed } from './time-view.ts'
import type { ViewAxis } from './view-axis.ts'

/** What the pointer does to a timeline. Rows are named by their keys. */
export interface PointerActs {
  readonly onView: (view: TimeView) => void
  /** A click on a row. */
  readonly onOpen: (key: string) => void
  /** An item is held so many days away from where it was. */
  readonly onDrag: (key: string, days: number) => void
  readonly onDrop: () => void
  readonly onCancel: () => void
}

interface Press {
  readonly pointer: number
  readonly x: number
  readonly view: TimeView
  readonly key: string | null
  readonly does: 'nothing yet' | 'pan' | 'drag'
  readonly isOnItem: boolean
}

/** As far as a hand moves that only clicks. */
const STILL = 4
/** From here on, a day is wide enough to aim at; below, items move by weeks and keep their weekday. */
const PIXELS_OF_A_DAY = 6
const DAYS_PER_WEEK = 7

/** Drags the ground, which pans, or, other than a finger, an item that may move; a press that stays where it is opens the row. */
export function usePointer(axis: ViewAxis | null, view: TimeView, span: LookSpan, acts: PointerActs) {
  const [press, setPress] = useState<Press | null>(null)
  const tapped = useRef<string | null>(null)
  const isDragging = press?.does === 'drag'
  const { onCancel } = acts
  useEffect(() => {
    if (!isDragging) return undefined
    const giveBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setPress(null)
      onCancel()
    }
    window.addEventListener('keydown', giveBack, true)
    return () => window.removeEventListener('keydown', giveBack, true)
  }, [isDragging, onCancel])

  function onPointerDown(event: PointerEvent<Element>): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const key = event.target.closest('[data-key]')?.getAttribute('data-key') ?? null
    tapped.current = null
    // A finger slips, and scrolls: it moves items by what a tap opens.
    const isOnItem = event.pointerType !== 'touch' && event.target.closest('[data-handle]') !== null
    setPress({ pointer: event.pointerId, x: event.clientX, view, key, does: 'nothing yet', isOnItem })
  }

  function onPointerMove(event: PointerEvent<Element>): void {
    if (!press || !axis || event.pointerId !== press.pointer) return
    const across = event.clientX - press.x
    if (press.does === 'nothing yet') {
      if (Math.abs(across) < STILL) return
      event.currentTarget.setPointerCapture(press.pointer)
      setPress({ ...press, does: press.isOnItem ? 'drag' : 'pan' })
    }
    if (press.isOnItem && press.key !== null) acts.onDrag(press.key, snapped(across / axis.pixelsPerDay, axis))
    else acts.onView(panned(press.view, -across / axis.pixelsPerDay, span))
  }

  function onPointerUp(event: PointerEvent<Element>): void {
    if (!press || event.pointerId !== press.pointer) return
    setPress(null)
    if (press.does === 'drag') acts.onDrop()
    else if (press.does === 'nothing yet' && press.key !== null) {
      if (event.pointerType === 'touch') tapped.current = press.key
      else acts.onOpen(press.key)
    }
  }

  /** A browser repeats a tap as presses of a mouse, the last of which is the click; what opened sooner, they would close. */
  function onClick(): void {
    if (tapped.current !== null) acts.onOpen(tapped.current)
    tapped.current = null
  }

  function onPointerCancel(): void {
    if (isDragging) acts.onCancel()
    setPress(null)
  }

  return {
    does: press?.does ?? null,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onClick },
  }
}

function snapped(days: number, { pixelsPerDay }: ViewAxis): number {
  return pixelsPerDay >= PIXELS_OF_A_DAY ? Math.round(days) : Math.round(days / DAYS_PER_WEEK) * DAYS_PER_WEEK
}

const TIMES_OF_A_WHEEL = 1.0015

/** The wheel with Ctrl zooms where the pointer is; across, or with Shift, it pans. Without, it scrolls the page as ever. */
export function useWheel<T extends HTMLElement>(
  axis: ViewAxis | null,
  view: TimeView,
  span: LookSpan,
  onView: (view: TimeView) => void,
) {
  const ref = useRef<T>(null)
  useEffect(() => {
    const element = ref.current
    if (!element || !axis) return undefined
    // React listens to wheels passively, and a zoom of the page would come on top.
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const x = event.clientX - element.getBoundingClientRect().left
        onView(zoomed(view, TIMES_OF_A_WHEEL ** event.deltaY, axis.dayAt(x), span))
        return
      }
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      if (across === 0 || Math.abs(across) < Math.abs(event.deltaY) / 2) return
      event.preventDefault()
      onView(panned(view, across / axis.pixelsPerDay, span))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [axis, view, span, onView])
  return ref
}

import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { PlanTimeline } from '#shared/charts/plan-timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { rowSentence } from '#shared/wording/timeline-words.ts'
import { Patterns, usePatternIds } from '../kit/patterns.tsx'
import { useWidth } from '../kit/use-width.ts'
import { TEXT } from '../one-look/head-layout.ts'
import type { PlacedRow } from './row-layout.ts'
import { RowMarks } from './row-marks.tsx'
import type { TimeView } from './time-view.ts'
import '../kit/kit.css'
import './timeline.css'
import { layOutTimeline, rowsBetween, type TimelineLayout } from './timeline-layout.ts'
import { ChainLine, TimelineGround, TimelineHead } from './timeline-picture.tsx'
import { type PointerActs, usePointer, useWheel } from './use-pointer.ts'

export interface TimelineDrawn {
  readonly timeline: PlanTimeline
  /** What is drawn dashed beneath. */
  readonly ghost: PlanTimeline | null
  /** The rows that set the date. */
  readonly binding: ReadonlySet<string>
  readonly formatter: Formatter
}

interface TimelineCanvasProps extends TimelineDrawn {
  /** What may be panned and zoomed over; it stays while an item is moved. */
  readonly span: PlanTimeline
  readonly view: TimeView
  readonly label: string
  /** The row that has, or would have, the focus. */
  readonly active: string | null
  readonly onActive: (key: string) => void
  readonly acts: PointerActs
  /** Keys beside those that walk the rows; true where the key was taken. */
  readonly onKey: (event: KeyboardEvent, key: string | null) => boolean
  readonly onKeyUp: (event: KeyboardEvent) => void
  /** The focus has left the rows. */
  readonly onLeave: () => void
  /** Where an item can be taken hold of; null where it stays. */
  readonly handleOf: (
    placed: PlacedRow,
    layout: TimelineLayout,
  ) => { readonly left: number; readonly right: number } | null
  readonly focusRef: RefObject<(() => void) | null>
  /** What stands at a row, such as its popover. */
  readonly children: (layout: TimelineLayout) => ReactNode
}

/** With more than these, the rows scroll by themselves and only those in sight are drawn. */
const MOST_ROWS = 45
const LEAST_HEIGHT = 320
/** What the window needs for all that stands above and below the rows. */
const RESERVED = 420
const PAGE = 10

/** The picture: one stop for the Tab key, arrows walk the rows, and only the rows in sight are drawn. */
export function TimelineCanvas(props: TimelineCanvasProps) {
  const { timeline, ghost, binding, formatter, span, view, label, active, acts, focusRef } = props
  const { ref, width, scale, windowHeight } = useWidth<HTMLDivElement>()
  const ids = usePatternIds()
  const rowsRef = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const layout = useMemo(
    () => (width === 0 ? null : layOutTimeline(timeline, ghost, binding, { width, view, scale }, formatter)),
    [timeline, ghost, binding, width, view, scale, formatter],
  )
  const wheelRef = useWheel<HTMLDivElement>(layout?.axis ?? null, view, span, acts.onView)
  const { does, handlers } = usePointer(layout?.axis ?? null, view, span, acts)
  const height = layout?.height ?? LEAST_HEIGHT
  const isTall = timeline.rows.length > MOST_ROWS
  const shownHeight = isTall ? Math.max(LEAST_HEIGHT, windowHeight - RESERVED) : height
  const walkable = useMemo(
    () => timeline.rows.flatMap(({ kind, key }) => (kind === 'heading' ? [] : [key])),
    [timeline],
  )
  const current = active !== null && walkable.includes(active) ? active : (walkable[0] ?? null)
  const wantsFocus = useRef(false)

  useLayoutEffect(() => {
    if (!wantsFocus.current || current === null) return
    wantsFocus.current = false
    rowsRef.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(current)}"]`)?.focus({ preventScroll: isTall })
  })
  focusRef.current = () => {
    wantsFocus.current = false
    if (current !== null) rowsRef.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(current)}"]`)?.focus()
  }

  function goTo(key: string | undefined): void {
    if (key === undefined || !layout) return
    wantsFocus.current = true
    props.onActive(key)
    const index = timeline.rows.findIndex((row) => row.key === key)
    const [top, bottom] = [layout.tops[index] ?? 0, layout.tops[index + 1] ?? 0]
    const scroller = ref.current
    if (!isTall || !scroller) return
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (bottom > scroller.scrollTop + shownHeight) scroller.scrollTop = bottom - shownHeight
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (props.onKey(event, current)) {
      event.preventDefault()
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const at = current === null ? 0 : walkable.indexOf(current)
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: walkable.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    goTo(walkable[Math.max(0, Math.min(walkable.length - 1, to))])
  }

  const [first, end] =
    layout && isTall ? rowsBetween(layout.tops, scrolled, scrolled + shownHeight) : [0, timeline.rows.length]
  const activeIndex = timeline.rows.findIndex(({ key }) => key === current)
  const shown = Array.from({ length: end - first }, (_, index) => first + index)
  // The row with the focus stays, wherever the rows are scrolled to.
  const drawn = activeIndex < 0 || shown.includes(activeIndex) ? shown : [...shown, activeIndex]
  return (
    <div
      ref={ref}
      className="timeline-canvas"
      data-tall={isTall}
      style={isTall ? { height: shownHeight + (layout?.headHeight ?? 0) } : { minHeight: height }}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      {layout && (
        <div ref={wheelRef} className="timeline-wheel">
          <svg className="timeline-head" width={width} height={layout.headHeight} aria-hidden>
            <TimelineHead layout={layout} />
          </svg>
          <div
            ref={rowsRef}
            className="timeline-rows"
            data-does={does}
            role="listbox"
            aria-label={label}
            tabIndex={-1}
            onKeyDown={onKeyDown}
            onKeyUp={props.onKeyUp}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget)) props.onLeave()
            }}
            {...handlers}
          >
            <svg width={width} height={layout.height} role="none" fontSize={TEXT * scale} fill="var(--text)">
              <Patterns ids={ids} />
              <TimelineGround timeline={timeline} layout={layout} ids={ids} />
              <ChainLine timeline={timeline} layout={layout} binding={binding} />
              {drawn.map((index) => {
                const placed = layout.placeRow(index)
                if (!placed) return null
                const { row, top, height: rowHeight } = placed
                const isBinding = binding.has(row.key)
                const marks = (
                  <g className="timeline-marks" aria-hidden>
                    <RowMarks placed={placed} isBinding={isBinding} scale={scale} ids={ids} />
                  </g>
                )
                if (row.kind === 'heading') return <Fragment key={row.key}>{marks}</Fragment>
                const handle = props.handleOf(placed, layout)
                return (
                  <Fragment key={row.key}>
                    <g
                      className="timeline-row"
                      data-key={row.key}
                      role="option"
                      aria-selected={row.key === current}
                      aria-label={rowSentence(row, isBinding, formatter)}
                      aria-posinset={index + 1}
                      aria-setsize={timeline.rows.length}
                      {...(handle ? { 'aria-keyshortcuts': 'Shift+ArrowLeft Shift+ArrowRight' } : {})}
                      tabIndex={row.key === current ? 0 : -1}
                      onFocus={() => props.onActive(row.key)}
                    >
                      <rect
                        className="timeline-focus"
                        x={1}
                        y={top + 1}
                        width={width - 2}
                        height={rowHeight - 2}
                        rx={4}
                      />
                      {handle && (
                        <rect
                          data-handle
                          className="timeline-handle"
                          x={handle.left}
                          y={placed.middle - placed.barHeight / 2 - 2}
                          width={handle.right - handle.left}
                          height={placed.barHeight + 4}
                          rx={3}
                        />
                      )}
                    </g>
                    {marks}
                  </Fragment>
                )
              })}
            </svg>
          </div>
          {props.children(layout)}
        </div>
      )}
    </div>
  )
}

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react'
import type { MonthText } from '#shared/charts/month-text.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { monthStretch, type TimeAxis } from './time-axis.ts'
import { useRested } from './use-rested.ts'

/** Which month the cursor is on: where it was set, or where the pointer is. */
export interface MonthCursor {
  readonly month: MonthText
  readonly index: number
  readonly set: (index: number) => void
  readonly preview: (index: number | null) => void
}

/** A cursor over months. It stays on its month when the months change, or on the nearest one there is. */
export function useMonthCursor(months: readonly MonthText[], atFirst: MonthText): MonthCursor {
  const [chosen, setChosen] = useState<MonthText | null>(null)
  const [pointed, setPointed] = useState<MonthText | null>(null)
  const wanted = pointed ?? chosen ?? atFirst
  const index = Math.max(
    0,
    months.findLastIndex((month) => month <= wanted),
  )
  return {
    month: months[index] ?? atFirst,
    index,
    set: (next) => setChosen(months[Math.max(0, Math.min(months.length - 1, next))] ?? null),
    preview: (next) => setPointed(next === null ? null : (months[next] ?? null)),
  }
}

interface CursorAreaProps {
  readonly axis: TimeAxis
  readonly cursor: MonthCursor
  readonly top: number
  readonly bottom: number
  readonly label: string
  /** What the cursor says, in words. */
  readonly readout: string
  /** What wrote it. */
  readonly formatter: Formatter
  readonly onOpen: ((month: MonthText) => void) | null
}

const REST = 500
const MONTHS_OF_PAGE = 6

/** Takes pointer, touch and keys over the lanes: one tab stop, spoken after a rest. */
export function CursorArea({ axis, cursor, top, bottom, label, readout, formatter, onOpen }: CursorAreaProps) {
  const spoken = useRested(readout, REST, formatter)
  const { left, right, months } = axis

  function at(event: PointerEvent | MouseEvent): number {
    return axis.monthAt(event.clientX - event.currentTarget.getBoundingClientRect().left + left)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen?.(cursor.month)
      return
    }
    const target = {
      ArrowRight: cursor.index + 1,
      ArrowUp: cursor.index + 1,
      ArrowLeft: cursor.index - 1,
      ArrowDown: cursor.index - 1,
      PageUp: cursor.index + MONTHS_OF_PAGE,
      PageDown: cursor.index - MONTHS_OF_PAGE,
      Home: 0,
      End: months.length - 1,
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    cursor.preview(null)
    cursor.set(target)
  }

  return (
    <div
      className="month-cursor"
      style={{ left, top, width: right - left, height: bottom - top }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={months.length}
      aria-valuenow={Math.max(1, cursor.index + 1)}
      aria-valuetext={spoken}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        if (event.pointerType !== 'touch') cursor.preview(at(event))
      }}
      onPointerLeave={() => cursor.preview(null)}
      onClick={(event) => {
        const index = at(event)
        cursor.set(index)
        const month = months[index]
        // A tap only sets the cursor: opening has a button of its own there.
        const isTouch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch'
        if (!isTouch && month !== undefined) onOpen?.(month)
      }}
    />
  )
}

interface CursorMarkProps {
  readonly axis: TimeAxis
  readonly month: MonthText
  /** From where to where it is drawn, in pixels. */
  readonly stretches: readonly { readonly top: number; readonly bottom: number }[]
}

/** The month under the cursor, through all lanes. */
export function CursorMark({ axis, month, stretches }: CursorMarkProps) {
  const { x, width } = monthStretch(axis, month)
  return stretches.map(({ top, bottom }) => (
    <g key={top} data-page-only className="cursor-mark">
      <rect x={x} y={top} width={width} height={bottom - top} fill="var(--accent)" fillOpacity={0.1} />
      {/* No line across: names may begin right at the top. */}
      <path
        d={`M${x},${top} V${bottom} M${x + width},${top} V${bottom}`}
        stroke="var(--accent)"
        strokeOpacity={0.8}
        strokeWidth={1}
      />
    </g>
  ))
}

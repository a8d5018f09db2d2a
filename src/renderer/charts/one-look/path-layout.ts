import type { PathLane, PathRow } from '#shared/charts/path-lane.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type RowLabel, rowLabel } from '#shared/wording/look-rows.ts'
import { cutAtEnd, widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'

export interface PathPlot {
  readonly top: number
  readonly bottom: number
  readonly rows: readonly PlacedRow[]
  /** What is said of the requirements without a row of their own. */
  readonly folded: { readonly text: string; readonly x: number; readonly y: number } | null
}

export interface PlacedRow {
  readonly row: PathRow
  /** The middle of its bar. */
  readonly y: number
  readonly label: { readonly text: string; readonly x: number; readonly y: number }
}

export const BAR = 9
/** Name above, bar below. */
const ROW = 25

/** A row per requirement: its name above its bar, within the plot. */
export function pathPlot(
  { rows, folded }: PathLane,
  axis: TimeAxis,
  top: number,
  scale: number,
  stretch: number,
  formatter: Formatter,
): PathPlot {
  const height = ROW * scale * (1 + (stretch - 1) / 2)
  const room = axis.right - axis.left
  const placed = rows.map((row, index): PlacedRow => {
    const bottom = top + (index + 1) * height
    const start = [row.done, row.planned, row.span].flatMap((part) => (part ? [axis.toX(part.from)] : []))
    const text = fitted(rowLabel(row, formatter), room / scale)
    const wanted = Math.min(...start, ...(row.metOn ? [axis.toX(row.metOn)] : []), axis.right)
    const width = widthOf(text) * scale
    return {
      row,
      y: bottom - (BAR / 2 + 2) * scale,
      label: {
        text,
        x: start.length === 0 && !row.metOn ? axis.left : Math.max(axis.left, Math.min(wanted, axis.right - width)),
        y: bottom - (BAR + 6) * scale,
      },
    }
  })
  const bottom = top + rows.length * height
  if (folded.length === 0) return { top, bottom: bottom + 4 * scale, rows: placed, folded: null }
  const met = folded.every(({ metOn }) => metOn !== null)
  const last = folded
    .map(({ metOn }) => metOn ?? '')
    .toSorted()
    .at(-1)
  const text = met && last ? `${folded.length} more, met by ${formatter.shortMonth(last)}` : `${folded.length} more`
  const line = LINE * scale
  return {
    top,
    bottom: bottom + line + 4 * scale,
    rows: placed,
    folded: { text, x: axis.left, y: bottom + line - 3 * scale },
  }
}

/** A label as far as there is room: the hours stay whole, and what a mark shows anyway goes before the name is cut. */
export function fitted({ title, hours, more }: RowLabel, room: number): string {
  const short = `${cutAtEnd(title, Math.max(0, room - widthOf(hours)))}${hours}`
  const fits = [`${title}${hours}${more}`, `${title}${hours}`, short].find((text) => widthOf(text) <= room)
  return fits ?? cutAtEnd(short, room)
}

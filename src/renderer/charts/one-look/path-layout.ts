import type { IsoDate } from '#shared/calendar/day.ts'
import type { Gate, PathLane, PathRow } from '#shared/charts/path-lane.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { gateLabel, type RowLabel, rowLabel } from '#shared/wording/look-rows.ts'
import { count } from '#shared/wording/phrases.ts'
import { cutAtEnd, widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText } from './placed.ts'

export interface PathPlot {
  readonly top: number
  readonly bottom: number
  readonly rows: readonly PlacedRow[]
  /** What is said of the requirements without a row of their own. */
  readonly folded: PlacedText | null
  /** Whether the person may apply, below the requirements. */
  readonly gate: PlacedGate | null
}

export interface PlacedGate {
  readonly gate: Gate
  /** Where it stands in time: at the end of the axis if it never opens. */
  readonly x: number
  readonly y: number
  readonly label: PlacedText
}

export interface PlacedRow {
  readonly row: PathRow
  /** The middle of its bar. */
  readonly y: number
  readonly label: PlacedText
}

export const BAR = 9
/** Name above, bar below; where many rows stand, closer. */
const ROW = 25
const CLOSE_ROW = 23
/** So much the first row stands lower where rows are close: names of dates are right above it. */
const CLOSE_TOP = 2
const MANY = 6
/** From the line of today to what begins beside it, and from the middle of a gate to its side, in pixels. */
export const BESIDE_LINE = 4
const HALF_GATE = 9
/** Above the name of a gate: the row before it may be hatched to its very end. */
const GATE_GAP = 2

/** A row per requirement: its name above its bar, within the plot; where lanes stand one under another, all names begin at the left edge. */
export function pathPlot(
  { rows, folded, gate }: PathLane,
  today: IsoDate,
  axis: TimeAxis,
  isStacked: boolean,
  top: number,
  scale: number,
  stretch: number,
  formatter: Formatter,
): PathPlot {
  const isClose = rows.length + (gate ? 1 : 0) >= MANY
  const row = isClose ? CLOSE_ROW : ROW
  const from = top + (isClose ? CLOSE_TOP * scale : 0)
  const height = row * scale * (1 + (stretch - 1) / 2)
  // In a narrow picture names would be pushed off their bars, each another way: there they stand as a list.
  const left = isStacked ? 0 : axis.left
  const room = axis.right - left
  const startOf = (text: string, wanted: number) =>
    isStacked ? left : Math.max(left, Math.min(wanted, axis.right - widthOf(text) * scale))
  const placed = rows.map((row, index): PlacedRow => {
    const bottom = from + (index + 1) * height
    const parts = [row.done, row.planned, row.span].flatMap((part) => (part ? [axis.toX(part.from)] : []))
    // Hours that nothing brings begin today, beside its line.
    const start = parts.length === 0 && !row.metOn ? [axis.toX(today) + BESIDE_LINE * scale] : parts
    const text = fitted(rowLabel(row, formatter), room / scale)
    const wanted = Math.min(...start, ...(row.metOn ? [axis.toX(row.metOn)] : []), axis.right)
    return {
      row,
      y: bottom - (BAR / 2 + 2) * scale,
      label: {
        text,
        x: startOf(text, wanted),
        y: bottom - (BAR + 6) * scale,
      },
    }
  })
  const end = from + (rows.length + (gate ? 1 : 0)) * height + (gate ? GATE_GAP * scale : 0)
  const placedGate = gate && placeGate(gate, axis, room, startOf, end, scale, formatter)
  if (folded.length === 0) return { top, bottom: end + 4 * scale, rows: placed, folded: null, gate: placedGate }
  const met = folded.every(({ metOn }) => metOn !== null)
  const last = folded
    .map(({ metOn }) => metOn ?? '')
    .toSorted()
    .at(-1)
  const isAhead = last !== undefined && last > today
  const by = isAhead ? 'to be met by' : 'met by'
  const more = count(folded.length, 'more requirement', 'more requirements')
  const text = met && last ? `${more}, ${by} ${formatter.shortMonth(last)}` : more
  const line = LINE * scale
  return {
    top,
    bottom: end + line + 4 * scale,
    rows: placed,
    folded: {
      text,
      // What is still to be met does not stand before today.
      x: startOf(text, isAhead ? axis.toX(today) + BESIDE_LINE * scale : axis.left),
      y: end + line - 3 * scale,
    },
    gate: placedGate,
  }
}

function placeGate(
  gate: Gate,
  axis: TimeAxis,
  room: number,
  startOf: (text: string, wanted: number) => number,
  bottom: number,
  scale: number,
  formatter: Formatter,
): PlacedGate {
  const text = fitted(gateLabel(gate, formatter), room / scale)
  const x = placeOfGate(gate, axis, scale)
  return {
    gate,
    x: Math.min(x, axis.right),
    y: bottom - (BAR / 2 + 2) * scale,
    label: {
      text,
      // It ends where the gate stands, as far as there is room, and closer to its line than to the row above.
      x: startOf(text, x - widthOf(text) * scale),
      y: bottom - (BAR + 5) * scale,
    },
  }
}

/** One that is still open stands before the line of the application, which waits for it. */
function placeOfGate(gate: Gate, axis: TimeAxis, scale: number): number {
  switch (gate.kind) {
    case 'never':
      return axis.right
    case 'open':
      return axis.toX(gate.neededBy) - HALF_GATE * scale
    case 'expected':
      return axis.toX(gate.on)
  }
}

/** A title that is cut keeps at least so many pixels at the usual size, or nobody knows it. */
const LEAST_TITLE = 60

/** A label as far as there is room: its figures stay whole, and the title is cut before one of them goes. */
export function fitted({ title, hours, done, more }: RowLabel, room: number): string {
  const whole = [hours + done, hours].map((figures) => [title, figures, ...more].join(''))
  const cut = Array.from({ length: more.length + 1 }, (_, left) => {
    const figures = [hours, ...more.slice(0, more.length - left)].join('')
    const rest = room - widthOf(figures)
    return rest < Math.min(LEAST_TITLE, widthOf(title)) ? [] : [cutAtEnd(title, rest) + figures]
  }).flat()
  const fits = [...whole, ...cut].find((text) => widthOf(text) <= room)
  return fits ?? cutAtEnd(`${cutAtEnd(title, Math.max(0, room - widthOf(hours)))}${hours}`, room)
}

import type { MarkLook, TimeBar, TimeRow } from '#shared/charts/plan-timeline.ts'
import { type PlacedLabel, placeAbove, placeLabel, type RowName, type Stretch1 } from './place-label.ts'
import type { ViewAxis } from './view-axis.ts'

/** A bar as far as it is in sight. */
export interface PlacedBar extends Stretch1 {
  readonly bar: TimeBar
}

export interface PlacedMark {
  readonly look: MarkLook
  readonly x: number
}

export interface PlacedRow {
  readonly row: TimeRow
  readonly top: number
  readonly height: number
  /** The middle of its bars. */
  readonly middle: number
  readonly barHeight: number
  readonly bars: readonly PlacedBar[]
  readonly marks: readonly PlacedMark[]
  /** What the plan drawn dashed has instead. */
  readonly ghost: { readonly bars: readonly PlacedBar[]; readonly marks: readonly PlacedMark[] } | null
  readonly label: PlacedLabel & { readonly y: number }
}

/** How far hours that nothing brings reach, as they have no date, in pixels. */
export const MISSING = 26

/** How far a mark reaches to each side. Days of courses and sessions hang below the bars and take no room there. */
const REACH: Readonly<Record<MarkLook, number>> = {
  held: 0,
  planned: 0,
  unconfirmed: 6,
  met: 7,
  'to-be-met': 7,
  missing: MISSING,
  paid: 6,
  due: 6,
  overdue: 6,
  ready: 7,
  applied: 7,
  certified: 8,
  renewal: 7,
  stopped: 7,
}
const LEAST_BAR = 3

export interface RowSizes {
  readonly heading: number
  readonly requirement: number
  readonly item: number
}

/** Strong letters are this much wider. */
const STRONG = 1.12

/** In pixels at the usual size of text. A narrow drawing has the names above the bars. */
export function rowSizes(scale: number, isNarrow: boolean): RowSizes {
  return { heading: 30 * scale, requirement: 36 * scale, item: (isNarrow ? 38 : 26) * scale }
}

export function heightOf({ kind }: TimeRow, sizes: RowSizes): number {
  return kind === 'heading' ? sizes.heading : kind === 'requirement' ? sizes.requirement : sizes.item
}

/** Where all of a row stands. */
export function placeRow(
  row: TimeRow,
  ghostRow: TimeRow | null,
  name: RowName,
  top: number,
  axis: ViewAxis,
  sizes: RowSizes,
  scale: number,
  isNarrow: boolean,
): PlacedRow {
  const height = heightOf(row, sizes)
  const isAbove = row.kind === 'requirement' || (isNarrow && row.kind !== 'heading')
  const barHeight = (row.kind === 'requirement' ? 9 : isNarrow ? 12 : 17) * scale
  const middle = isAbove ? top + height - barHeight / 2 - 7 * scale : top + height / 2 - 1.5 * scale
  const bars = placedBars(row.bars, axis)
  const marks = placedMarks(row, axis, scale)
  const ghost =
    ghostRow && isDrawnOtherwise(ghostRow, row)
      ? { bars: placedBars(ghostRow.bars, axis), marks: placedMarks(ghostRow, axis, scale) }
      : null
  const bounds = { left: axis.left, right: axis.right }
  const textScale = row.kind === 'heading' || row.kind === 'requirement' ? scale * STRONG : scale
  const drawn = [
    ...[...bars, ...(ghost?.bars ?? [])],
    ...[...marks, ...(ghost?.marks ?? [])].flatMap(({ look, x }) =>
      REACH[look] === 0 ? [] : [{ left: x - REACH[look] * scale, right: x + REACH[look] * scale }],
    ),
  ]
  const shownName = drawn.length === 0 ? nameOutOfSight(row, name, axis) : name
  const start = drawn.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY)
  const isAfter = drawn.length === 0 && isLater(row, axis)
  const label = isAbove
    ? placeAbove(shownName, drawn.length === 0 ? (isAfter ? axis.right : axis.left) : start, bounds, textScale)
    : isAfter
      ? placeAbove(shownName, axis.right, bounds, textScale)
      : placeLabel(shownName, { drawn, plain: plainParts(bars, marks, scale) }, bounds, textScale)
  const baseline = isAbove ? top + 15 * scale : middle + 4.5 * scale
  return { row, top, height, middle, barHeight, bars, marks, ghost, label: { ...label, y: baseline } }
}

/** `← Basics`, where all of it came before what is in sight, `Basics →`, where it comes after. */
function nameOutOfSight(row: TimeRow, { title, more }: RowName, axis: ViewAxis): RowName {
  if (row.kind === 'heading') return { title, more: [] }
  if (row.bars.length + row.marks.length === 0) return { title, more }
  return isLater(row, axis) ? { title: `${title} →`, more: [] } : { title: `← ${title}`, more: [] }
}

function isLater({ bars, marks }: TimeRow, { to }: ViewAxis): boolean {
  return bars.some(({ from }) => from > to) || marks.some(({ on }) => on > to)
}

function placedBars(bars: readonly TimeBar[], { left, right, toX, toEnd, from, to }: ViewAxis): readonly PlacedBar[] {
  return bars.flatMap((bar) => {
    if (bar.to < from || bar.from > to) return []
    const start = Math.max(left, toX(bar.from))
    const end = Math.min(right, Math.max(toEnd(bar.to), start + LEAST_BAR))
    return start < end ? [{ bar, left: start, right: end }] : []
  })
}

function placedMarks({ marks }: TimeRow, axis: ViewAxis, scale: number): readonly PlacedMark[] {
  return marks.flatMap(({ look, on }) => {
    if (on < axis.from || on > axis.to) return []
    // A requirement is met, and the path ends, when the day is over; all else is on the day.
    const isOver = look === 'met' || look === 'to-be-met' || look === 'missing'
    const x = isOver ? axis.toEnd(on) : (axis.toX(on) + axis.toEnd(on)) / 2
    return [{ look, x: Math.max(axis.left, Math.min(axis.right - REACH[look] * scale, x)) }]
  })
}

function isDrawnOtherwise(one: TimeRow, other: TimeRow): boolean {
  return JSON.stringify([one.bars, one.marks]) !== JSON.stringify([other.bars, other.marks])
}

/** The parts of the bars in which nothing else is drawn. */
function plainParts(bars: readonly PlacedBar[], marks: readonly PlacedMark[], scale: number): readonly Stretch1[] {
  const parts = bars.flatMap((bar, index): readonly Stretch1[] => {
    if (bar.bar.look === 'span') return []
    return bars
      .slice(index + 1)
      .reduce<readonly Stretch1[]>((left, above) => left.flatMap((part) => without(part, above)), [bar])
  })
  return marks.reduce<readonly Stretch1[]>((left, { look, x }) => {
    const reach = REACH[look] * scale
    return reach === 0 ? left : left.flatMap((part) => without(part, { left: x - reach, right: x + reach }))
  }, parts)
}

function without(part: Stretch1, taken: Stretch1): readonly Stretch1[] {
  if (taken.right <= part.left || part.right <= taken.left) return [part]
  return [
    { left: part.left, right: taken.left },
    { left: taken.right, right: part.right },
  ].filter(({ left, right }) => left < right)
}

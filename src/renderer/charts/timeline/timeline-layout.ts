import type { PlanTimeline, TimeRow } from '#shared/charts/plan-timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { rowName } from '#shared/wording/timeline-words.ts'
import { LINE } from '../one-look/head-layout.ts'
import { type MilestonePlaces, placeMilestones } from '../one-look/milestone-layout.ts'
import { heightOf, type PlacedRow, placeRow, type RowSizes, rowSizes } from './row-layout.ts'
import type { TimeView } from './time-view.ts'
import { type ViewAxis, viewAxis } from './view-axis.ts'

export interface TimelineLayout {
  readonly width: number
  readonly scale: number
  readonly axis: ViewAxis
  readonly milestones: MilestonePlaces['places']
  /** Of the part with the dates of the path and the axis, which stays in sight. */
  readonly headHeight: number
  /** Where each row begins, and where the last one ends. */
  readonly tops: readonly number[]
  readonly height: number
  readonly placeRow: (index: number) => PlacedRow | null
}

interface Room {
  readonly width: number
  readonly view: TimeView
  readonly scale: number
}

/** Below this, at the usual size of text, names stand above their bars. */
const NARROW = 640
const MARGIN = 8

/** Where everything of a timeline stands. Rows are placed one by one, as only those in sight are drawn. */
export function layOutTimeline(
  timeline: PlanTimeline,
  ghost: PlanTimeline | null,
  binding: ReadonlySet<string>,
  { width, view, scale }: Room,
  formatter: Formatter,
): TimelineLayout {
  const isNarrow = width < NARROW * scale
  const axis = viewAxis(view, MARGIN, width - MARGIN, scale, formatter)
  const sizes = rowSizes(scale, isNarrow)
  const { places, bottom } = placeMilestones(
    { milestones: timeline.milestones, isDeadEnd: false, gate: null },
    axis,
    2,
    scale,
    formatter,
    axis,
  )
  const tops = topsOf(timeline.rows, sizes)
  const ghosts = new Map(ghost?.rows.map((row) => [row.key, row]))
  return {
    width,
    scale,
    axis,
    milestones: places,
    headHeight: bottom + LINE * scale + 6,
    tops,
    height: tops.at(-1) ?? 0,
    placeRow(index) {
      const row = timeline.rows[index]
      if (!row) return null
      const name = rowName(row, binding.has(row.key), formatter)
      const top = tops[index] ?? 0
      return placeRow(row, ghosts.get(row.key) ?? null, name, top, axis, sizes, scale, isNarrow)
    },
  }
}

function topsOf(rows: readonly TimeRow[], sizes: RowSizes): readonly number[] {
  const tops = [0]
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + heightOf(row, sizes))
  return tops
}

/** The rows of which a part lies between two heights: the first, and the one after the last. */
export function rowsBetween(tops: readonly number[], top: number, bottom: number): readonly [number, number] {
  const first = Math.max(0, firstAbove(tops, top) - 1)
  return [first, Math.min(tops.length - 1, Math.max(first, firstAbove(tops, bottom)))]
}

/** The index of the first value above a limit, in a list that rises; its length where there is none. */
function firstAbove(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? Number.POSITIVE_INFINITY) > limit) high = middle
    else low = middle + 1
  }
  return low
}

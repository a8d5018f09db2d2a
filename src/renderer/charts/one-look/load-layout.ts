import { addDays, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import type { LoadLane, LoadWeek } from '#shared/charts/load-lane.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type Box, firstFreePlace } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText, Plot, Tick } from './placed.ts'
import { cutLabels } from './week-labels.ts'

export interface PlacedWeek {
  readonly week: LoadWeek
  readonly x: number
  readonly width: number
  readonly y: number
  /** Higher than the lane, and cut at its top. */
  readonly isCut: boolean
}

export interface LoadPlot extends Plot {
  readonly weeks: readonly PlacedWeek[]
  /** How heavy the cut weeks are, and the name of the line of what can be carried. */
  readonly labels: readonly PlacedText[]
}

const HEIGHT = 60
const LABEL_ROOM = 14
const LABEL_GAP = 8
/** From the end of the line of what can be carried to its name, and how much lower that is centered than the line. */
const BESIDE_LINE_END = 3
const BESIDE_LINE_DROP = 4
/** So far it may reach into the margin of the picture. */
const OVER_RIGHT = 8
const HOUR = 60
/** How high the bar of any work is at least, in pixels. */
const LEAST_HEIGHT = 2.5

/** The bars of the weeks between two heights, as far as the axis goes. */
export function placeWeeks({ weeks, ceiling }: LoadLane, axis: TimeAxis, top: number, bottom: number) {
  const toY = (minutes: number) => bottom - (Math.min(minutes, ceiling) / ceiling) * (bottom - top)
  const placed = weeks.flatMap((week): PlacedWeek[] => {
    const x = Math.max(axis.left, axis.toX(week.monday))
    const end = axis.toEnd(isoFromDay(addDays(dayFromIso(week.monday), 6)))
    if (end <= axis.left || x >= axis.right) return []
    const gap = Math.min(1, (end - x) / 4)
    // A little work is still work.
    const y = week.minutes > 0 ? Math.min(toY(week.minutes), bottom - LEAST_HEIGHT) : bottom
    return [{ week, x, width: end - x - gap, y, isCut: week.minutes > ceiling }]
  })
  return { toY, weeks: placed }
}

/** Bars of the weeks against what can be carried. */
export function loadPlot(
  lane: LoadLane,
  axis: TimeAxis,
  top: number,
  scale: number,
  stretch: number,
  formatter: Formatter,
): LoadPlot {
  const from = top + LABEL_ROOM * scale
  const bottom = from + HEIGHT * scale * stretch
  const { toY, weeks } = placeWeeks(lane, axis, from, bottom)
  return {
    top: from,
    bottom,
    toY,
    ticks: ticksOf(lane.ceiling, toY, formatter),
    weeks,
    labels: labelsOf(weeks, axis, { from, top, bottom }, toY, scale, formatter),
  }
}

function ticksOf(ceiling: number, toY: (minutes: number) => number, formatter: Formatter): readonly Tick[] {
  const hours = ceiling / HOUR
  const step = [1, 2, 4, 5, 10, 20, 40, 80].find((candidate) => hours / candidate < 3) ?? 80
  return Array.from({ length: Math.floor(hours / step) + 1 }, (_, index) => ({
    y: toY(index * step * HOUR),
    label: formatter.duration(index * step * HOUR),
  }))
}

function labelsOf(
  weeks: readonly PlacedWeek[],
  axis: TimeAxis,
  { from, top, bottom }: { readonly from: number; readonly top: number; readonly bottom: number },
  toY: (minutes: number) => number,
  scale: number,
  formatter: Formatter,
): readonly PlacedText[] {
  const labels: PlacedText[] = []
  const taken: Box[] = []
  for (const label of cutLabels(weeks, axis, from - 3 * scale, LABEL_GAP * scale, scale, formatter)) {
    const width = widthOf(label.text) * scale
    taken.push({
      left: label.x - LABEL_GAP * scale,
      right: label.x + width + LABEL_GAP * scale,
      top: from - (LINE - 4) * scale,
      bottom: from,
    })
    labels.push(label)
  }
  const bars = weeks.flatMap(({ week, x, width, y }): Box[] =>
    week.minutes > 0 ? [{ left: x, right: x + width, top: y, bottom }] : [],
  )
  const carried = weeks.at(-1)?.week.canCarry ?? 0
  if (carried > 0) {
    const text = `can carry ${formatter.duration(carried)}`
    const width = widthOf(text) * scale
    const last = weeks.at(-1)
    const end = (last?.x ?? axis.right) - width
    const height = (LINE - 4) * scale
    const above = Array.from({ length: 16 }, (_, index): Box => {
      const wanted = end - (index * (end - axis.left)) / 15
      const left = Math.max(axis.left, Math.min(wanted, axis.right - width))
      return { left, right: left + width, top: toY(carried) - 1 - height, bottom: toY(carried) - 1 }
    })
    const after = (last ? last.x + last.width : axis.right) + BESIDE_LINE_END * scale
    const middle = toY(carried) + BESIDE_LINE_DROP * scale
    const beside = { left: after, right: after + width, top: middle - height / 2, bottom: middle + height / 2 }
    const bounds = { left: axis.left, right: axis.right + OVER_RIGHT * scale, top, bottom }
    const high = bars.filter((bar) => bar.top < toY(carried) && bar.bottom > toY(carried) - LINE * scale)
    // Over bars rather than not at all: its ground keeps it readable there.
    const place =
      firstFreePlace([...above, beside], [...taken, ...high], bounds) ?? firstFreePlace(above, taken, bounds)
    // Its ground ends above the line that it names.
    if (place) labels.push({ text, x: place.left, y: place.bottom - 6 * scale })
  }
  return labels
}

import { addDays, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import type { LoadLane, LoadWeek } from '#shared/charts/load-lane.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type Box, doMeet, firstFreePlace } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText, Plot, Tick } from './money-layout.ts'
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
const HOUR = 60

/** The bars of the weeks between two heights, as far as the axis goes. */
export function placeWeeks({ weeks, ceiling }: LoadLane, axis: TimeAxis, top: number, bottom: number) {
  const toY = (minutes: number) => bottom - (Math.min(minutes, ceiling) / ceiling) * (bottom - top)
  const placed = weeks.flatMap((week): PlacedWeek[] => {
    const x = Math.max(axis.left, axis.toX(week.monday))
    const end = axis.toEnd(isoFromDay(addDays(dayFromIso(week.monday), 6)))
    if (end <= axis.left || x >= axis.right) return []
    const gap = Math.min(1, (end - x) / 4)
    return [{ week, x, width: end - x - gap, y: toY(week.minutes), isCut: week.minutes > ceiling }]
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
  const put = (text: string, lefts: readonly number[], base: number, others: readonly Box[]) => {
    const width = widthOf(text) * scale
    const places = lefts.map((wanted) => {
      const left = Math.max(axis.left, Math.min(wanted, axis.right - width))
      return { left, right: left + width, top: base - (LINE - 4) * scale, bottom: base }
    })
    const bounds = { left: axis.left, right: axis.right, top, bottom }
    // Over bars rather than not at all: its ground keeps it readable there.
    const place = firstFreePlace(places, [...taken, ...others], bounds) ?? firstFreePlace(places, taken, bounds)
    if (!place) return
    taken.push({ ...place, left: place.left - LABEL_GAP * scale, right: place.right + LABEL_GAP * scale })
    // Its ground ends above the line that it names.
    labels.push({ text, x: place.left, y: base - 6 * scale })
  }
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
    const end = (weeks.at(-1)?.x ?? axis.right) - width
    const steps = Array.from({ length: 16 }, (_, index) => end - (index * (end - axis.left)) / 15)
    put(
      text,
      steps,
      toY(carried) - 1,
      bars.filter((bar) => doMeet(bar, { ...bar, top: toY(carried) - LINE * scale, bottom: toY(carried) })),
    )
  }
  return labels
}

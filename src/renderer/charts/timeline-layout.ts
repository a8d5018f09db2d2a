import { dayFromIso, type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { monthTicks } from '#shared/charts/axis.ts'
import { placeLabels } from '#shared/charts/label-lanes.ts'
import { type MonthText, monthsBetween, monthTextOfDate } from '#shared/charts/month-text.ts'
import type { Milestone, Timeline, TimelineRow } from '#shared/charts/timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { milestoneLabel } from '#shared/wording/timeline-sentences.ts'
import { mostMonthLabels } from './axis-style.ts'
import { widthOf } from './kit/text-width.ts'

export const ROW_HEIGHT = 26
export const LABEL_COLUMN = 264
const LANE_HEIGHT = 20
const LANES_MARGIN = 8
const AXIS_HEIGHT = 52
/** Room for `met Sep 12, 2028` behind the last day. */
const RIGHT_MARGIN = 128
const MARKER_ROOM = 18
const LABEL_GAP = 4

export interface TimelineLayout {
  readonly width: number
  readonly height: number
  readonly plotLeft: number
  readonly plotRight: number
  /** The height at which the rows begin and end. */
  readonly rowsTop: number
  readonly rowsBottom: number
  readonly toX: (date: IsoDate) => number
  readonly milestones: readonly PlacedMilestone[]
  readonly months: readonly { readonly month: MonthText; readonly x: number }[]
  readonly yOf: (index: number) => number
}

export interface PlacedMilestone {
  readonly milestone: Milestone
  readonly label: string
  /** Where its day lies; the label ends left of it. */
  readonly x: number
  readonly y: number
}

/** Where everything of the timeline stands, in pixels, for a given width. Labels never overlap. */
export function layOutTimeline(
  timeline: Timeline,
  rows: readonly TimelineRow[],
  width: number,
  formatter: Formatter,
): TimelineLayout {
  const plotLeft = LABEL_COLUMN
  const plotRight = Math.max(plotLeft + 200, width - RIGHT_MARGIN)
  const first = dayFromIso(timeline.from)
  const days = Math.max(1, dayFromIso(timeline.to) - first)
  const toX = (date: IsoDate) => plotLeft + ((dayFromIso(date) - first) / days) * (plotRight - plotLeft)

  const labels = timeline.milestones.map((milestone) => milestoneLabel(milestone, formatter))
  // Labels stand left of their lines, where the label column leaves room even at the chart's beginning.
  const wanted = timeline.milestones.map(({ on }, index) => ({
    at: toX(on),
    left: toX(on) - MARKER_ROOM - widthOf(labels[index] ?? ''),
    right: toX(on) + MARKER_ROOM / 2,
  }))
  const lanesOfLabels = placeLabels(wanted, LABEL_GAP)
  const lanes = lanesOfLabels.reduce((most, lane) => Math.max(most, lane + 1), 0)
  const rowsTop = lanes * LANE_HEIGHT + LANES_MARGIN
  const rowsBottom = rowsTop + rows.length * ROW_HEIGHT
  const months = monthsBetween(monthTextOfDate(timeline.from), monthTextOfDate(timeline.to))
  const ticks = monthTicks(months, mostMonthLabels(plotRight - plotLeft))
  return {
    width: Math.max(width, plotRight + RIGHT_MARGIN),
    height: rowsBottom + AXIS_HEIGHT,
    plotLeft,
    plotRight,
    rowsTop,
    rowsBottom,
    toX,
    milestones: timeline.milestones.map((milestone, index) => ({
      milestone,
      label: labels[index] ?? '',
      x: toX(milestone.on),
      y: rowsTop - LANES_MARGIN - (lanesOfLabels[index] ?? 0) * LANE_HEIGHT - LANE_HEIGHT / 2,
    })),
    months: ticks.map((month) => ({ month, x: toX(isoDate(`${month}-01`)) })).filter(({ x }) => x >= plotLeft),
    yOf: (index) => rowsTop + index * ROW_HEIGHT,
  }
}

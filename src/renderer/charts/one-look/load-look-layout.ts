import type { OneLook } from '#shared/charts/one-look.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import type { LaneHead } from '#shared/wording/look-heads.ts'
import { timeAxis } from '../kit/time-axis.ts'
import { placeHead } from './head-layout.ts'
import { loadPlot } from './load-layout.ts'
import {
  AXIS_HEIGHT,
  HEAD_COLUMN,
  HEAD_GAP,
  type LookLayout,
  RIGHT_MARGIN,
  STACKED_BELOW,
  TICK_COLUMN,
} from './look-layout.ts'
import { placeMilestones } from './milestone-layout.ts'

/** The lane of load alone, below the dates of the path: as low as it can be. */
export function layOutLoadLook(
  look: OneLook,
  head: LaneHead,
  { width, scale }: { readonly width: number; readonly scale: number },
  formatter: Formatter,
): LookLayout {
  const isStacked = width < STACKED_BELOW * scale
  const left = (isStacked ? TICK_COLUMN - 8 : HEAD_COLUMN + HEAD_GAP + TICK_COLUMN) * scale
  const axis = timeAxis(look, left, width - RIGHT_MARGIN * scale, scale, formatter)
  const placedHead = placeHead(head, 0, 0, isStacked ? width : HEAD_COLUMN * scale, scale)
  const top = isStacked ? placedHead.bottom + 4 * scale : 0
  const dates = placeMilestones(look.path, axis, top, scale, formatter, look)
  const load = loadPlot(look.load, axis, dates.bottom, scale, 1, formatter)
  const end = Math.max(load.bottom + AXIS_HEIGHT * scale, isStacked ? 0 : placedHead.bottom)
  return {
    width,
    height: Math.ceil(end + 2 * scale),
    scale,
    isStacked,
    axis,
    top: dates.bottom,
    bottom: load.bottom,
    stretches: [{ top: dates.bottom, bottom: load.bottom }],
    heads: placedHead.lines,
    milestones: dates.places,
    deadEnd: dates.deadEnd,
    path: { top: dates.bottom, bottom: load.bottom, rows: [], folded: null, gate: null },
    pathKey: null,
    money: null,
    load,
    axisLines: [load.bottom + 15 * scale],
  }
}

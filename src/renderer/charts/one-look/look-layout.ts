import type { OneLook } from '#shared/charts/one-look.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import type { LaneHead, LookHeads } from '#shared/wording/look-heads.ts'
import { type TimeAxis, timeAxis } from '../kit/time-axis.ts'
import { type HeadLine, LINE, placeCashHead, placeHead } from './head-layout.ts'
import { type LoadPlot, loadPlot } from './load-layout.ts'
import { type MilestonePlace, type MilestonePlaces, placeMilestones } from './milestone-layout.ts'
import { amountsRoom, type MoneyPlot, moneyPlot } from './money-layout.ts'
import { type PathKey, placePathKey } from './path-key.ts'
import { type PathPlot, pathPlot } from './path-layout.ts'

/** The room a picture has. */
export interface Room {
  /** In pixels. */
  readonly width: number
  /** The height to fill where the width leaves lanes beside their figures; lanes never get lower than they need. 0 for any. */
  readonly height: number
  /** How large text is against the usual. */
  readonly scale: number
}

/** From a height to a lower one, in pixels. */
export interface LaneStretch {
  readonly top: number
  readonly bottom: number
}

/** Where everything of the one look stands, in pixels. Names never collide. */
export interface LookLayout {
  readonly width: number
  readonly height: number
  readonly scale: number
  /** Lanes stand one under another, each below its figure. */
  readonly isStacked: boolean
  readonly axis: TimeAxis
  /** Where the lanes begin and end. */
  readonly top: number
  readonly bottom: number
  /** Where what goes through all lanes is drawn: not over the figures between lanes that stand one under another. */
  readonly stretches: readonly LaneStretch[]
  readonly heads: readonly HeadLine[]
  readonly milestones: readonly MilestonePlace[]
  readonly path: PathPlot
  /** Where a path ends that leads to no certification. */
  readonly deadEnd: MilestonePlaces['deadEnd']
  /** What the signs of the path are; null where there are none. */
  readonly pathKey: PathKey | null
  /** Null where the picture leaves money out. */
  readonly money: MoneyPlot | null
  readonly load: LoadPlot
  /** The lines on which month labels stand. */
  readonly axisLines: readonly number[]
}

export const HEAD_COLUMN = 184
export const TICK_COLUMN = 54
export const HEAD_GAP = 12
export const RIGHT_MARGIN = 10
export const STACKED_BELOW = 640
const LANE_GAP = 16
export const AXIS_HEIGHT = 20
const MOST_STRETCH = 2.2
/** So far the key may reach into the gap below the lane, in pixels. */
const KEY_OVER = 4
/** So far it may reach beyond its column, in pixels: no amounts stand beside the lane of the path. */
const KEY_OVER_GAP = 24
/** So many lines the key may have, however low the lane is. */
const KEY_LINES = 2

/** What the look needs and what of it grows with the window, in pixels at the usual size of text. */
export function layOutLook(look: OneLook, heads: LookHeads, room: Room, formatter: Formatter): LookLayout {
  let shown = heads
  let least = place(look, shown, room, 1, formatter)
  if (least.isStacked || room.height === 0) return least
  // Rather a clause less beside the lanes than a picture that has to be scrolled; who hears the page hears all of it.
  for (const part of FIRST_TO_GO) {
    if (least.height <= room.height) break
    const fewer = withoutClause(shown, part)
    const lower = place(look, fewer, room, 1, formatter)
    // Beside a lane that is as high anyway, a clause less would win nothing.
    if (least.height - lower.height < (LINE * room.scale) / 2) continue
    shown = fewer
    least = lower
  }
  if (room.height <= least.height) return least
  // All lanes grow alike; what does not grow is known from a second try.
  const taller = place(look, shown, room, MOST_STRETCH, formatter)
  if (taller.height <= room.height) return taller
  const share = (room.height - least.height) / (taller.height - least.height)
  return place(look, shown, room, 1 + share * (MOST_STRETCH - 1), formatter)
}

/** What the picture can do without, in this order: what the hours are of, where it is to say when they are too many; then when. */
const FIRST_TO_GO = ['work', 'load', 'money'] as const

function withoutClause(heads: LookHeads, part: (typeof FIRST_TO_GO)[number]): LookHeads {
  if (part === 'work') return withoutWork(heads)
  return withoutLastClause(heads, part)
}

function withoutWork(heads: LookHeads): LookHeads {
  const { unit, finding } = heads.load
  const end = unit.indexOf('; ')
  if (end < 0 || !finding.includes('; ')) return heads
  return { ...heads, load: { ...heads.load, unit: unit.slice(end + 2) } }
}

function withoutLastClause(heads: LookHeads, lane: 'load' | 'money'): LookHeads {
  const head = heads[lane]
  const end = head?.finding.lastIndexOf('; ') ?? -1
  return head && end > 0 ? { ...heads, [lane]: { ...head, finding: `${head.finding.slice(0, end)}.` } } : heads
}

function place(look: OneLook, heads: LookHeads, room: Room, stretch: number, formatter: Formatter): LookLayout {
  const { width, scale } = room
  const isStacked = width < STACKED_BELOW * scale
  const ticks = Math.max(
    isStacked ? TICK_COLUMN - 8 : TICK_COLUMN,
    heads.money ? amountsRoom(look.money, formatter) : 0,
  )
  const left = (isStacked ? ticks : HEAD_COLUMN + HEAD_GAP + ticks) * scale
  const axis = timeAxis(look, left, width - RIGHT_MARGIN * scale, scale, formatter)
  const headRoom = isStacked ? width : HEAD_COLUMN * scale
  const lines: HeadLine[] = []
  const axisLines: number[] = []
  let y = 0
  /** Puts a head at the height reached, and says where its plot may begin. */
  const head = (which: LookHeads['when']) => {
    const placed = placeHead(which, 0, y, headRoom, scale)
    lines.push(...placed.lines)
    return { plotTop: isStacked ? placed.bottom + 4 * scale : y, headBottom: placed.bottom }
  }
  const monthLabels = (bottom: number) => {
    axisLines.push(bottom + 15 * scale)
    return bottom + AXIS_HEIGHT * scale
  }

  /** The money lane with its head and the cash below it; `y` then is where the next lane begins. */
  const placeMoney = (moneyHead: LaneHead): MoneyPlot => {
    const { plotTop, headBottom } = head(moneyHead)
    const plot = moneyPlot(look.money, axis, { top: plotTop, headBottom }, scale, stretch, isStacked, formatter)
    let end = plot.bottom
    if (heads.cash && plot.cash) {
      const top = isStacked ? plot.bottom + (AXIS_HEIGHT + 2) * scale : plot.cash.top - 3 * scale
      const cash = placeCashHead(heads.cash, 0, top, headRoom, scale)
      lines.push(...cash.lines)
      end = Math.max(end, cash.bottom)
    }
    y = Math.max(isStacked ? monthLabels(plot.bottom) : headBottom, end) + LANE_GAP * scale
    return plot
  }

  const when = head(heads.when)
  const keyAbove = isStacked ? placePathKey(look, when.headBottom, headRoom, scale, Number.POSITIVE_INFINITY) : null
  const pathTop = isStacked ? (keyAbove?.bottom ?? when.headBottom) + 4 * scale : when.plotTop
  const milestones = placeMilestones(look.path, axis, pathTop, scale, formatter, look)
  const path = pathPlot(look.path, look.today, axis, isStacked, milestones.bottom, scale, stretch, formatter)
  // Beside the lane, signs are named as far as it is high.
  const keyLimit = Math.max(path.bottom + KEY_OVER * scale, when.headBottom + KEY_LINES * LINE * scale)
  const pathKey = keyAbove ?? placePathKey(look, when.headBottom, headRoom + KEY_OVER_GAP * scale, scale, keyLimit)
  const whenBottom = pathKey?.bottom ?? when.headBottom
  const pathEnd = isStacked ? monthLabels(path.bottom) : Math.max(path.bottom, whenBottom - KEY_OVER * scale)

  y = pathEnd + LANE_GAP * scale
  const money = heads.money ? placeMoney(heads.money) : null
  const heavy = head(heads.load)
  const load = loadPlot(look.load, axis, heavy.plotTop, scale, stretch, formatter)
  const end = Math.max(monthLabels(load.bottom), heavy.headBottom)
  return {
    width,
    height: Math.ceil(end + 2 * scale),
    scale,
    isStacked,
    axis,
    top: milestones.bottom,
    bottom: load.bottom,
    stretches: isStacked
      ? [{ top: milestones.bottom, bottom: path.bottom }, ...(money ? [money] : []), load].map(stretchOf)
      : [{ top: milestones.bottom, bottom: load.bottom }],
    heads: lines,
    milestones: milestones.places,
    deadEnd: milestones.deadEnd,
    path,
    pathKey,
    money,
    load,
    axisLines,
  }
}

function stretchOf({ top, bottom }: LaneStretch): LaneStretch {
  return { top, bottom }
}

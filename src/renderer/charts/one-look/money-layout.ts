import { type MoneyRange, moneyTicks } from '#shared/charts/axis.ts'
import { type CashPoint, type MoneyLane, stackOf } from '#shared/charts/money-lane.ts'
import { money } from '#shared/money/money.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type Box, firstFreePlace } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import { monthStretch, type TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'

export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface Tick {
  readonly y: number
  readonly label: string
}

export interface Plot {
  readonly top: number
  readonly bottom: number
  readonly toY: (value: number) => number
  readonly ticks: readonly Tick[]
}

export interface MoneyPlot extends Plot {
  /** The names of the line of what is put aside, and of the most expensive month. */
  readonly labels: readonly PlacedText[]
  readonly cash: (Plot & { readonly points: readonly CashPoint[]; readonly labels: readonly PlacedText[] }) | null
}

const BARS = 74
const CASH = 36
const LABEL_ROOM = 14
const PLOT_GAP = 12

/** Bars of the months, and the cash on hand below them. */
export function moneyPlot(
  lane: MoneyLane,
  axis: TimeAxis,
  { top, headBottom }: { readonly top: number; readonly headBottom: number },
  scale: number,
  stretch: number,
  isStacked: boolean,
  formatter: Formatter,
): MoneyPlot {
  const from = top + LABEL_ROOM * scale
  const height = BARS * scale * stretch
  // Beside the figure, the cash begins below what stands there.
  const barsEnd = isStacked || !lane.cash ? from + height : Math.max(from + height, headBottom - 4 * scale)
  const bars = plot(lane.range, from, barsEnd, 4, formatter)
  const labels = barLabels(lane, axis, bars, from - LABEL_ROOM * scale, scale, formatter)
  if (!lane.cash) return { ...bars, labels, cash: null }
  const cashTop = bars.bottom + PLOT_GAP * scale
  const cash = plot(lane.cash.range, cashTop, cashTop + CASH * scale * stretch, 2, formatter)
  const { lowest, points } = lane.cash
  const text = `lowest ${formatter.wholeMoney(lowest.amount)}`
  const bounds = { left: axis.left, right: axis.right, top: cash.top - 4 * scale, bottom: cash.bottom + 8 * scale }
  const spot = { x: axis.toX(lowest.on), y: cash.toY(lowest.amount) }
  const label = besidePoint(
    text,
    spot,
    points.map((point) => ({ x: axis.toX(point.on), y: cash.toY(point.amount) })),
    bounds,
    scale,
  )
  return { ...bars, bottom: cash.bottom, labels, cash: { ...cash, points, labels: label ? [label] : [] } }
}

function plot(range: MoneyRange, top: number, bottom: number, most: number, formatter: Formatter): Plot {
  const { lowest } = range
  const highest = Math.max(range.highest, lowest + 1)
  // Only round amounts within the range: room for the next one above would make all bars lower.
  const ticks = moneyTicks(range, formatter.currency, most).filter((tick) => lowest <= tick && tick <= highest)
  const toY = (value: number) => bottom - ((value - lowest) / (highest - lowest)) * (bottom - top)
  return {
    top,
    bottom,
    toY,
    ticks: ticks.map((tick) => ({ y: toY(tick), label: formatter.wholeMoney(money(tick)) })),
  }
}

function barLabels(
  { months, mostExpensive }: MoneyLane,
  axis: TimeAxis,
  bars: Plot,
  top: number,
  scale: number,
  formatter: Formatter,
): readonly PlacedText[] {
  const boxes = months.map(({ month, parts }): Box => {
    const { x, width } = monthStretch(axis, month)
    return { left: x, right: x + width, top: bars.toY(stackOf(parts)), bottom: bars.toY(parts.fromOthers) }
  })
  const labels: PlacedText[] = []
  const taken: Box[] = []
  const bounds: Box = { left: axis.left, right: axis.right, top, bottom: bars.bottom }
  const put = (text: string, lefts: readonly number[], base: number, mustBeFree: readonly Box[]) => {
    const width = widthOf(text) * scale
    const places = lefts.map((left) => ({
      left: Math.max(axis.left, Math.min(left, axis.right - width)),
      right: 0,
      top: base - (LINE - 4) * scale,
      bottom: base,
    }))
    const place = firstFreePlace(
      places.map((one) => ({ ...one, right: one.left + width })),
      [...taken, ...mustBeFree],
      bounds,
    )
    if (!place) return
    taken.push(place)
    labels.push({ text, x: place.left, y: base - 3 * scale })
  }
  if (mostExpensive) {
    const { month, outflow } = mostExpensive
    const text = formatter.wholeMoney(outflow)
    const { x, width } = monthStretch(axis, month)
    put(text, [x + width / 2 - (widthOf(text) * scale) / 2], bars.toY(outflow) - 1, [])
  }
  const last = months.findLast(({ budget }) => budget > 0)
  if (last) {
    const text = `put aside ${formatter.wholeMoney(last.budget)}`
    const width = widthOf(text) * scale
    const { x, width: month } = monthStretch(axis, last.month)
    const end = x + month - width
    const steps = Array.from({ length: 12 }, (_, index) => end - (index * (end - axis.left)) / 11)
    put(text, steps, bars.toY(last.budget) - 1, boxes)
  }
  return labels
}

/** A name beside a point of a line, where it meets neither the line nor an edge. */
function besidePoint(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  line: readonly { readonly x: number; readonly y: number }[],
  bounds: Box,
  scale: number,
): PlacedText | null {
  const width = widthOf(text) * scale
  const height = (LINE - 3) * scale
  const gap = 7 * scale
  const places = [
    { left: x + gap, top: y + 2 },
    { left: x - gap - width, top: y + 2 },
    { left: x + gap, top: y - height - 2 },
    { left: x - gap - width, top: y - height - 2 },
    ...[1.8, 2.6].flatMap((lines) => [
      { left: x + gap, top: y - height * lines },
      { left: x - gap - width, top: y - height * lines },
    ]),
    { left: x + gap, top: bounds.bottom - height },
    { left: x - gap - width, top: bounds.bottom - height },
    { left: x + gap, top: bounds.top },
    { left: x - gap - width, top: bounds.top },
  ].map(({ left, top }) => ({ left, right: left + width, top, bottom: top + height }))
  const spots = line.flatMap((from, index): Box[] => {
    const to = line[index + 1] ?? from
    return [
      {
        left: from.x,
        right: Math.max(to.x, from.x + 1),
        top: Math.min(from.y, to.y) - 1,
        bottom: Math.max(from.y, to.y) + 1,
      },
    ]
  })
  const place = firstFreePlace(places, spots, bounds) ?? firstFreePlace(places, [], bounds)
  return place ? { text, x: place.left, y: place.bottom - 3 * scale } : null
}

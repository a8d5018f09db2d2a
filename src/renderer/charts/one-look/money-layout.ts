import { type MoneyRange, moneyTicks } from '#shared/charts/axis.ts'
import { type CashPoint, type MoneyLane, stackOf } from '#shared/charts/money-lane.ts'
import { money, sumMoney } from '#shared/money/money.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type Box, firstFreePlace } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import { monthStretch, type TimeAxis } from '../kit/time-axis.ts'
import { LINE, TEXT } from './head-layout.ts'

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
  /** The names of the line of what is put aside, of the most expensive month, and of what is overdue. */
  readonly labels: readonly PlacedText[]
  readonly cash: (Plot & { readonly points: readonly CashPoint[]; readonly labels: readonly PlacedText[] }) | null
}

const BARS = 74
const CASH = 36
/** Where lanes stand one under another, height costs nothing, and the name of the lowest cash finds its place. */
const STACKED_CASH = 52
const LABEL_ROOM = 14
const PLOT_GAP = 12
/** So far a name may reach into that gap, and so far it stays from the line of zero above it. */
const BELOW_BARS = 6
const BELOW_ZERO = 3
const MOST_BAR_TICKS = 4
const MOST_CASH_TICKS = 2
/** From the line of zero to letters, in pixels, and where there is no room: the line is thick where cash is short, and their ground would cut it. */
const ZERO_ROOM = 5
const LEAST_ZERO_ROOM = 2
/** The height of the letters of amounts and hours beside a plot, and the gap before it, in pixels. */
export const TICK_TEXT = 12
export const TICK_GAP = 6

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
  const bars = plot(lane.range, from, barsEnd, MOST_BAR_TICKS, formatter)
  const labels = barLabels(lane, axis, bars, from - LABEL_ROOM * scale, scale, formatter)
  if (!lane.cash) return { ...bars, labels, cash: null }
  const cashTop = bars.bottom + PLOT_GAP * scale
  const cash = plot(
    lane.cash.range,
    cashTop,
    cashTop + (isStacked ? STACKED_CASH : CASH) * scale * stretch,
    MOST_CASH_TICKS,
    formatter,
  )
  const { lowest, points } = lane.cash
  const text = `lowest ${formatter.wholeMoney(lowest.amount)}`
  const bounds = { left: axis.left, right: axis.right, top: cash.top - 4 * scale, bottom: cash.bottom + 3 * scale }
  const spot = { x: axis.toX(lowest.on), y: cash.toY(lowest.amount) }
  const line = segmentsOf(points.map((point) => ({ x: axis.toX(point.on), y: cash.toY(point.amount) })))
  const label = besidePoint(text, spot, line, cash.toY(0), bounds, scale)
  return { ...bars, bottom: cash.bottom, labels, cash: { ...cash, points, labels: label ? [label] : [] } }
}

/** What the amounts beside the bars and the cash take, with the gap before the plot, in pixels at the usual size of text. */
export function amountsRoom({ range, cash }: MoneyLane, formatter: Formatter): number {
  const amounts = [
    ...ticksWithin(range, MOST_BAR_TICKS, formatter),
    ...(cash ? ticksWithin(cash.range, MOST_CASH_TICKS, formatter) : []),
  ]
  const widest = Math.max(...amounts.map((amount) => widthOf(formatter.wholeMoney(money(amount)))))
  return Math.ceil((widest * TICK_TEXT) / TEXT) + TICK_GAP
}

/** Only round amounts within the range: room for the next one above would make all bars lower. */
function ticksWithin(range: MoneyRange, most: number, formatter: Formatter): readonly number[] {
  const highest = Math.max(range.highest, range.lowest + 1)
  return moneyTicks(range, formatter.currency, most).filter((tick) => range.lowest <= tick && tick <= highest)
}

function plot(range: MoneyRange, top: number, bottom: number, most: number, formatter: Formatter): Plot {
  const { lowest } = range
  const highest = Math.max(range.highest, lowest + 1)
  const ticks = ticksWithin(range, most, formatter)
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
  const bounds: Box = { left: axis.left, right: axis.right, top, bottom: bars.bottom + BELOW_BARS * scale }
  /** The first of the texts that has a place where it covers nothing. */
  const put = (
    texts: readonly string[],
    leftsOf: (width: number) => readonly number[],
    base: number,
    shouldBeFree: readonly Box[],
    mayCover = true,
  ) => {
    const tries = texts.map((text) => {
      const width = widthOf(text) * scale
      const places = leftsOf(width).map((wanted): Box => {
        const left = Math.max(axis.left, Math.min(wanted, axis.right - width))
        return { left, right: left + width, top: base - (LINE - 4) * scale, bottom: base }
      })
      return { text, places }
    })
    // Over bars rather than not at all: its ground keeps it readable there.
    for (const others of mayCover ? [shouldBeFree, []] : [shouldBeFree]) {
      for (const { text, places } of tries) {
        const place = firstFreePlace(places, [...taken, ...others], bounds)
        if (!place) continue
        taken.push(place)
        // Its ground ends above the line or bar that it names.
        labels.push({ text, x: place.left, y: base - 5 * scale })
        return
      }
    }
  }
  if (mostExpensive) {
    const { month, outflow } = mostExpensive
    const { x, width } = monthStretch(axis, month)
    put([formatter.wholeMoney(outflow)], (room) => [x + width / 2 - room / 2], bars.toY(outflow) - 1, [])
  }
  const overdue = months.filter(({ parts }) => parts.overdue > 0)
  const [first] = overdue
  if (first) {
    const amount = formatter.wholeMoney(sumMoney(overdue.map(({ parts }) => parts.overdue)))
    const { x, width } = monthStretch(axis, first.month)
    // Over the bar of another month it would seem to name that; what is overdue stands beside the lane as well.
    put(
      [`overdue ${amount}`, 'overdue'],
      (room) => [x + width / 2 - room / 2, x, x + width - room],
      clearOf(bars.toY(first.budget), top, scale, bars.toY(stackOf(first.parts)) - 1),
      boxes,
      false,
    )
  }
  const most = months.reduce((least, { parts }) => Math.min(least, parts.fromOthers), 0)
  const given = months.find(({ parts }) => most < 0 && parts.fromOthers === most)
  if (given) {
    const below = months.map(({ month }, index): Box => {
      const { x, width } = monthStretch(axis, month)
      return { left: x, right: x + width, top: bars.toY(0), bottom: boxes[index]?.bottom ?? bars.bottom }
    })
    const { x, width } = monthStretch(axis, given.month)
    // Beside the largest, as other bars may be too low to be known by it.
    put(
      ['money in'],
      (room) => [x + width + 2, x - room - 2],
      bars.toY(0) + (LINE - 4 + BELOW_ZERO) * scale,
      below.filter(({ top, bottom }) => bottom > top),
      false,
    )
  }
  const last = months.findLast(({ budget }) => budget > 0)
  if (last) {
    const { x, width } = monthStretch(axis, last.month)
    put(
      [`put aside ${formatter.wholeMoney(last.budget)}`],
      (room) => {
        const end = x + width - room
        return Array.from({ length: 12 }, (_, index) => end - (index * (end - axis.left)) / 11)
      },
      bars.toY(last.budget) - 1,
      boxes,
    )
  }
  return labels
}

/** The line to write on that is wanted, or one above a line that would go through the letters, where there is room. */
function clearOf(line: number, top: number, scale: number, base: number): number {
  const height = (LINE - 4) * scale
  const isCrossed = line < base && line > base - height - 2
  return isCrossed && line - height > top ? line - 2 : base
}

/** The boxes around the pieces of a line. */
function segmentsOf(line: readonly { readonly x: number; readonly y: number }[]): readonly Box[] {
  return line.map((from, index): Box => {
    const to = line[index + 1] ?? from
    return {
      left: from.x,
      right: Math.max(to.x, from.x + 1),
      top: Math.min(from.y, to.y) - 1,
      bottom: Math.max(from.y, to.y) + 1,
    }
  })
}

/** A name near a point of a line, at the nearest place where it meets neither a line nor an edge, else over the line itself. */
function besidePoint(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  line: readonly Box[],
  zero: number,
  bounds: Box,
  scale: number,
): PlacedText | null {
  const width = widthOf(text) * scale
  const height = (LINE - 3) * scale
  const gap = 7 * scale
  const lefts = [gap, -gap - width, -width / 2, 3 * gap, -3 * gap - width, 8 * gap, -8 * gap - width].map(
    (by) => x + by,
  )
  const tops = Array.from(
    { length: 1 + Math.floor((bounds.bottom - height - bounds.top) / 2) },
    (_, index) => bounds.top + 2 * index,
  )
  const away = (top: number) => Math.abs(top + height / 2 - y)
  const places = lefts.flatMap((left) =>
    tops
      .toSorted((one, other) => away(one) - away(other))
      .map((top) => ({ left, right: left + width, top, bottom: top + height })),
  )
  const marker = { left: x - gap + 1, right: x + gap - 1, top: y - gap + 1, bottom: y + gap - 1 }
  const zeroLine = (room: number): Box => ({
    left: bounds.left,
    right: bounds.right,
    top: zero - room,
    bottom: zero + room,
  })
  const near = zeroLine(LEAST_ZERO_ROOM)
  // Over the line rather than not at all: its ground keeps it readable there.
  const place = [[...line, zeroLine(ZERO_ROOM), marker], [...line, near, marker], [near, marker], [marker]]
    .map((taken) => firstFreePlace(places, taken, bounds))
    .find((found) => found !== null)
  return place ? { text, x: place.left, y: place.bottom - 3 * scale } : null
}

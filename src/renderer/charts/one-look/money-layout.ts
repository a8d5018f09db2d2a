import { type MoneyRange, moneyTicks } from '#shared/charts/axis.ts'
import type { CashPoint, MoneyLane } from '#shared/charts/money-lane.ts'
import { money } from '#shared/money/money.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { TEXT } from './head-layout.ts'
import { barLabels, besidePoint, segmentsOf } from './money-labels.ts'
import type { PlacedText, Plot } from './placed.ts'

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
const MOST_BAR_TICKS = 4
const MOST_CASH_TICKS = 2
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

import { monthTicks } from '#shared/charts/axis.ts'
import type { MonthText } from '#shared/charts/month-text.ts'
import { money } from '#shared/money/money.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { AXIS_LINE, axisName, MONTH_AXIS_HEIGHT, mostMonthLabels, TICK } from './axis-style.ts'
import { widthOf } from './kit/text-width.ts'

/** The name of the axis stands on its side, with a gap before the amounts. */
const AXIS_NAME_WIDTH = 32

/** Room for usual amounts and the name of the axis, in pixels. */
export const MONEY_AXIS_WIDTH = 84

/** The axis below every chart of money by month; `plotWidth` is in pixels. */
export function monthAxis(months: readonly MonthText[], plotWidth: number, formatter: Formatter) {
  return {
    dataKey: 'month',
    ticks: [...monthTicks(months, mostMonthLabels(plotWidth))],
    interval: 0,
    tickFormatter: (month: string) => formatter.shortMonth(month),
    height: MONTH_AXIS_HEIGHT,
    label: axisName('Month', 'bottom'),
    tick: TICK,
    axisLine: AXIS_LINE,
    tickLine: AXIS_LINE,
  } as const
}

/** The axis beside every chart of money by month, from the first tick to the last; the name says what is measured. */
export function moneyAxis(ticks: readonly number[], name: string, formatter: Formatter) {
  const amountText = (amount: number) => formatter.wholeMoney(money(amount))
  return {
    ticks: [...ticks],
    domain: [ticks[0] ?? 0, ticks.at(-1) ?? 'auto'],
    interval: 0,
    width: Math.max(
      MONEY_AXIS_WIDTH,
      ...[ticks[0], ticks.at(-1)].map((amount) => widthOf(amountText(amount ?? 0)) + AXIS_NAME_WIDTH),
    ),
    tickFormatter: amountText,
    label: axisName(`${name} (${formatter.currency})`, 'left'),
    tick: TICK,
    axisLine: false,
    tickLine: false,
  } as const
}

import type { OneLook } from '#shared/charts/one-look.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { timeAxis } from './kit/time-axis.ts'
import type { LookLayout } from './one-look/look-layout.ts'
import { placeMilestones } from './one-look/milestone-layout.ts'
import { amountsRoom, type MoneyPlot, moneyPlot } from './one-look/money-layout.ts'

/** Where the months of money stand, in pixels: the money lane of the one look, with a window of its own. */
export interface MoneyByMonthLayout
  extends Pick<
    LookLayout,
    'width' | 'height' | 'scale' | 'axis' | 'top' | 'bottom' | 'stretches' | 'milestones' | 'axisLines'
  > {
  readonly money: MoneyPlot
}

/** How much higher the bars are than in the one look. */
const STRETCH = 1.75
const RIGHT_MARGIN = 10
const AXIS_HEIGHT = 22
/** Room for the name of the most expensive month above its bar. */
const TOP_GAP = 6

export function layOutMoneyByMonth(
  look: OneLook,
  width: number,
  scale: number,
  formatter: Formatter,
): MoneyByMonthLayout {
  const axis = timeAxis(
    look,
    amountsRoom(look.money, formatter) * scale,
    width - RIGHT_MARGIN * scale,
    scale,
    formatter,
  )
  const { places, bottom: namesEnd } = placeMilestones(look.path, axis, 0, scale, formatter, look)
  const top = namesEnd + TOP_GAP * scale
  // Nothing stands beside the lane.
  const money = moneyPlot(look.money, axis, { top, headBottom: top }, scale, STRETCH, false, formatter)
  return {
    width,
    height: Math.ceil(money.bottom + AXIS_HEIGHT * scale),
    scale,
    axis,
    top: namesEnd,
    bottom: money.bottom,
    stretches: [{ top: namesEnd, bottom: money.bottom }],
    milestones: places,
    axisLines: [money.bottom + 15 * scale],
    money,
  }
}

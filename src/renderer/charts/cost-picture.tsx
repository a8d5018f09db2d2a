import { isoDate } from '#shared/calendar/day.ts'
import { moneyTicks } from '#shared/charts/axis.ts'
import { type CostOverTime, type CostPoint, costOverTime } from '#shared/charts/cost-over-time.ts'
import { daysOfMonth } from '#shared/charts/look-span.ts'
import { spaceLabels } from '#shared/charts/space-labels.ts'
import { money, ZERO } from '#shared/money/money.ts'
import { wholeParts } from '#shared/money/whole-parts.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'
import { costOverTimeFinding } from '#shared/wording/chart-findings.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { widthOf } from './kit/text-width.ts'
import { timeAxis } from './kit/time-axis.ts'
import { categoryColor } from './series.ts'

interface CostPictureProps {
  readonly projection: Projection
  readonly formatter: Formatter
  /** In pixels; the drawing is scaled from there to the room it gets. */
  readonly width: number
}

const [RIGHT, TOP, HEIGHT] = [150, 10, 190]
const TICK_GAP = 8
const LABELS_APART = 32

/** All that has been spent by each month, stacked by category, as a picture for paper. */
export function CostPicture({ projection, formatter, width }: CostPictureProps) {
  const cost = costOverTime(projection, 'certification')
  const [first, last] = [cost.points[0], cost.points.at(-1)]
  if (!first || !last || cost.categories.length === 0) return null
  const span = { from: isoDate(`${first.month}-01`), to: daysOfMonth(last.month).to }
  const ticks = moneyTicks(cost.range, formatter.currency, 5)
  const tickTexts = ticks.map((tick) => formatter.wholeMoney(money(tick)))
  const left = Math.max(...tickTexts.map(widthOf)) + TICK_GAP
  const axis = timeAxis(span, left, width - RIGHT, 1, formatter)
  const [lowest, highest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const toY = (amount: number) => TOP + HEIGHT - ((amount - lowest) / (highest - lowest)) * HEIGHT
  const middles = cost.categories.map((category) => {
    const { from, to } = stackOf(last, category, cost)
    return toY((from + to) / 2) - TOP
  })
  const amounts = wholeParts(
    cost.categories.map((category) => last.cumulative[category]),
    formatter.currency,
  )
  const heights = spaceLabels(middles, HEIGHT - 12, LABELS_APART)
  return (
    <svg
      viewBox={`0 0 ${width} ${TOP + HEIGHT + 28}`}
      width="100%"
      role="img"
      aria-label={costOverTimeFinding(cost, formatter)}
      fontSize={13}
      fill="var(--text)"
    >
      {ticks.map((tick, index) => (
        <g key={tick}>
          <path d={`M${left},${toY(tick)} H${axis.right}`} stroke="var(--border)" />
          <text x={left - TICK_GAP} y={toY(tick) + 4} textAnchor="end" fill="var(--text-muted)">
            {tickTexts[index]}
          </text>
        </g>
      ))}
      {cost.categories.map((category) => (
        <path
          key={category}
          d={bandOf(cost, category, (month) => axis.toEnd(daysOfMonth(month).to), axis.left, toY)}
          fill={categoryColor(category)}
          stroke="var(--surface-raised)"
          strokeWidth={1.5}
        />
      ))}
      {axis.ticks.map(({ month, x, label }) => (
        <text key={month} x={x} y={TOP + HEIGHT + 20} fill="var(--text-muted)">
          {label}
        </text>
      ))}
      {cost.categories.map((category, index) => {
        const y = TOP + (heights[index] ?? 0)
        return (
          <g key={category}>
            <path
              d={`M${axis.right},${TOP + (middles[index] ?? 0)} L${axis.right + 14},${y}`}
              stroke="var(--border-strong)"
            />
            <text x={axis.right + 18} y={y + 4}>
              {CATEGORY_NAMES[category]}
              <tspan x={axis.right + 18} dy={15} fill="var(--text-muted)">
                {formatter.wholeMoney(amounts[index] ?? ZERO)}
              </tspan>
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Steps at the ends of the months: money is spent by then. */
function bandOf(
  cost: CostOverTime,
  category: CostCategory,
  endOf: (month: CostPoint['month']) => number,
  left: number,
  toY: (amount: number) => number,
): string {
  const stacks = cost.points.map((point) => ({ x: endOf(point.month), ...stackOf(point, category, cost) }))
  const upper = stacks.map(({ x, to }) => `${x.toFixed(1)},${toY(to).toFixed(1)}`)
  const lower = stacks.toReversed().map(({ x, from }) => `${x.toFixed(1)},${toY(from).toFixed(1)}`)
  return `M${left},${toY(0)} L${[...upper, ...lower].join(' L')} Z`
}

/** From where to where a category stands in the stack of a month; those below zero stack downwards. */
function stackOf({ cumulative }: CostPoint, category: CostCategory, { categories }: CostOverTime) {
  const own = cumulative[category]
  let from = 0
  for (const other of categories) {
    if (other === category) break
    if (cumulative[other] < 0 === own < 0) from += cumulative[other]
  }
  return { from, to: from + own }
}

import { usePlotArea, useYAxisScale } from 'recharts'
import type { CostOverTime } from '#shared/charts/cost-over-time.ts'
import { spaceLabels } from '#shared/charts/space-labels.ts'
import { ZERO } from '#shared/money/money.ts'
import { wholeParts } from '#shared/money/whole-parts.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { categoryColor } from './series.ts'

interface BandLabelsProps {
  readonly cost: CostOverTime
  readonly formatter: Formatter
}

const LINE_HEIGHT = 36
const LINES_APART = 16

/** The name and amount of each band, at its right end; labels of thin bands are moved apart. */
export function BandLabels({ cost, formatter }: BandLabelsProps) {
  const plot = usePlotArea()
  const scale = useYAxisScale()
  const last = cost.points.at(-1)
  if (!plot || !scale || !last) return null
  const ends = { above: 0, below: 0 }
  const middles = cost.categories.map((category) => {
    const amount = last.cumulative[category]
    const side = amount < 0 ? 'below' : 'above'
    const middle = scale(ends[side] + amount / 2) ?? 0
    ends[side] += amount
    return middle - plot.y
  })
  const amounts = wholeParts(
    cost.categories.map((category) => last.cumulative[category]),
    formatter.currency,
  )
  const heights = spaceLabels(middles, plot.height - LINES_APART, LINE_HEIGHT)
  const right = plot.x + plot.width
  return (
    <g aria-hidden>
      {cost.categories.map((category, index) => {
        const y = plot.y + (heights[index] ?? 0)
        return (
          <g key={category}>
            <path
              d={`M${right + 2},${plot.y + (middles[index] ?? 0)} L${right + 14},${y}`}
              stroke="var(--border-strong)"
              fill="none"
            />
            <rect x={right + 16} y={y - 5} width={10} height={10} rx={2} fill={categoryColor(category)} />
            <text x={right + 32} y={y + 4} fontSize={13} fill="var(--text)">
              {CATEGORY_NAMES[category]}
            </text>
            <text x={right + 32} y={y + 4 + LINES_APART} fontSize={13} fill="var(--text-muted)">
              {formatter.wholeMoney(amounts[index] ?? ZERO)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

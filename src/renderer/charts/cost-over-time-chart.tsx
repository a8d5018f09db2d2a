import { type ReactNode, useState } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { moneyTicks } from '#shared/charts/axis.ts'
import type { ChartEnd } from '#shared/charts/chart-end.ts'
import { type CostOverTime, type CostPoint, costOverTime } from '#shared/charts/cost-over-time.ts'
import { downsample } from '#shared/charts/downsample.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { costOverTimeFinding } from '#shared/wording/chart-findings.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { GRID, MONEY_CHART_HEIGHT } from './axis-style.ts'
import { BandLabels } from './band-labels.tsx'
import { ChartArea } from './chart-area.tsx'
import { ChartEndControl } from './chart-end-control.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { MONEY_AXIS_WIDTH, moneyAxis, monthAxis } from './money-by-month-axes.ts'
import { categoryColor } from './series.ts'

interface CostOverTimeChartProps {
  readonly projection: Projection
  readonly formatter: Formatter
  /** Choices beside how far it goes. */
  readonly controls?: ReactNode
}

const LABEL_WIDTH = 150

/** All that has been spent by each month, stacked by category. */
export function CostOverTimeChart({ projection, formatter, controls }: CostOverTimeChartProps) {
  const [end, setEnd] = useState<ChartEnd>('certification')
  const cost = costOverTime(projection, end)
  const finding = costOverTimeFinding(cost, formatter)
  return (
    <ChartFrame
      title="Cost over time"
      finding={finding}
      isEmpty={cost.categories.length === 0}
      columns={[
        { label: 'Month', isNumber: false },
        ...cost.categories.map((category) => ({ label: CATEGORY_NAMES[category], isNumber: true })),
        { label: 'All so far', isNumber: true },
      ]}
      rows={cost.points.map(({ month, cumulative, total }) => ({
        id: month,
        cells: [
          formatter.month(month),
          ...cost.categories.map((category) => formatter.money(cumulative[category])),
          formatter.money(total),
        ],
      }))}
      controls={
        <>
          {controls}
          {projection.outcome.kind === 'certified' && (
            <ChartEndControl label="How far the cost is shown" end={end} onChange={setEnd} />
          )}
        </>
      }
    >
      <ChartArea height={MONEY_CHART_HEIGHT}>
        {(width) => <CostAreas cost={cost} width={width} finding={finding} formatter={formatter} />}
      </ChartArea>
      {cost.range.lowest < 0 && <TotalLegend />}
    </ChartFrame>
  )
}

/** What the line is that appears where something stands below zero. */
function TotalLegend() {
  return (
    <ul className="chart-legend">
      <li>
        <svg width={24} height={14} aria-hidden="true">
          <path d="M1,7 H23" stroke="var(--text)" strokeWidth={2} />
        </svg>
        All so far
      </li>
      <li>Below zero: more comes in than is paid</li>
    </ul>
  )
}

interface CostAreasProps {
  readonly cost: CostOverTime
  readonly width: number
  readonly finding: string
  readonly formatter: Formatter
}

function CostAreas({ cost, width, finding, formatter }: CostAreasProps) {
  const plotWidth = width - MONEY_AXIS_WIDTH - LABEL_WIDTH
  const points = downsample(cost.points, Math.max(4, plotWidth), ({ total }) => total)
  const ticks = moneyTicks(cost.range, formatter.currency, 5)
  const hasIncome = cost.range.lowest < 0
  // A slope from above zero to below it would cut through all bands between.
  const shape = hasIncome ? 'stepAfter' : 'linear'
  const months = points.map(({ month }) => month)
  return (
    <ComposedChart
      width={width}
      height={MONEY_CHART_HEIGHT}
      data={[...points]}
      margin={{ top: 8, right: LABEL_WIDTH, bottom: 4, left: 8 }}
      title="Cost over time"
      desc={finding}
      stackOffset="sign"
    >
      <CartesianGrid {...GRID} />
      <XAxis {...monthAxis(months, plotWidth, formatter)} />
      <YAxis {...moneyAxis(ticks, 'Spent so far', formatter)} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--border-strong)' }}
        content={({ label }) => (
          <CostTooltip point={points.find(({ month }) => month === label)} cost={cost} formatter={formatter} />
        )}
      />
      {cost.categories.map((category) => (
        <Area
          key={category}
          dataKey={({ cumulative }: CostPoint) => cumulative[category]}
          name={CATEGORY_NAMES[category]}
          stackId="cost"
          type={shape}
          stroke="var(--surface-raised)"
          strokeWidth={1.5}
          fill={categoryColor(category)}
          fillOpacity={0.9}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {hasIncome && <ReferenceLine y={0} stroke="var(--border-strong)" />}
      {hasIncome && (
        <Line
          dataKey={({ total }: CostPoint) => total}
          name="All"
          type={shape}
          stroke="var(--text)"
          strokeWidth={2}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      )}
      <BandLabels cost={cost} formatter={formatter} />
    </ComposedChart>
  )
}

interface CostTooltipProps {
  readonly point: CostPoint | undefined
  readonly cost: CostOverTime
  readonly formatter: Formatter
}

function CostTooltip({ point, cost, formatter }: CostTooltipProps) {
  if (!point) return null
  const lines = cost.categories.toReversed().map((category) => ({
    label: CATEGORY_NAMES[category],
    value: formatter.money(point.cumulative[category]),
    color: categoryColor(category),
  }))
  return (
    <ChartTooltip
      title={`By the end of ${formatter.month(point.month)}`}
      lines={[...lines, { label: 'All', value: formatter.money(point.total), color: null }]}
    />
  )
}

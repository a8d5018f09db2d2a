import { useId, useState } from 'react'
import { Bar, CartesianGrid, ComposedChart, Line, Rectangle, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { moneyTicks } from '#shared/charts/axis.ts'
import { type MonthlyOutflow, monthlyOutflow, type OutflowMonth } from '#shared/charts/monthly-outflow.ts'
import type { Reach } from '#shared/charts/reach.ts'
import { money } from '#shared/money/money.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { monthlyOutflowFinding } from '#shared/wording/chart-findings.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { GRID, MONEY_CHART_HEIGHT } from './axis-style.ts'
import { ChartArea } from './chart-area.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { MONEY_AXIS_WIDTH, moneyAxis, monthAxis } from './money-by-month-axes.ts'
import { OutflowLegend, StripePattern } from './outflow-marks.tsx'
import { ReachControl } from './reach-control.tsx'

interface MonthlyOutflowChartProps {
  readonly projection: Projection
  readonly formatter: Formatter
}

/** What leaves in each month, beside what is put aside. */
export function MonthlyOutflowChart({ projection, formatter }: MonthlyOutflowChartProps) {
  const [reach, setReach] = useState<Reach>('certification')
  const outflow = monthlyOutflow(projection, reach)
  const finding = monthlyOutflowFinding(outflow, formatter)
  return (
    <ChartFrame
      title="Month by month"
      finding={finding}
      isEmpty={outflow.months.every((month) => month.outflow === 0)}
      columns={[
        { label: 'Month', isNumber: false },
        { label: 'Paid out', isNumber: true },
        { label: 'Put aside', isNumber: true },
        { label: 'More than put aside', isNumber: false },
        { label: 'Cash at the end', isNumber: true },
      ]}
      rows={outflow.months.map((month) => ({
        id: month.month,
        cells: [
          formatter.month(month.month),
          formatter.money(month.outflow),
          formatter.money(month.budget),
          month.isOverBudget ? 'Yes' : 'No',
          formatter.money(month.cashAtEnd),
        ],
      }))}
      controls={
        projection.outcome.kind === 'certified' && (
          <ReachControl label="How far the months are shown" reach={reach} onChange={setReach} />
        )
      }
    >
      <ChartArea height={MONEY_CHART_HEIGHT}>
        {(width) => <OutflowBars outflow={outflow} width={width} finding={finding} formatter={formatter} />}
      </ChartArea>
      <OutflowLegend hasIncome={outflow.range.lowest < 0} />
    </ChartFrame>
  )
}

interface OutflowBarsProps {
  readonly outflow: MonthlyOutflow
  readonly width: number
  readonly finding: string
  readonly formatter: Formatter
}

function OutflowBars({ outflow: { months, range }, width, finding, formatter }: OutflowBarsProps) {
  const patternId = useId()
  const ticks = moneyTicks(range, formatter.currency, 5)
  return (
    <ComposedChart
      width={width}
      height={MONEY_CHART_HEIGHT}
      data={[...months]}
      margin={{ top: 8, right: 16, bottom: 4, left: 8 }}
      barCategoryGap="18%"
      title="Month by month"
      desc={finding}
    >
      <defs>
        <StripePattern id={patternId} />
      </defs>
      <CartesianGrid {...GRID} />
      <XAxis
        {...monthAxis(
          months.map(({ month }) => month),
          width - MONEY_AXIS_WIDTH,
          formatter,
        )}
      />
      <YAxis {...moneyAxis(ticks, 'In the month', formatter)} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--surface-sunken)' }}
        content={({ label }) => (
          <OutflowTooltip month={months.find(({ month }) => month === label)} formatter={formatter} />
        )}
      />
      {range.lowest < 0 && <ReferenceLine y={0} stroke="var(--border-strong)" />}
      <Bar
        dataKey={({ outflow }: OutflowMonth) => outflow}
        name="Paid out"
        isAnimationActive={false}
        maxBarSize={36}
        shape={({ x, y, width: barWidth, height, index }) => {
          const isOver = months[index]?.isOverBudget ?? false
          return (
            <Rectangle
              x={x}
              y={y}
              width={barWidth}
              height={height}
              radius={[3, 3, 0, 0]}
              fill={isOver ? `url(#${patternId})` : 'var(--series-1)'}
              stroke={isOver ? 'var(--negative)' : 'var(--series-1)'}
            />
          )
        }}
      />
      <Line
        dataKey={({ budget }: OutflowMonth) => budget}
        name="Put aside"
        type="step"
        stroke="var(--text)"
        strokeWidth={2}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
    </ComposedChart>
  )
}

function outflowLabel({ outflow, isOverBudget }: OutflowMonth): string {
  if (outflow < 0) return 'Comes in, more than is paid'
  return isOverBudget ? 'Paid out, more than put aside' : 'Paid out'
}

interface OutflowTooltipProps {
  readonly month: OutflowMonth | undefined
  readonly formatter: Formatter
}

function OutflowTooltip({ month, formatter }: OutflowTooltipProps) {
  if (!month) return null
  return (
    <ChartTooltip
      title={formatter.month(month.month)}
      lines={[
        {
          label: outflowLabel(month),
          value: formatter.money(money(Math.abs(month.outflow))),
          color: null,
        },
        { label: 'Put aside', value: formatter.money(month.budget), color: null },
        { label: 'Cash at the end', value: formatter.money(month.cashAtEnd), color: null },
      ]}
    />
  )
}

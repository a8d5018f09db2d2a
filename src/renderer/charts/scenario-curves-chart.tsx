import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { moneyTicks } from '#shared/charts/axis.ts'
import { type CostCurves, costCurves, type NamedProjection } from '#shared/charts/cost-curves.ts'
import { costCurvesFinding } from '#shared/wording/chart-findings.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { GRID } from './axis-style.ts'
import { ChartArea } from './chart-area.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { CurveLabels, CurveList } from './curve-labels.tsx'
import { dashOf, Marker, MOST_CURVES } from './curve-marks.tsx'
import { MONEY_AXIS_WIDTH, moneyAxis, monthAxis } from './money-by-month-axes.ts'

interface ScenarioCurvesChartProps {
  readonly scenarios: readonly NamedProjection[]
  /** The CSS color of a scenario, by its id. */
  readonly colorOf: (id: string) => string
  readonly formatter: Formatter
}

type CurvePoint = CostCurves['points'][number]

const HEIGHT = 380
const LABEL_WIDTH = 190
/** The least room for the curves, in pixels: with less beside the labels, those stand below. */
const LEAST_PLOT = 240
const NARROW_MARGIN = 16
const MONTHS_BETWEEN_MARKERS = 6

/** The cost so far of each scenario, up to its certification or its stop. */
export function ScenarioCurvesChart({ scenarios, colorOf, formatter }: ScenarioCurvesChartProps) {
  const data = costCurves(scenarios.slice(0, MOST_CURVES))
  const notDrawn = Math.max(0, scenarios.length - MOST_CURVES)
  const finding = costCurvesFinding(data, formatter, notDrawn)
  return (
    <ChartFrame
      title="Cost over time"
      finding={finding}
      isEmpty={data.curves.length === 0}
      columns={[
        { label: 'Month', isNumber: false },
        ...data.curves.map(({ name }) => ({ label: name, isNumber: true })),
      ]}
      rows={data.points.map(({ month, costs }) => ({
        id: month,
        cells: [
          formatter.month(month),
          ...data.curves.map(({ id }) => {
            const cost = costs.get(id)
            return cost === undefined ? '–' : formatter.money(cost)
          }),
        ],
      }))}
    >
      <ChartArea height={HEIGHT}>
        {(width) => {
          const isNarrow = width - MONEY_AXIS_WIDTH - LABEL_WIDTH < LEAST_PLOT
          const shared = { colorOf, formatter }
          return (
            <>
              <Curves data={data} width={width} isNarrow={isNarrow} finding={finding} {...shared} />
              {isNarrow && <CurveList curves={data.curves} {...shared} />}
            </>
          )
        }}
      </ChartArea>
    </ChartFrame>
  )
}

interface CurvesProps {
  readonly data: CostCurves
  readonly colorOf: (id: string) => string
  readonly width: number
  /** The names of the curves stand below, not at the right. */
  readonly isNarrow: boolean
  readonly finding: string
  readonly formatter: Formatter
}

function Curves({ data: { curves, points, range }, colorOf, width, isNarrow, finding, formatter }: CurvesProps) {
  const ticks = moneyTicks(range, formatter.currency, 5)
  const right = isNarrow ? NARROW_MARGIN : LABEL_WIDTH
  const plotWidth = width - MONEY_AXIS_WIDTH - right
  return (
    <LineChart
      width={width}
      height={HEIGHT}
      data={[...points]}
      margin={{ top: 8, right, bottom: 4, left: 8 }}
      title="Cost over time"
      desc={finding}
    >
      <CartesianGrid {...GRID} />
      <XAxis
        {...monthAxis(
          points.map(({ month }) => month),
          plotWidth,
          formatter,
        )}
      />
      <YAxis {...moneyAxis(ticks, 'Spent so far', formatter)} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--border-strong)' }}
        content={({ label }) => (
          <CurvesTooltip
            point={points.find(({ month }) => month === label)}
            curves={curves}
            colorOf={colorOf}
            formatter={formatter}
          />
        )}
      />
      {curves.map(({ id, name, endsIn }, index) => (
        <Line
          key={id}
          dataKey={({ costs }: CurvePoint) => costs.get(id) ?? null}
          name={name}
          type="linear"
          stroke={colorOf(id)}
          strokeWidth={2.5}
          strokeDasharray={dashOf(index)}
          activeDot={false}
          isAnimationActive={false}
          dot={({ key, cx, cy, index: place }) => {
            const point = points[place]
            const isMarked = point?.month === endsIn || (place + index) % MONTHS_BETWEEN_MARKERS === 0
            return isMarked && point?.costs.has(id) && typeof cx === 'number' && typeof cy === 'number' ? (
              <Marker key={key} index={index} x={cx} y={cy} color={colorOf(id)} />
            ) : (
              <g key={key} />
            )
          }}
        />
      ))}
      {!isNarrow && <CurveLabels curves={curves} colorOf={colorOf} formatter={formatter} />}
    </LineChart>
  )
}

interface CurvesTooltipProps {
  readonly point: CurvePoint | undefined
  readonly curves: CostCurves['curves']
  readonly colorOf: (id: string) => string
  readonly formatter: Formatter
}

function CurvesTooltip({ point, curves, colorOf, formatter }: CurvesTooltipProps) {
  if (!point) return null
  const lines = curves.flatMap(({ id, name }) => {
    const cost = point.costs.get(id)
    return cost === undefined ? [] : [{ label: name, value: formatter.money(cost), color: colorOf(id) }]
  })
  return <ChartTooltip title={`By the end of ${formatter.month(point.month)}`} lines={lines} />
}

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { CostCurve } from '#shared/charts/cost-curves.ts'
import { spaceLabels } from '#shared/charts/space-labels.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { dashOf, Marker } from './curve-marks.tsx'
import { shorten } from './kit/text-width.ts'

interface CurveLabelsProps {
  readonly curves: readonly CostCurve[]
  /** The CSS color of a scenario, by its id. */
  readonly colorOf: (id: string) => string
  readonly formatter: Formatter
}

const LABEL_HEIGHT = 36
const LINES_APART = 16
const LABEL_ROOM = 140

/** The name and total of each curve at the right, led to from where the curve ends. */
export function CurveLabels({ curves, colorOf, formatter }: CurveLabelsProps) {
  const plot = usePlotArea()
  const toX = useXAxisScale()
  const toY = useYAxisScale()
  if (!plot || !toX || !toY) return null
  const ends = curves.map(({ endsIn, total }) => ({ x: toX(endsIn) ?? plot.x, y: toY(total) ?? plot.y }))
  const heights = spaceLabels(
    ends.map(({ y }) => y - plot.y),
    plot.height - LINES_APART,
    LABEL_HEIGHT,
  )
  const right = plot.x + plot.width
  return (
    <g aria-hidden>
      {curves.map(({ id, name, total }, index) => {
        const end = ends[index] ?? { x: right, y: plot.y }
        const y = plot.y + (heights[index] ?? 0)
        return (
          <g key={id}>
            <path
              d={`M${end.x + 6},${end.y} L${right + 6},${y}`}
              stroke={colorOf(id)}
              strokeOpacity={0.55}
              strokeDasharray="1 4"
              fill="none"
            />
            <path
              d={`M${right + 10},${y} H${right + 38}`}
              stroke={colorOf(id)}
              strokeWidth={2.5}
              strokeDasharray={dashOf(index)}
            />
            <Marker index={index} x={right + 24} y={y} color={colorOf(id)} />
            <text x={right + 46} y={y + 4} fontSize={13} fill="var(--text)">
              {shorten(name, LABEL_ROOM)}
            </text>
            <text x={right + 46} y={y + 4 + LINES_APART} fontSize={13} fill="var(--text-muted)">
              {formatter.wholeMoney(total)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** The same below the curves, over the full width, where there is no room beside them. */
export function CurveList({ curves, colorOf, formatter }: CurveLabelsProps) {
  return (
    <ul className="curve-list" aria-hidden>
      {curves.map(({ id, name, total }, index) => (
        <li key={id}>
          <svg width={30} height={14} aria-hidden>
            <path d="M1,7 H29" stroke={colorOf(id)} strokeWidth={2.5} strokeDasharray={dashOf(index)} />
            <Marker index={index} x={15} y={7} color={colorOf(id)} />
          </svg>
          <span>{name}</span>
          <span className="curve-total">{formatter.wholeMoney(total)}</span>
        </li>
      ))}
    </ul>
  )
}

import type { PlanTimeline } from '#shared/charts/plan-timeline.ts'
import { ShadeMark } from '../kit/marks.tsx'
import { MilestoneMark } from '../kit/milestone-mark.tsx'
import type { PatternIds } from '../kit/patterns.tsx'
import { TEXT } from '../one-look/head-layout.ts'
import type { TimelineLayout } from './timeline-layout.ts'

interface PartProps {
  readonly layout: TimelineLayout
}

/** The dates of the path and the axis: they stay in sight above the rows. */
export function TimelineHead({ layout: { milestones, axis, headHeight, scale } }: PartProps) {
  return (
    <g fontSize={TEXT * scale} fill="var(--text)" fontFamily="inherit">
      {milestones.map(({ milestone: { kind, on }, x, y, label }) => (
        <g key={`${kind} ${on}`}>
          <path d={`M${x},${label ? y : headHeight - 4} V${headHeight}`} {...lineOf(kind)} />
          {label && (
            <>
              <MilestoneMark kind={kind} x={x} y={y} />
              <text x={label.x} y={label.y}>
                {label.text}
              </text>
            </>
          )}
        </g>
      ))}
      {axis.ticks.map(({ x, label }) => (
        <text
          key={x}
          x={x + 3}
          y={headHeight - 6}
          fill="var(--text-muted)"
          stroke="var(--surface-raised)"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {label}
        </text>
      ))}
      <path d={`M${axis.left},${headHeight - 0.5} H${axis.right}`} stroke="var(--border-strong)" />
    </g>
  )
}

interface GroundProps extends PartProps {
  readonly timeline: PlanTimeline
  readonly ids: PatternIds
}

/** What goes through all rows: times of life, the lines of the axis, and the dates of the path. */
export function TimelineGround({ timeline, layout: { axis, height, milestones }, ids }: GroundProps) {
  return (
    <g>
      {timeline.shades.map(({ kind, title, from, to }) => {
        const x = Math.max(axis.left, axis.toX(from))
        const width = Math.min(axis.right, axis.toEnd(to)) - x
        return width > 0 ? (
          <ShadeMark key={`${from} ${title}`} kind={kind} ids={ids} x={x} y={0} width={width} height={height} />
        ) : null
      })}
      {axis.ticks.map(({ x }) => (
        <path key={x} d={`M${x},0 V${height}`} stroke="var(--border)" />
      ))}
      {milestones.map(({ milestone: { kind, on }, x }) => (
        <path key={`${kind} ${on}`} d={`M${x},0 V${height}`} {...lineOf(kind)} />
      ))}
    </g>
  )
}

function lineOf(kind: PlanTimeline['milestones'][number]['kind']) {
  return kind === 'today'
    ? { stroke: 'var(--negative)', strokeWidth: 1.6 }
    : { stroke: 'var(--text-muted)', strokeWidth: 1.2, strokeDasharray: '2 3' }
}

interface ChainProps extends PartProps {
  readonly timeline: PlanTimeline
  readonly binding: ReadonlySet<string>
}

/** The line from what sets the date to the certificate, with an arrow where it ends. */
export function ChainLine({ timeline, layout, binding }: ChainProps) {
  const last = timeline.rows.findIndex(({ kind }) => kind === 'path')
  if (last < 0) return null
  const stops = [...timeline.rows.keys()]
    .filter((index) => index < last && binding.has(timeline.rows[index]?.key ?? ''))
    .flatMap((index) => {
      const placed = layout.placeRow(index)
      const ends = placed?.bars.map(({ right }) => right) ?? []
      return placed && ends.length > 0 ? [{ x: Math.max(...ends), y: placed.middle }] : []
    })
  const [start] = stops
  const target = layout.placeRow(last)
  const arrival = target?.bars[0]
  if (!start || !target || !arrival) return null
  const steps = stops.slice(1).map(({ x, y }) => `V${y} H${x}`)
  const x = Math.max(arrival.left, layout.axis.left)
  const top = target.middle - target.barHeight / 2
  return (
    <path
      d={`M${start.x},${start.y} ${steps.join(' ')} V${top - 8} H${x} V${top - 2} m-4,-5 l4,5 l4,-5`}
      fill="none"
      stroke="var(--text)"
      strokeWidth={2}
      strokeLinejoin="round"
    />
  )
}

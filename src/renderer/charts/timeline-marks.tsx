import type { TimelineRow } from '#shared/charts/timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { widthOf } from './kit/text-width.ts'
import { ROW_HEIGHT, type TimelineLayout } from './timeline-layout.ts'

interface RowMarksProps {
  readonly row: TimelineRow
  readonly y: number
  readonly layout: TimelineLayout
  readonly formatter: Formatter
  readonly hatchId: string
}

const BAR_HEIGHT = 12
const THIN_HEIGHT = 4
const LEAST_WIDTH = 3

/** What stands in the row of one stream: its bar, and its sessions, span or the day it is met. */
export function RowMarks({ row, y, layout, formatter, hatchId }: RowMarksProps) {
  const middle = y + ROW_HEIGHT / 2
  const { toX } = layout
  const bar = row.bar && { x: toX(row.bar.from), width: Math.max(LEAST_WIDTH, toX(row.bar.to) - toX(row.bar.from)) }
  switch (row.kind) {
    case 'requirement':
      return (
        <>
          {row.span && (
            <rect
              x={toX(row.span.from)}
              y={middle - 7}
              width={Math.max(LEAST_WIDTH, toX(row.span.to) - toX(row.span.from))}
              height={14}
              rx={3}
              fill={`url(#${hatchId})`}
              stroke="var(--border-strong)"
            />
          )}
          {bar && (
            <rect
              x={bar.x}
              y={middle - THIN_HEIGHT / 2}
              width={bar.width}
              height={THIN_HEIGHT}
              rx={2}
              fill="var(--text)"
            />
          )}
          {row.metOn && (
            <path
              d={`M${toX(row.metOn)},${middle - 7} l7,7 l-7,7 l-7,-7 Z`}
              fill="var(--text)"
              stroke="var(--surface-raised)"
              strokeWidth={1.5}
            />
          )}
          {row.metOn && <MetLabel text={`met ${formatter.date(row.metOn)}`} x={toX(row.metOn)} y={middle} />}
        </>
      )
    case 'course':
      return bar ? (
        <rect
          x={bar.x}
          y={middle - BAR_HEIGHT / 2}
          width={bar.width}
          height={BAR_HEIGHT}
          rx={3}
          fill="var(--series-1)"
          fillOpacity={row.state === 'done' ? 1 : 0.45}
          stroke="var(--series-1)"
        />
      ) : null
    case 'arrangement':
      return (
        <>
          {bar && (
            <rect
              x={bar.x}
              y={middle - BAR_HEIGHT / 2}
              width={bar.width}
              height={BAR_HEIGHT}
              rx={3}
              fill="var(--series-2)"
              fillOpacity={0.25}
              stroke="var(--series-2)"
            />
          )}
          {row.sessions.map((on) => (
            <path key={on} d={`M${toX(on)},${middle - 4} v8`} stroke="var(--series-2)" strokeWidth={2} />
          ))}
        </>
      )
    case 'practice':
      return bar ? (
        <rect
          x={bar.x}
          y={middle - BAR_HEIGHT / 2}
          width={bar.width}
          height={BAR_HEIGHT}
          rx={3}
          fill="var(--series-4)"
          fillOpacity={0.45}
          stroke="var(--series-4)"
        />
      ) : null
  }
}

interface MetLabelProps {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** On a ground of its own, so that no line of a later date crosses it. */
function MetLabel({ text, x, y }: MetLabelProps) {
  const room = widthOf(text)
  const left = x + 12
  return (
    <>
      <rect x={left - 3} y={y - 9} width={room + 2} height={18} fill="var(--surface-raised)" rx={3} />
      <text x={left} y={y + 4} fontSize={13} fill="var(--text-muted)">
        {text}
      </text>
    </>
  )
}

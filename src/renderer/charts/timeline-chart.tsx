import { Switch } from '@mantine/core'
import { useState } from 'react'
import type { ChartEnd } from '#shared/charts/chart-end.ts'
import { requirementsAlone, type TimelineRow, timelineOf } from '#shared/charts/timeline.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { timelineFinding } from '#shared/wording/chart-findings.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { milestoneName, ROW_KIND_NAMES } from '#shared/wording/timeline-sentences.ts'
import { ChartArea } from './chart-area.tsx'
import { ChartEndControl } from './chart-end-control.tsx'
import { ChartFrame } from './chart-frame.tsx'
import type { TableRow } from './data-table.tsx'
import { TimelineDrawing } from './timeline-drawing.tsx'
import { ROW_HEIGHT } from './timeline-layout.ts'
import { TimelineLegend } from './timeline-legend.tsx'

interface TimelineChartProps {
  readonly plan: Plan
  readonly projection: Projection
  readonly formatter: Formatter
}

/** Above this many rows the chart begins with the requirements alone. */
const MOST_ROWS_AT_FIRST = 30

/** Months across, streams down: what serves each requirement, when it is met, and the dates of the path. */
export function TimelineChart({ plan, projection, formatter }: TimelineChartProps) {
  const [end, setEnd] = useState<ChartEnd>('certification')
  const timeline = timelineOf(plan, projection, end)
  const [isDetailed, setDetailed] = useState(timeline.rows.length <= MOST_ROWS_AT_FIRST)
  const drawn = isDetailed ? timeline : requirementsAlone(timeline)
  const finding = timelineFinding(timeline, projection, formatter)
  return (
    <ChartFrame
      title="Timeline"
      finding={finding}
      isEmpty={timeline.rows.every(({ bar }) => bar === null)}
      columns={[
        { label: 'What', isNumber: false },
        { label: 'Kind', isNumber: false },
        { label: 'From', isNumber: true },
        { label: 'To', isNumber: true },
        { label: 'Met', isNumber: true },
      ]}
      rows={[
        ...timeline.rows.map((row) => tableRow(row, formatter)),
        ...timeline.milestones.map((milestone) => ({
          id: milestone.kind,
          cells: [milestoneName(milestone), 'Date', formatter.date(milestone.on), '', ''],
        })),
      ]}
      controls={
        <>
          <Switch
            size="sm"
            label="Each item"
            checked={isDetailed}
            onChange={({ currentTarget }) => setDetailed(currentTarget.checked)}
          />
          {projection.outcome.kind === 'certified' && (
            <ChartEndControl label="How far the timeline is shown" end={end} onChange={setEnd} />
          )}
        </>
      }
    >
      <ChartArea height={drawn.rows.length * ROW_HEIGHT}>
        {(width) => (
          <TimelineDrawing timeline={drawn} rows={drawn.rows} width={width} finding={finding} formatter={formatter} />
        )}
      </ChartArea>
      <TimelineLegend hasItems={isDetailed} />
    </ChartFrame>
  )
}

function tableRow(row: TimelineRow, formatter: Formatter): TableRow {
  return {
    id: `${row.kind} ${row.id}`,
    cells: [
      row.title,
      ROW_KIND_NAMES[row.kind],
      row.bar ? formatter.date(row.bar.from) : '–',
      row.bar ? formatter.date(row.bar.to) : '–',
      row.kind === 'requirement' ? (row.metOn ? formatter.date(row.metOn) : 'not as planned') : '',
    ],
  }
}

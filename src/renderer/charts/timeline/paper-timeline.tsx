import { useMemo } from 'react'
import { Patterns, usePatternIds } from '../kit/patterns.tsx'
import { TEXT } from '../one-look/head-layout.ts'
import { RowMarks } from './row-marks.tsx'
import type { TimeView } from './time-view.ts'
import type { TimelineDrawn } from './timeline-canvas.tsx'
import { layOutTimeline } from './timeline-layout.ts'
import { ChainLine, TimelineGround, TimelineHead } from './timeline-picture.tsx'

interface PaperTimelineProps extends TimelineDrawn {
  readonly view: TimeView
  /** In pixels; on paper it is scaled to the page. */
  readonly width: number
  /** How many rows a drawing holds at most: each drawing stays whole on a page, and has the dates above. */
  readonly mostRows: number
}

/** All rows, for a sheet or a file. */
export function PaperTimeline({ timeline, ghost, binding, formatter, view, width, mostRows }: PaperTimelineProps) {
  const ids = usePatternIds()
  const parts = useMemo(() => {
    const starts = Array.from({ length: Math.ceil(timeline.rows.length / mostRows) }, (_, part) => part * mostRows)
    return starts.map((start) => {
      const rows = timeline.rows.slice(start, start + mostRows)
      const part = { ...timeline, rows }
      return { part, layout: layOutTimeline(part, ghost, binding, { width, view, scale: 1 }, formatter) }
    })
  }, [timeline, ghost, binding, formatter, view, width, mostRows])
  return parts.map(({ part, layout }) => {
    const height = layout.headHeight + layout.height + 8
    return (
      <svg
        key={part.rows[0]?.key}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fontSize={TEXT}
        fill="var(--text)"
        aria-hidden
      >
        <Patterns ids={ids} />
        <TimelineHead layout={layout} />
        <g transform={`translate(0,${layout.headHeight})`}>
          <TimelineGround timeline={part} layout={layout} ids={ids} />
          <ChainLine timeline={part} layout={layout} binding={binding} />
          {part.rows.map((row, index) => {
            const placed = layout.placeRow(index)
            return placed ? (
              <RowMarks key={row.key} placed={placed} isBinding={binding.has(row.key)} scale={1} ids={ids} />
            ) : null
          })}
        </g>
      </svg>
    )
  })
}

import { type KeyboardEvent, useId, useState } from 'react'
import type { Timeline, TimelineRow } from '#shared/charts/timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { rowSentence } from '#shared/wording/timeline-sentences.ts'
import { MilestoneMark } from './kit/milestone-mark.tsx'
import { shorten } from './kit/text-width.ts'
import { LABEL_COLUMN, layOutTimeline, ROW_HEIGHT, type TimelineLayout } from './timeline-layout.ts'
import { RowMarks } from './timeline-marks.tsx'

interface TimelineDrawingProps {
  readonly timeline: Timeline
  readonly rows: readonly TimelineRow[]
  readonly width: number
  readonly finding: string
  readonly formatter: Formatter
}

const ITEM_INDENT = 16
const LABEL_MARGIN = 10

/** The picture itself. One stop for the Tab key; arrows, Home and End then walk the rows, each told under the picture. */
export function TimelineDrawing({ timeline, rows, width, finding, formatter }: TimelineDrawingProps) {
  const hatchId = useId()
  const [active, setActive] = useState<number | null>(null)
  const current = Math.min(active ?? 0, rows.length - 1)
  const chosen = active === null ? undefined : rows[current]
  const layout = layOutTimeline(timeline, rows, width, formatter)

  function walk(event: KeyboardEvent<HTMLDivElement>): void {
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, target))
    setActive(next)
    event.currentTarget.querySelectorAll<SVGGElement>('.timeline-row')[next]?.focus()
  }

  return (
    <>
      <div role="listbox" aria-label={`Timeline. ${finding} Arrow keys walk the rows.`} tabIndex={-1} onKeyDown={walk}>
        <svg width={layout.width} height={layout.height} viewBox={`0 0 ${layout.width} ${layout.height}`} role="none">
          <defs>
            <pattern id={hatchId} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={6} height={6} fill="var(--surface-sunken)" />
              <path d="M0,0 V6" stroke="var(--border-strong)" strokeWidth={1.5} />
            </pattern>
          </defs>
          {rows.map((row, index) => (
            <g
              key={`${row.kind} ${row.id}`}
              className="timeline-row"
              role="option"
              aria-selected={index === current}
              aria-label={rowSentence(row, formatter)}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setActive(index)}
              onPointerEnter={() => setActive(index)}
            >
              <rect
                className="timeline-focus"
                x={1}
                y={layout.yOf(index) + 1}
                width={layout.width - 2}
                height={ROW_HEIGHT - 2}
                rx={4}
              />
            </g>
          ))}
          <Months layout={layout} formatter={formatter} />
          <g pointerEvents="none" aria-hidden>
            <Milestones layout={layout} />
            {rows.map((row, index) => (
              <g key={`${row.kind} ${row.id}`}>
                <RowLabel row={row} y={layout.yOf(index)} />
                <RowMarks row={row} y={layout.yOf(index)} layout={layout} formatter={formatter} hatchId={hatchId} />
              </g>
            ))}
          </g>
        </svg>
      </div>
      {chosen && (
        <p className="timeline-detail" aria-hidden>
          {rowSentence(chosen, formatter)}
        </p>
      )}
    </>
  )
}

function RowLabel({ row, y }: { readonly row: TimelineRow; readonly y: number }) {
  const isItem = row.kind !== 'requirement'
  const indent = isItem ? ITEM_INDENT : 0
  return (
    <text
      x={4 + indent}
      y={y + ROW_HEIGHT / 2 + 4}
      fontSize={13}
      fontWeight={isItem ? 400 : 650}
      fill={isItem ? 'var(--text-muted)' : 'var(--text)'}
    >
      {shorten(row.title, LABEL_COLUMN - indent - LABEL_MARGIN)}
    </text>
  )
}

interface MonthsProps {
  readonly layout: TimelineLayout
  readonly formatter: Formatter
}

function Months({ layout, formatter }: MonthsProps) {
  const { plotLeft, plotRight, rowsTop, rowsBottom } = layout
  return (
    <g aria-hidden>
      {layout.months.map(({ month, x }) => (
        <g key={month}>
          <path d={`M${x},${rowsTop} V${rowsBottom + 5}`} stroke="var(--border)" />
          <text x={x} y={rowsBottom + 20} fontSize={13} fill="var(--text-muted)" textAnchor="middle">
            {formatter.shortMonth(month)}
          </text>
        </g>
      ))}
      <path d={`M${plotLeft},${rowsBottom} H${plotRight}`} stroke="var(--border-strong)" />
      <text
        x={(plotLeft + plotRight) / 2}
        y={rowsBottom + 44}
        fontSize={13}
        fill="var(--text-muted)"
        textAnchor="middle"
      >
        Month
      </text>
    </g>
  )
}

function Milestones({ layout }: { readonly layout: TimelineLayout }) {
  return layout.milestones.map(({ milestone: { kind }, label, x, y }) => (
    <g key={kind}>
      <path
        d={`M${x},${y} V${layout.rowsBottom}`}
        stroke={kind === 'today' ? 'var(--negative)' : 'var(--border-strong)'}
        strokeWidth={1.5}
        strokeDasharray={kind === 'today' ? '5 4' : '2 3'}
      />
      <MilestoneMark kind={kind} x={x} y={y} />
      <text x={x - 11} y={y + 4} fontSize={13} fill="var(--text)" textAnchor="end">
        {label}
      </text>
    </g>
  ))
}

import { memo } from 'react'
import type { BarLook } from '#shared/charts/plan-timeline.ts'
import {
  DoneBar,
  GHOST_LINE,
  HALO,
  MetMark,
  MissingBar,
  PlannedBar,
  ShadeMark,
  SpanBar,
  UnconfirmedMark,
} from '../kit/marks.tsx'
import { MilestoneMark } from '../kit/milestone-mark.tsx'
import type { PatternIds } from '../kit/patterns.tsx'
import { MISSING, type PlacedBar, type PlacedMark, type PlacedRow } from './row-layout.ts'

interface RowMarksProps {
  readonly placed: PlacedRow
  readonly isBinding: boolean
  readonly scale: number
  readonly ids: PatternIds
}

/** On a bar the edge is narrow: no line goes through it there, and its color is to be seen. */
const ON_BAR = { ...HALO, strokeWidth: 3 } as const

/** What is drawn of one row: what was saved dashed beneath it, its bars, its days and its name. */
export const RowMarks = memo(function RowMarks({ placed, isBinding, scale, ids }: RowMarksProps) {
  const { row, bars, marks, ghost, middle, barHeight, label } = placed
  const box = ({ left, right }: PlacedBar) => ({
    x: left,
    width: right - left,
    y: middle - barHeight / 2,
    height: barHeight,
  })
  const isOnDone =
    label.isInside && bars.findLast(({ left, right }) => left <= label.x && label.x < right)?.bar.look === 'done'
  const name = (
    <text
      x={label.x}
      y={label.y}
      {...(row.kind === 'heading' || row.kind === 'requirement' ? { fontWeight: 650 } : {})}
      {...(row.kind === 'heading' ? { fill: 'var(--text-muted)' } : {})}
      {...(isOnDone ? { fill: 'var(--on-accent)' } : label.isInside ? ON_BAR : HALO)}
    >
      {label.text}
    </text>
  )
  return (
    <>
      {/* Beside the bars it lies under them, so that its ground takes nothing from them. */}
      {!label.isInside && name}
      {ghost?.bars.map((bar) => (
        <rect key={`${bar.bar.look} ${bar.left}`} {...box(bar)} y={middle - barHeight / 2 + 3} rx={2} {...GHOST_LINE} />
      ))}
      {ghost?.marks.map(({ look, x }) =>
        look === 'held' || look === 'planned' ? null : (
          <circle key={`${look} ${x}`} cx={x} cy={middle + 3} r={5 * scale} {...GHOST_LINE} />
        ),
      )}
      {bars.map((bar) => (
        <Bar key={`${bar.bar.look} ${bar.left}`} look={bar.bar.look} box={box(bar)} ids={ids} />
      ))}
      {isBinding &&
        bars.slice(0, 1).map((first) => {
          const right = bars.reduce((most, bar) => Math.max(most, bar.right), first.right)
          return <rect key="" {...box({ ...first, right })} rx={2} fill="none" stroke="var(--text)" strokeWidth={2} />
        })}
      {marks.map((mark) => (
        <Mark key={`${mark.look} ${mark.x}`} mark={mark} y={middle} bottom={middle + barHeight / 2} scale={scale} />
      ))}
      {label.isInside && name}
    </>
  )
})

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar, in the page and in the key. */
export function Bar({ look, box, ids }: { readonly look: BarLook; readonly box: Box; readonly ids: PatternIds }) {
  switch (look) {
    case 'done':
      return <DoneBar {...box} />
    case 'planned':
      return <PlannedBar {...box} />
    case 'span':
      return <SpanBar {...box} ids={ids} />
    case 'leave':
    case 'less':
    case 'recovery':
      return (
        <>
          <ShadeMark {...box} kind={look} ids={ids} />
          <rect {...box} rx={2} fill="none" stroke="var(--border-strong)" />
        </>
      )
    case 'in-force':
      return <rect {...box} rx={2} fill="var(--series-4)" fillOpacity={0.14} stroke="var(--series-4)" />
    case 'waiting':
      return <rect {...box} rx={2} fill="var(--surface-sunken)" stroke="var(--border-strong)" />
  }
}

interface MarkProps {
  readonly mark: PlacedMark
  readonly y: number
  /** Where the bars of the row end. */
  readonly bottom: number
  readonly scale: number
}

/** A day, in the page and in the key. */
export function Mark({ mark: { look, x }, y, bottom, scale }: MarkProps) {
  switch (look) {
    case 'held':
      return <path d={`M${x},${bottom} v${5 * scale}`} stroke="var(--series-1)" strokeWidth={2.5} />
    case 'planned':
      return <path d={`M${x},${bottom + 1} v${4 * scale}`} stroke="var(--series-1)" strokeWidth={1.2} />
    case 'unconfirmed':
      return <UnconfirmedMark x={x} y={y} scale={scale} />
    case 'met':
    case 'to-be-met':
      return <MetMark x={x} y={y} scale={scale} look={look} />
    case 'missing':
      return <MissingBar x={x} y={y - 5 * scale} width={MISSING * scale} height={10 * scale} />
    case 'paid':
      return <circle cx={x} cy={y} r={5 * scale} fill="var(--series-2)" stroke="var(--series-2)" />
    case 'due':
      return (
        <circle cx={x} cy={y} r={5 * scale} fill="var(--surface-raised)" stroke="var(--series-2)" strokeWidth={2} />
      )
    case 'overdue':
      return (
        <path
          d={`M${x},${y - 6 * scale} l${6 * scale},${11 * scale} h${-12 * scale} Z`}
          fill="var(--negative-soft)"
          stroke="var(--negative)"
          strokeWidth={2}
        />
      )
    default:
      return <MilestoneMark kind={look} x={x} y={y} />
  }
}

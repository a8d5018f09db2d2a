import type { BarLook, MarkLook, PlanTimeline } from '#shared/charts/plan-timeline.ts'
import { MARK_ROOM, MarkList } from '../kit/mark-list.tsx'
import { GHOST_LINE } from '../kit/marks.tsx'
import { usePatternIds } from '../kit/patterns.tsx'
import { Bar, Mark } from './row-marks.tsx'

interface TimelineLegendProps {
  readonly timeline: PlanTimeline
  readonly hasBinding: boolean
  /** What is drawn dashed; null where nothing is. */
  readonly ghost: string | null
}

const { width: WIDE, height: HIGH } = MARK_ROOM
const box = { x: 2, y: 2, width: WIDE - 4, height: HIGH - 6 }

const BARS: readonly (readonly [BarLook, string])[] = [
  ['done', 'Done'],
  ['planned', 'Planned'],
  ['span', 'Minimum time'],
  ['waiting', 'Application and review'],
  ['in-force', 'Document in force'],
  ['leave', 'Time off'],
  ['less', 'Special weeks'],
  ['recovery', 'Kept to recover'],
]
const MARKS: readonly (readonly [MarkLook, string])[] = [
  ['held', 'Day held'],
  ['planned', 'Day planned'],
  ['unconfirmed', 'Did this happen?'],
  ['met', 'Met'],
  ['to-be-met', 'To be met'],
  ['missing', 'Hours missing'],
  ['paid', 'Paid'],
  ['due', 'Due'],
  ['overdue', 'Overdue'],
]

/** What the marks of the timeline mean: those that are drawn, by the marks themselves. */
export function TimelineLegend({ timeline, hasBinding, ghost }: TimelineLegendProps) {
  const ids = usePatternIds()
  const bars = new Set(timeline.rows.flatMap((row) => row.bars.map(({ look }) => look)))
  const marks = new Set(timeline.rows.flatMap((row) => row.marks.map(({ look }) => look)))
  const entries = [
    ...BARS.filter(([look]) => bars.has(look)).map(([look, name]) => ({
      name,
      mark: <Bar look={look} box={box} ids={ids} />,
    })),
    ...MARKS.filter(([look]) => marks.has(look)).map(([look, name]) => ({
      name,
      mark: <Mark mark={{ look, x: look === 'missing' ? 1 : WIDE / 2 }} y={HIGH / 2} bottom={HIGH / 2 - 2} scale={1} />,
    })),
    ...(hasBinding
      ? [{ name: 'Sets the date', mark: <rect {...box} rx={2} fill="none" stroke="var(--text)" strokeWidth={2} /> }]
      : []),
    ...(ghost === null ? [] : [{ name: ghost, mark: <rect {...box} rx={2} {...GHOST_LINE} /> }]),
  ]
  return <MarkList entries={entries} ids={ids} />
}

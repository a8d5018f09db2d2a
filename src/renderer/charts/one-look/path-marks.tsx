import type { Stretch } from '#shared/charts/timeline.ts'
import { DoneBar, GHOST_LINE, MetMark, MissingMark, PlannedBar, SpanBar, UnconfirmedMark } from '../kit/marks.tsx'
import type { TimeAxis } from '../kit/time-axis.ts'
import type { LookLayout } from './look-layout.ts'
import { BAR, type PlacedRow } from './path-layout.ts'
import type { PictureProps } from './picture.tsx'

const LEAST_WIDTH = 3

export function PathMarks({ ghost, layout, ids }: PictureProps) {
  const { path, axis, scale } = layout
  return (
    <g>
      {path.rows.map((placed) => (
        <g key={placed.row.requirementId}>
          <Row placed={placed} layout={layout} ids={ids} />
          {ghost && <GhostRow placed={placed} ghost={ghost} axis={axis} scale={scale} />}
        </g>
      ))}
    </g>
  )
}

interface RowProps extends Pick<PictureProps, 'ids'> {
  readonly placed: PlacedRow
  readonly layout: LookLayout
}

function Row({ placed: { row, y }, layout: { axis, scale }, ids }: RowProps) {
  const height = BAR * scale
  const box = (stretch: Stretch) => ({ ...across(axis, stretch), y: y - height / 2, height })
  const end = row.planned?.to ?? row.done?.to
  return (
    <>
      {row.span && <SpanBar {...across(axis, row.span)} y={y - height / 2 - 2} height={height + 4} ids={ids} />}
      {row.planned && <PlannedBar {...box(row.planned)} />}
      {row.done && <DoneBar {...box(row.done)} />}
      {row.unconfirmed.map((on) => (
        <UnconfirmedMark key={on} x={axis.toX(on)} y={y} scale={scale} />
      ))}
      {row.metOn && <MetMark x={axis.toEnd(row.metOn)} y={y} scale={scale} />}
      {!row.metOn && row.missingMinutes > 0 && (
        <MissingMark x={end ? axis.toEnd(end) + 7 * scale : axis.left + 5 * scale} y={y} scale={scale} />
      )}
    </>
  )
}

interface GhostRowProps {
  readonly placed: PlacedRow
  readonly ghost: NonNullable<PictureProps['ghost']>
  readonly axis: TimeAxis
  readonly scale: number
}

function GhostRow({ placed: { row, y }, ghost, axis, scale }: GhostRowProps) {
  const saved = [...ghost.path.rows, ...ghost.path.folded].find(
    ({ requirementId }) => requirementId === row.requirementId,
  )
  if (!saved || saved.metOn === row.metOn) return null
  const height = BAR * scale
  const whole = saved.planned ?? saved.done
  return (
    <>
      {whole && <rect {...across(axis, whole)} y={y - height / 2} height={height} rx={2} {...GHOST_LINE} />}
      {saved.metOn && <MetMark x={axis.toEnd(saved.metOn)} y={y} scale={scale} isGhost />}
    </>
  )
}

function across({ toX, toEnd }: TimeAxis, { from, to }: Stretch) {
  const x = toX(from)
  return { x, width: Math.max(LEAST_WIDTH, toEnd(to) - x) }
}

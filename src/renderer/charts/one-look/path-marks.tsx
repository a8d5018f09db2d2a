import type { IsoDate } from '#shared/calendar/day.ts'
import { metLookOf } from '#shared/charts/path-lane.ts'
import type { Stretch } from '#shared/charts/timeline.ts'
import {
  ClosedMark,
  DoneBar,
  GateMark,
  GHOST_LINE,
  MetMark,
  MissingBar,
  PlannedBar,
  SpanBar,
  UnconfirmedMark,
} from '../kit/marks.tsx'
import type { TimeAxis } from '../kit/time-axis.ts'
import type { LookLayout } from './look-layout.ts'
import { BAR, BESIDE_LINE, type PlacedGate, type PlacedRow } from './path-layout.ts'
import type { PictureProps } from './picture.tsx'

const LEAST_WIDTH = 3

/** What names may stand over: minimum spans, and the saved plan. */
export function PathGround({ ghost, layout, ids }: PictureProps) {
  const { path, axis, scale } = layout
  return (
    <g>
      {path.rows.map((placed) => {
        const { row, y } = placed
        const height = BAR * scale
        return (
          <g key={row.requirementId}>
            {row.span && <SpanBar {...across(axis, row.span)} y={y - height / 2} height={height + 2} ids={ids} />}
            {ghost && <GhostRow placed={placed} ghost={ghost} axis={axis} scale={scale} />}
          </g>
        )
      })}
    </g>
  )
}

export function PathMarks({ look, layout }: PictureProps) {
  const { path, axis, scale } = layout
  return (
    <g>
      {path.gate && <GateRow placed={path.gate} from={axis.toX(look.today)} scale={scale} />}
      {path.rows.map((placed) => (
        <Row key={placed.row.requirementId} placed={placed} layout={layout} today={look.today} />
      ))}
    </g>
  )
}

interface RowProps {
  readonly placed: PlacedRow
  readonly layout: LookLayout
  readonly today: IsoDate
}

function Row({ placed: { row, y }, layout: { axis, scale }, today }: RowProps) {
  const height = BAR * scale
  const box = (stretch: Stretch) => ({ ...across(axis, stretch), y: y - height / 2, height })
  const end = row.planned?.to ?? row.done?.to
  const metLook = metLookOf(row, today)
  const openFrom = end ? axis.toEnd(end) : axis.toX(today) + BESIDE_LINE * scale
  return (
    <>
      {!row.metOn && row.missingMinutes > 0 && (
        <MissingBar x={openFrom} width={Math.max(0, axis.right - openFrom)} y={y - height / 2} height={height} />
      )}
      {row.planned && <PlannedBar {...box(row.planned)} />}
      {row.done && <DoneBar {...box(row.done)} />}
      {row.unconfirmed.map((on) => (
        <UnconfirmedMark key={on} x={axis.toX(on)} y={y} scale={scale} />
      ))}
      {row.metOn && metLook && <MetMark x={axis.toEnd(row.metOn)} y={y} scale={scale} look={metLook} />}
    </>
  )
}

interface GateRowProps {
  readonly placed: PlacedGate
  readonly from: number
  readonly scale: number
}

/** Up to the gate nothing is certain: a dotted way, and the gate at its end. */
function GateRow({ placed: { gate, x, y }, from, scale }: GateRowProps) {
  return (
    <g>
      {from < x && <path d={`M${from},${y} H${x}`} stroke="var(--warning)" strokeWidth={1.6} strokeDasharray="1 4" />}
      {gate.kind === 'never' ? <ClosedMark x={x} y={y} scale={scale} /> : <GateMark x={x} y={y} scale={scale} />}
    </g>
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
      {saved.metOn && <MetMark x={axis.toEnd(saved.metOn)} y={y} scale={scale} look="ghost" />}
    </>
  )
}

function across({ toX, toEnd }: TimeAxis, { from, to }: Stretch) {
  const x = toX(from)
  return { x, width: Math.max(LEAST_WIDTH, toEnd(to) - x) }
}

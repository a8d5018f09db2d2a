import { memo } from 'react'
import type { OneLook } from '#shared/charts/one-look.ts'
import { ClosedMark, DoneBar, HALO, MetMark, PlannedBar, ShadeMark, SpanBar, UnconfirmedMark } from '../kit/marks.tsx'
import { MilestoneMark } from '../kit/milestone-mark.tsx'
import type { PatternIds } from '../kit/patterns.tsx'
import { type HeadLine, TEXT } from './head-layout.ts'
import { LoadMarks } from './load-marks.tsx'
import type { LookLayout } from './look-layout.ts'
import { MoneyMarks } from './money-marks.tsx'
import { KEY_BAR, type KeyPart } from './path-key.ts'
import { BAR } from './path-layout.ts'
import { PathGround, PathMarks } from './path-marks.tsx'

/** A sign of the path is a little higher than a letter; in the key it is as high as one. */
const KEY_POINT = 0.8
/** Half the width of the diamond at the end of a bar in the key, in pixels. */
const KEY_DIAMOND = 4.4

export interface PictureProps {
  readonly look: OneLook
  /** The saved plan, dashed under what is being tried. */
  readonly ghost: OneLook | null
  readonly layout: LookLayout
  /** Of patterns that stand somewhere on the page. */
  readonly ids: PatternIds
}

/** What lies under the names: heads, money and load, and what goes through all lanes. It holds no state and needs no style sheet. */
export const Picture = memo(function Picture({ look, ghost, layout, ids }: PictureProps) {
  const { axis, stretches, scale } = layout
  return (
    <g fontSize={TEXT * scale} fill="var(--text)" fontFamily="inherit">
      {look.shades.flatMap(({ kind, title, from, to }) => {
        const x = Math.max(axis.left, axis.toX(from))
        const width = Math.max(1, Math.min(axis.right, axis.toEnd(to)) - x)
        return stretches.map(({ top, bottom }) => (
          <ShadeMark
            key={`${from} ${title} ${top}`}
            kind={kind}
            ids={ids}
            x={x}
            y={top}
            width={width}
            height={bottom - top}
          />
        ))
      })}
      <Grid layout={layout} />
      {layout.money && <MoneyMarks look={look} ghost={ghost} layout={layout} money={layout.money} ids={ids} />}
      <LoadMarks look={look} ghost={ghost} layout={layout} ids={ids} />
      <Milestones layout={layout} />
      <DeadEnd layout={layout} />
      {layout.heads.map((line) => (
        <HeadText key={`${line.kind} ${line.y}`} line={line} />
      ))}
      <Key layout={layout} ids={ids} />
    </g>
  )
})

function HeadText({ line: { kind, text, x, y, size } }: { readonly line: HeadLine }) {
  const looks = {
    name: { fill: 'var(--text-muted)', fontWeight: 600 },
    figure: { fontWeight: 680 },
    unit: { fill: 'var(--text-muted)' },
    difference: { fill: 'var(--accent-text)', fontWeight: 650 },
    finding: {},
    alarm: { fill: 'var(--negative)', fontWeight: 650 },
  } as const
  return (
    <text x={x} y={y} fontSize={size} {...looks[kind]}>
      {text}
    </text>
  )
}

/** What the signs of the path are, by the signs themselves. */
function Key({ layout: { pathKey, scale }, ids }: { readonly layout: LookLayout; readonly ids: PatternIds }) {
  return pathKey?.entries.map(({ part, x, label }) => (
    <g key={part} fill="var(--text-muted)">
      <KeySign part={part} x={x} y={label.y} scale={scale} ids={ids} />
      <text x={label.x} y={label.y}>
        {label.text}
      </text>
    </g>
  ))
}

interface KeySignProps {
  readonly part: KeyPart
  readonly x: number
  /** The line the letters stand on. */
  readonly y: number
  readonly scale: number
  readonly ids: PatternIds
}

function KeySign({ part, x, y, scale, ids }: KeySignProps) {
  const [width, height] = [KEY_BAR * scale, BAR * scale]
  const box = { x: x + 0.5, y: y - height, width, height }
  const point = { x: x + width / 2, y: y - height / 2, scale: scale * KEY_POINT }
  switch (part) {
    case 'done':
      return <DoneBar {...box} />
    case 'planned':
      return (
        <>
          <PlannedBar {...box} width={width - KEY_DIAMOND * scale} />
          <MetMark {...point} x={x + width - KEY_DIAMOND * scale} look="to-be-met" />
        </>
      )
    case 'span':
      return <SpanBar {...box} ids={ids} />
    case 'met':
      return <MetMark {...point} look="met" />
    case 'unconfirmed':
      return <UnconfirmedMark {...point} />
    case 'leave':
    case 'less':
    case 'recovery':
      return (
        <>
          <ShadeMark {...box} kind={part} ids={ids} />
          <rect {...box} fill="none" stroke="var(--border-strong)" strokeWidth={0.8} />
        </>
      )
  }
}

/** Where the path ends and no certification comes: a wall, and its name. */
function DeadEnd({ layout: { deadEnd, path, scale } }: { readonly layout: LookLayout }) {
  if (!deadEnd) return null
  const { x, y, label } = deadEnd
  return (
    <g>
      <path d={`M${x},${y} V${path.bottom}`} stroke="var(--negative)" strokeWidth={3} />
      <ClosedMark x={x} y={y} scale={scale} />
      <text x={label.x} y={label.y}>
        {label.text}
      </text>
    </g>
  )
}

/** The names of rows and lines, over the month under the cursor as well, and the rows of the path, which no name covers. */
export const Foreground = memo(function Foreground({ look, ghost, layout, ids }: PictureProps) {
  const { path, money, load, scale } = layout
  const names = [
    ...path.rows.map(({ label }) => label),
    ...(path.folded ? [path.folded] : []),
    ...(path.gate ? [path.gate.label] : []),
    ...(money?.labels ?? []),
    ...(money?.cash?.labels ?? []),
    ...load.labels,
  ]
  return (
    <>
      <PathGround look={look} ghost={ghost} layout={layout} ids={ids} />
      <g fontSize={TEXT * scale} fill="var(--text)" fontFamily="inherit" {...HALO}>
        {names.map(({ text, x, y }) => (
          <text key={`${x} ${y}`} x={x} y={y}>
            {text}
          </text>
        ))}
      </g>
      <g fontSize={TEXT * scale} fill="var(--text)" fontFamily="inherit">
        <MilestoneNames layout={layout} />
      </g>
      <PathMarks look={look} ghost={ghost} layout={layout} ids={ids} />
    </>
  )
})

interface GridProps {
  readonly layout: Pick<LookLayout, 'axis' | 'stretches' | 'axisLines' | 'scale'>
}

/** The lines of the months through all lanes, and their names. */
export function Grid({ layout }: GridProps) {
  const { axis, stretches, axisLines, scale } = layout
  return (
    <g fill="var(--text-muted)">
      <path d={axis.ticks.map(({ x }) => downThrough(x, stretches)).join('')} stroke="var(--border)" />
      {axis.ticks.flatMap(({ month, x, label }) =>
        axisLines.map((y) => (
          <text key={`${month} ${y}`} x={x} y={y} fontSize={TEXT * scale}>
            {label}
          </text>
        )),
      )}
    </g>
  )
}

interface MilestonesProps {
  readonly layout: Pick<LookLayout, 'milestones' | 'top' | 'stretches'>
}

/** The names of the dates of the path. The ground under other names would cover what hangs below their letters. */
export function MilestoneNames({ layout: { milestones } }: { readonly layout: Pick<LookLayout, 'milestones'> }) {
  return milestones.map(
    ({ milestone: { kind, on }, label }) =>
      label &&
      label.text !== '' && (
        <text key={`${kind} ${on}`} x={label.x} y={label.y}>
          {label.text}
        </text>
      ),
  )
}

/** The dates of the path through all lanes, each with its sign. */
export function Milestones({ layout }: MilestonesProps) {
  return (
    <g>
      {layout.milestones.map(({ milestone: { kind, on }, x, y, label }) => (
        <g key={`${kind} ${on}`}>
          <path
            d={`${label ? `M${x},${y} V${layout.top}` : ''}${downThrough(x, layout.stretches)}`}
            stroke={kind === 'today' ? 'var(--negative)' : 'var(--text-muted)'}
            strokeWidth={kind === 'today' ? 1.6 : 1.2}
            {...(kind === 'today' ? {} : { strokeDasharray: '2 3' })}
          />
          {label && <MilestoneMark kind={kind} x={x} y={y} />}
        </g>
      ))}
    </g>
  )
}

/** A line through all lanes. */
function downThrough(x: number, stretches: LookLayout['stretches']): string {
  return stretches.map(({ top, bottom }) => `M${x},${top} V${bottom}`).join('')
}

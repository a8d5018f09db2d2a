import type { MoneyPart } from '#shared/charts/money-lane.ts'
import type { Shade } from '#shared/charts/one-look.ts'
import { fillOf, type PatternIds } from './patterns.tsx'

/** The marks of the charts. Legends draw with the same components, so that a mark and its meaning cannot drift apart. */

const PATH_COLOR = 'var(--series-1)'
const MONEY_COLOR = 'var(--series-2)'
const LOAD_COLOR = 'var(--series-3)'
export const CASH_COLOR = 'var(--series-4)'
const PALE = 0.28

interface BoxProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function DoneBar(box: BoxProps) {
  return <rect {...box} rx={2} fill={PATH_COLOR} stroke={PATH_COLOR} />
}

export function PlannedBar(box: BoxProps) {
  return <rect {...box} rx={2} fill={PATH_COLOR} fillOpacity={PALE} stroke={PATH_COLOR} />
}

export function SpanBar({ ids, ...box }: BoxProps & { readonly ids: PatternIds }) {
  return <rect {...box} rx={2} fill={fillOf(ids, 'span')} stroke="var(--border-strong)" strokeDasharray="3 2" />
}

interface PointProps {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Where all hours of a requirement count: on a day that has come, on one still to come, and on that of the saved plan. */
export type MetLook = 'met' | 'to-be-met' | 'ghost'

const MET_LOOKS = {
  met: { fill: 'var(--text)', stroke: 'var(--surface-raised)', strokeWidth: 1 },
  'to-be-met': { fill: 'var(--surface-raised)', stroke: 'var(--text)', strokeWidth: 1.5 },
  ghost: { fill: 'none', stroke: 'var(--text-muted)', strokeWidth: 1.2, strokeDasharray: '2 1.5' },
} as const

export function MetMark({ x, y, scale, look }: PointProps & { readonly look: MetLook }) {
  return (
    <path transform={`translate(${x},${y}) scale(${scale})`} d="M0,-6.5 L5.5,0 L0,6.5 L-5.5,0 Z" {...MET_LOOKS[look]} />
  )
}

/** Hours that nothing brings: an empty bar as far as the picture goes, as they have no date. */
export function MissingBar(box: BoxProps) {
  return <rect {...box} rx={2} fill="none" stroke="var(--negative)" strokeWidth={1.6} strokeDasharray="2 4" />
}

/** Where no way leads on: a bar across a filled circle. */
export function ClosedMark({ x, y, scale }: PointProps) {
  return (
    <g transform={`translate(${x},${y}) scale(${scale})`}>
      <circle r={6.5} fill="var(--negative)" stroke="var(--surface-raised)" />
      <path d="M-3.5,0 H3.5" stroke="var(--surface-raised)" strokeWidth={2.4} />
    </g>
  )
}

/** A gate that opens once a condition is met: two posts and what closes them. */
export function GateMark({ x, y, scale }: PointProps) {
  return (
    <g transform={`translate(${x},${y}) scale(${scale})`}>
      <rect x={-7} y={-7} width={14} height={14} fill="var(--surface-raised)" />
      <path
        d="M-6,-7 V7 M6,-7 V7 M-6,-3 H6 M-6,3 H6"
        stroke="var(--warning)"
        strokeWidth={2}
        fill="none"
        strokeLinecap="round"
      />
    </g>
  )
}

/** A day of which nobody said whether it happened. */
export function UnconfirmedMark({ x, y, scale }: PointProps) {
  return (
    <circle
      transform={`translate(${x},${y}) scale(${scale})`}
      r={4}
      fill="var(--surface-raised)"
      stroke="var(--warning)"
      strokeWidth={2}
    />
  )
}

export function MoneyBar({ part, ids, ...box }: BoxProps & { readonly part: MoneyPart; readonly ids: PatternIds }) {
  return <rect {...box} {...moneyBar(part, ids)} />
}

/** How a part of the money bars is drawn. */
export function moneyBar(part: MoneyPart, ids: PatternIds) {
  switch (part) {
    case 'paid':
      return { fill: MONEY_COLOR, stroke: MONEY_COLOR } as const
    case 'planned':
      return { fill: MONEY_COLOR, fillOpacity: PALE, stroke: MONEY_COLOR } as const
    case 'overdue':
      return { fill: fillOf(ids, 'overdue'), stroke: 'var(--negative)', strokeWidth: 1.5 } as const
    case 'afterwards':
      return { fill: 'none', stroke: MONEY_COLOR, strokeDasharray: '2 2' } as const
    case 'fromOthers':
      return { fill: fillOf(ids, 'others'), stroke: 'var(--positive)' } as const
  }
}

export function CashLow({ x, y, scale, isShort }: PointProps & { readonly isShort: boolean }) {
  return (
    <circle
      transform={`translate(${x},${y}) scale(${scale})`}
      r={4}
      fill="var(--surface-raised)"
      stroke={isShort ? 'var(--negative)' : CASH_COLOR}
      strokeWidth={2}
    />
  )
}

export const PLANNED_WEEK = { fill: LOAD_COLOR, fillOpacity: 0.4, stroke: LOAD_COLOR, strokeWidth: 0.6 } as const
export const PAST_WEEK = { fill: LOAD_COLOR } as const

export function heavyWeek(ids: PatternIds) {
  return { fill: fillOf(ids, 'heavy'), stroke: 'var(--negative)', strokeWidth: 0.8 } as const
}

export function ShadeMark({
  kind,
  ids,
  ...box
}: BoxProps & { readonly kind: Shade['kind']; readonly ids: PatternIds }) {
  return <rect {...box} fill={fillOf(ids, kind)} fillOpacity={0.85} />
}

/** Under letters over lines: a band of the ground's own color that no line shows through, between letters and words neither. */
export const HALO = {
  stroke: 'var(--surface-raised)',
  strokeWidth: 6,
  paintOrder: 'stroke',
  strokeLinejoin: 'round',
} as const

/** The line of what is put aside, of what can be carried: a limit to measure against. */
export const LIMIT_LINE = { stroke: 'var(--text)', strokeWidth: 1.4, fill: 'none' } as const
export const GHOST_LINE = {
  stroke: 'var(--text-muted)',
  strokeWidth: 1.3,
  strokeDasharray: '4 3',
  fill: 'none',
} as const

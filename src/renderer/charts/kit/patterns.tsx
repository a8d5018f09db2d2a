import { memo, useId, useMemo } from 'react'

const PATTERNS = ['span', 'overdue', 'heavy', 'leave', 'less', 'recovery', 'others'] as const
export type PatternName = (typeof PATTERNS)[number]
export type PatternIds = Readonly<Record<PatternName, string>>

/** Names of patterns that belong to one drawing alone. */
export function usePatternIds(): PatternIds {
  const id = useId()
  return useMemo(
    // exactly the names of PATTERNS
    () => Object.fromEntries(PATTERNS.map((name) => [name, `${id}${name}`])) as Record<PatternName, string>,
    [id],
  )
}

interface HatchProps {
  readonly id: string
  /** In degrees; each pattern has an angle or a distance of its own, so that they differ on gray paper. */
  readonly angle: number
  readonly apart: number
  readonly ground: string
  readonly line: string
  readonly width: number
}

function Hatch({ id, angle, apart, ground, line, width }: HatchProps) {
  return (
    <pattern id={id} width={apart} height={apart} patternUnits="userSpaceOnUse" patternTransform={`rotate(${angle})`}>
      <rect width={apart} height={apart} fill={ground} />
      <path d={`M0,0 V${apart}`} stroke={line} strokeWidth={width} />
    </pattern>
  )
}

/** The fills by which states differ without their colors. */
export const Patterns = memo(function Patterns({ ids }: { readonly ids: PatternIds }) {
  return (
    <defs>
      <Hatch
        id={ids.span}
        angle={45}
        apart={6}
        ground="var(--surface-sunken)"
        line="var(--border-strong)"
        width={1.5}
      />
      <Hatch id={ids.overdue} angle={90} apart={4} ground="var(--surface-raised)" line="var(--negative)" width={3} />
      <Hatch id={ids.heavy} angle={-45} apart={5} ground="var(--negative-soft)" line="var(--negative)" width={3} />
      {/* Plain, as minimum spans are hatched as well and may lie over it. */}
      <pattern id={ids.leave} width={8} height={8} patternUnits="userSpaceOnUse">
        <rect width={8} height={8} fill="var(--border)" />
      </pattern>
      <pattern id={ids.less} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill="var(--surface-sunken)" fillOpacity={0.6} />
        <circle cx={2.5} cy={2.5} r={0.9} fill="var(--border-strong)" fillOpacity={0.7} />
      </pattern>
      <pattern id={ids.recovery} width={6} height={6} patternUnits="userSpaceOnUse">
        <path d="M0,3 H6" stroke="var(--accent)" strokeOpacity={0.35} strokeWidth={1} />
      </pattern>
      <pattern id={ids.others} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill="var(--surface-raised)" />
        <circle cx={2.5} cy={2.5} r={1.4} fill="var(--positive)" />
      </pattern>
    </defs>
  )
})

export function fillOf(ids: PatternIds, name: PatternName): string {
  return `url(#${ids[name]})`
}

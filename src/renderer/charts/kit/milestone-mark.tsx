import type { Milestone } from '#shared/charts/timeline.ts'

interface MilestoneMarkProps {
  readonly kind: Milestone['kind']
  readonly x: number
  readonly y: number
}

/** Each date of the path has a shape of its own. */
export function MilestoneMark({ kind, x, y }: MilestoneMarkProps) {
  const place = { transform: `translate(${x},${y})` }
  switch (kind) {
    case 'today':
      return <circle {...place} r={4} fill="var(--negative)" />
    case 'ready':
      return (
        <g {...place}>
          <path
            d="M0,-6.5 L6.5,0 L0,6.5 L-6.5,0 Z"
            fill="var(--surface-raised)"
            stroke="var(--text)"
            strokeWidth={1.4}
          />
          <path d="M0,-3 L3,0 L0,3 L-3,0 Z" fill="var(--text)" />
        </g>
      )
    case 'applied':
      return <path {...place} d="M-5,-5 L6,0 L-5,5 Z" fill="var(--text)" />
    case 'certified':
      return (
        <path
          {...place}
          d="M0,-7 L2,-2.2 L7,-2.2 L3,1 L4.5,6 L0,3 L-4.5,6 L-3,1 L-7,-2.2 L-2,-2.2 Z"
          fill="var(--accent)"
        />
      )
    case 'stopped':
      return <path {...place} d="M-5,-5 H5 V5 H-5 Z" fill="var(--text)" />
    case 'renewal':
      return <circle {...place} r={4.5} fill="none" stroke="var(--text)" strokeWidth={2} />
  }
}

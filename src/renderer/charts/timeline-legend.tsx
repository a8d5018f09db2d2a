import { useId } from 'react'

interface TimelineLegendProps {
  /** Whether courses, supervision and practice are drawn, too. */
  readonly hasItems: boolean
}

/** What the marks of the timeline mean: those that are drawn. */
export function TimelineLegend({ hasItems }: TimelineLegendProps) {
  const hatchId = useId()
  return (
    <ul className="chart-legend">
      {hasItems && <ItemMarks />}
      <li>
        <svg width={28} height={14} aria-hidden="true">
          <defs>
            <pattern id={hatchId} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={6} height={6} fill="var(--surface-sunken)" />
              <path d="M0,0 V6" stroke="var(--border-strong)" strokeWidth={1.5} />
            </pattern>
          </defs>
          <rect x={1} y={1} width={26} height={12} rx={3} fill={`url(#${hatchId})`} stroke="var(--border-strong)" />
        </svg>
        Minimum span
      </li>
      <li>
        <svg width={16} height={16} aria-hidden="true">
          <path d="M8,1 l7,7 l-7,7 l-7,-7 Z" fill="var(--text)" />
        </svg>
        Met
      </li>
    </ul>
  )
}

function ItemMarks() {
  return (
    <>
      <li>
        <svg width={20} height={14} aria-hidden="true">
          <rect x={1} y={2} width={18} height={10} rx={3} fill="var(--series-1)" />
        </svg>
        Course, done
      </li>
      <li>
        <svg width={20} height={14} aria-hidden="true">
          <rect
            x={1}
            y={2}
            width={18}
            height={10}
            rx={3}
            fill="var(--series-1)"
            fillOpacity={0.45}
            stroke="var(--series-1)"
          />
        </svg>
        Course, to do
      </li>
      <li>
        <svg width={28} height={14} aria-hidden="true">
          <rect
            x={1}
            y={2}
            width={26}
            height={10}
            rx={3}
            fill="var(--series-2)"
            fillOpacity={0.25}
            stroke="var(--series-2)"
          />
          <path d="M8,3 v8 M14,3 v8 M20,3 v8" stroke="var(--series-2)" strokeWidth={2} />
        </svg>
        Supervision and its sessions
      </li>
      <li>
        <svg width={20} height={14} aria-hidden="true">
          <rect
            x={1}
            y={2}
            width={18}
            height={10}
            rx={3}
            fill="var(--series-4)"
            fillOpacity={0.45}
            stroke="var(--series-4)"
          />
        </svg>
        Practice
      </li>
    </>
  )
}

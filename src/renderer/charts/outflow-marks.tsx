import { useId } from 'react'

/** Stripes, so that a month over its budget is seen without its colour. */
export function StripePattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={7} height={7} fill="var(--negative-soft)" />
      <rect width={3.5} height={7} fill="var(--negative)" />
    </pattern>
  )
}

interface OutflowLegendProps {
  /** Whether some bars stand below zero. */
  readonly hasIncome: boolean
}

export function OutflowLegend({ hasIncome }: OutflowLegendProps) {
  const patternId = useId()
  return (
    <ul className="chart-legend">
      <li>
        <svg width={18} height={14} aria-hidden="true">
          <rect x={1} y={1} width={16} height={12} rx={2} fill="var(--series-1)" />
        </svg>
        Paid out
      </li>
      <li>
        <svg width={18} height={14} aria-hidden="true">
          <defs>
            <StripePattern id={patternId} />
          </defs>
          <rect x={1} y={1} width={16} height={12} rx={2} fill={`url(#${patternId})`} stroke="var(--negative)" />
        </svg>
        Paid out, more than is put aside that month
      </li>
      <li>
        <svg width={24} height={14} aria-hidden="true">
          <path d="M1,7 H23" stroke="var(--text)" strokeWidth={2} />
        </svg>
        Put aside each month
      </li>
      {hasIncome && <li>Below zero: more comes in from others than is paid</li>}
    </ul>
  )
}

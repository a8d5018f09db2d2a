import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'

interface ChartAreaProps {
  /** In pixels; kept free while the width is not known yet, so that nothing jumps. */
  readonly height: number
  readonly children: (width: number) => ReactNode
}

/** Measures the room a chart has and draws it at that width. */
export function ChartArea({ height, children }: ChartAreaProps) {
  const { ref, width } = useElementSize()
  return (
    <div ref={ref} className="chart-area" style={{ minHeight: height }}>
      {width > 0 && children(Math.floor(width))}
    </div>
  )
}

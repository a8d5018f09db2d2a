/** How axes and grids of every chart look. */
export const TICK = { fill: 'var(--text-muted)', fontSize: 13 } as const
export const AXIS_LINE = { stroke: 'var(--border-strong)' } as const
export const GRID = { vertical: false, stroke: 'var(--border)' } as const

/** The height at which a chart of money over months is drawn, in pixels. */
export const MONEY_CHART_HEIGHT = 320
/** Room under the plot for month labels and the name of the axis. */
export const MONTH_AXIS_HEIGHT = 52
/** A label such as `Sep 2028` and the space around it, in pixels. */
const MONTH_LABEL_WIDTH = 72

export function mostMonthLabels(plotWidth: number): number {
  return Math.max(2, Math.floor(plotWidth / MONTH_LABEL_WIDTH))
}

/** The name of an axis: what it measures, and in which unit. */
export function axisName(value: string, side: 'left' | 'bottom') {
  return side === 'left'
    ? { value, angle: -90, position: 'insideLeft' as const, style: { ...AXIS_NAME, textAnchor: 'middle' as const } }
    : { value, position: 'insideBottom' as const, style: AXIS_NAME }
}

const AXIS_NAME = { fill: 'var(--text-muted)', fontSize: 13 } as const

import type { Formatter } from '#shared/wording/formatter.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import type { PlacedWeek } from './load-layout.ts'
import type { PlacedText } from './money-layout.ts'

const HOUR = 60

/** What stands above weeks that are higher than the lane, as one text. */
interface WeekLabel {
  readonly weeks: readonly PlacedWeek[]
  readonly text: string
  readonly left: number
  readonly right: number
}

/** How heavy each of the weeks is that are cut: `46 h`; of weeks too close for a text each, `22, 9 h` in their order. */
export function cutLabels(
  weeks: readonly PlacedWeek[],
  axis: TimeAxis,
  y: number,
  gap: number,
  scale: number,
  formatter: Formatter,
): readonly PlacedText[] {
  const labels: WeekLabel[] = []
  for (const week of weeks.filter(({ isCut }) => isCut)) {
    let label = labelFor([week], axis, scale, formatter)
    for (let last = labels.at(-1); last && last.right + gap > label.left; last = labels.at(-1)) {
      labels.pop()
      label = labelFor([...last.weeks, ...label.weeks], axis, scale, formatter)
    }
    labels.push(label)
  }
  return labels.map(({ text, left }) => ({ text, x: left, y }))
}

function labelFor(weeks: readonly PlacedWeek[], axis: TimeAxis, scale: number, formatter: Formatter): WeekLabel {
  const hours = weeks.map(({ week }) => formatter.number(Math.round(week.minutes / HOUR)))
  const text = `${hours.join(', ')} h`
  const width = widthOf(text) * scale
  const middle = weeks.reduce((sum, week) => sum + week.x + week.width / 2, 0) / weeks.length
  const left = Math.max(axis.left, Math.min(middle - width / 2, axis.right - width))
  return { weeks, text, left, right: left + width }
}

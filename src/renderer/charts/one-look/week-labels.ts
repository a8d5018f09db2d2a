import type { Formatter } from '#shared/wording/formatter.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import type { PlacedWeek } from './load-layout.ts'
import type { PlacedText } from './placed.ts'

const HOUR = 60

/** Labels that stand side by side, as near to the middle of their weeks as there is room. */
interface Group {
  readonly weeks: readonly PlacedWeek[]
  readonly left: number
  readonly right: number
}

/**
 * How heavy each of the weeks ahead is that are cut: `46 h`, a label each; where not all have room, those of the heaviest.
 * Weeks behind bear none, as they would read as more than the most that is said of those ahead.
 */
export function cutLabels(
  weeks: readonly PlacedWeek[],
  axis: TimeAxis,
  y: number,
  gap: number,
  scale: number,
  formatter: Formatter,
): readonly PlacedText[] {
  const textOf = ({ week }: PlacedWeek) => `${formatter.number(Math.round(week.minutes / HOUR))} h`
  const widthOfWeek = (week: PlacedWeek) => widthOf(textOf(week)) * scale
  const widthOfAll = (some: readonly PlacedWeek[]) =>
    some.reduce((sum, week) => sum + widthOfWeek(week) + gap, some.length === 0 ? 0 : -gap)
  const groupOf = (some: readonly PlacedWeek[]): Group => {
    const middle = some.reduce((sum, { x, width }) => sum + x + width / 2, 0) / some.length
    const width = widthOfAll(some)
    const left = Math.max(axis.left, Math.min(middle - width / 2, axis.right - width))
    return { weeks: some, left, right: left + width }
  }
  const groups: Group[] = []
  for (const week of fitting(
    weeks.filter(({ isCut, week }) => isCut && !week.isPast),
    widthOfAll,
    axis.right - axis.left,
  )) {
    let group = groupOf([week])
    for (let last = groups.at(-1); last && last.right + gap > group.left; last = groups.at(-1)) {
      groups.pop()
      group = groupOf([...last.weeks, ...group.weeks])
    }
    groups.push(group)
  }
  return groups.flatMap(({ weeks: members, left }) =>
    members.map((week, index) => ({
      text: textOf(week),
      x: left + (index === 0 ? 0 : widthOfAll(members.slice(0, index)) + gap),
      y,
    })),
  )
}

/** The weeks without the lightest, as many as have room beside one another, in their order. */
function fitting(
  weeks: readonly PlacedWeek[],
  widthOfAll: (some: readonly PlacedWeek[]) => number,
  room: number,
): readonly PlacedWeek[] {
  if (weeks.length < 2 || widthOfAll(weeks) <= room) return weeks
  const lightest = weeks.reduce((least, other) => (other.week.minutes < least.week.minutes ? other : least))
  return fitting(
    weeks.filter((week) => week !== lightest),
    widthOfAll,
    room,
  )
}

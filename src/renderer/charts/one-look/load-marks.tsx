import { addDays, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import { isTooHeavy } from '#shared/charts/load-lane.ts'
import { GHOST_LINE, heavyWeek, LIMIT_LINE, PAST_WEEK, PLANNED_WEEK } from '../kit/marks.tsx'
import { tenths } from '../kit/tenths.ts'
import type { PlacedWeek } from './load-layout.ts'
import { Ticks } from './money-marks.tsx'
import type { PictureProps } from './picture.tsx'

/** Many weeks in one path per state: ten years of them are drawn as fast as one. */
export function LoadMarks({ look, ghost, layout, ids }: PictureProps) {
  const { load, axis } = layout
  const drawn = load.weeks.filter(({ week }) => week.minutes > 0)
  const pathOf = (isIncluded: (placed: PlacedWeek) => boolean) =>
    drawn
      .filter(isIncluded)
      .map(({ x, y, width }) => `M${tenths(x)},${load.bottom} V${tenths(y)} h${tenths(width)} V${load.bottom} Z`)
      .join('')
  return (
    <g>
      <Ticks plot={load} layout={layout} />
      <path d={pathOf(({ week }) => week.isPast)} {...PAST_WEEK} />
      <path d={pathOf(({ week }) => !week.isPast && !week.isHeavy)} {...PLANNED_WEEK} />
      <path d={pathOf(({ week }) => isTooHeavy(week))} {...heavyWeek(ids)} />
      <path d={cutsOf(drawn)} stroke="var(--surface-raised)" strokeWidth={3} fill="none" />
      <path d={`M${axis.left},${load.bottom} H${axis.right}`} stroke="var(--border-strong)" />
      {ghost && <path d={ghostSteps(ghost, look, layout)} {...GHOST_LINE} />}
      <path d={carriedSteps(load.weeks, load.toY)} {...LIMIT_LINE} />
    </g>
  )
}

/** Two gaps near the top of a bar that goes on above the lane. */
function cutsOf(weeks: readonly PlacedWeek[]): string {
  return weeks
    .filter(({ isCut }) => isCut)
    .map(({ x, y, width }) => [8, 15].map((below) => `M${x - 2},${y + below} l${width + 4},-5`).join(''))
    .join('')
}

/** One line for all weeks in which as much can be carried. */
function carriedSteps(weeks: readonly PlacedWeek[], toY: (minutes: number) => number): string {
  let steps = ''
  for (const [index, { week, x, width }] of weeks.entries()) {
    const doesDiffer = (other: PlacedWeek | undefined) => other?.week.canCarry !== week.canCarry
    if (doesDiffer(weeks[index - 1])) {
      steps += `${index === 0 ? 'M' : 'L'}${tenths(x)},${tenths(toY(week.canCarry))}`
    }
    if (doesDiffer(weeks[index + 1])) steps += `H${tenths(x + width)}`
  }
  return steps
}

/** The saved weeks that weigh something else than what is tried. */
function ghostSteps(
  { load }: PictureProps['look'],
  tried: PictureProps['look'],
  { axis, load: plot }: PictureProps['layout'],
): string {
  const now = new Map(tried.load.weeks.map(({ monday, minutes }) => [monday, minutes]))
  return load.weeks
    .flatMap(({ monday, minutes }) => {
      if (minutes === 0 || minutes === now.get(monday)) return []
      const [x, end] = [axis.toX(monday), axis.toEnd(isoFromDay(addDays(dayFromIso(monday), 6)))]
      return [`M${tenths(x)},${tenths(plot.toY(minutes))} H${tenths(end)}`]
    })
    .join('')
}

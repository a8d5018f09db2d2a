import type { LookSpan } from '#shared/charts/look-span.ts'
import type { Milestone } from '#shared/charts/timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type Box, doMeet } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'

export interface MilestonePlace {
  readonly milestone: Milestone
  readonly x: number
  /** Where its sign stands. */
  readonly y: number
  /**
   * Null where there is no room for its sign and name: its line stands alone, and the cursor names it. Without a text, its
   * sign stands alone.
   */
  readonly label: { readonly text: string; readonly x: number; readonly y: number } | null
}

export interface MilestonePlaces {
  readonly places: readonly MilestonePlace[]
  readonly bottom: number
}

const NAMES: Readonly<Record<Milestone['kind'], string>> = {
  today: 'today',
  ready: 'all met',
  applied: 'apply',
  certified: 'certified',
  renewal: 'renewal',
  stopped: 'stop',
}

/** What matters most gets its name first. */
const IN_ORDER: readonly Milestone['kind'][] = ['certified', 'stopped', 'today', 'renewal', 'applied', 'ready']

/** Room for the sign of a milestone, to each side. */
const SIGN = 9
const GAP = 6
const ROWS = 2
/** Half of what a line takes. */
const STEM = 1

/** A place for the sign and name of a milestone. */
interface LabelPlace extends Box {
  readonly milestone: Milestone
  /** 0 is the row nearest the lanes. */
  readonly row: number
  readonly text: string
  readonly at: number
  /** Its line, on its way through the rows between it and the lanes. */
  readonly stem: Box
}

/** The places of as many names as fit, one of each list at most; those of earlier lists come first. */
function mostLabels(choices: readonly (readonly LabelPlace[])[]): readonly LabelPlace[] {
  let best: readonly LabelPlace[] = []
  let bestWorth = 0
  const whole = 2 ** choices.length - 1
  const choose = (index: number, placed: readonly LabelPlace[], worth: number): void => {
    if (worth > bestWorth) [best, bestWorth] = [placed, worth]
    const left = choices.length - index
    // What is still to come cannot make up for what was left out.
    if (left === 0 || bestWorth === whole || worth + 2 ** left - 1 <= bestWorth) return
    for (const place of choices[index] ?? []) {
      if (placed.every((other) => doLeaveRoom(place, other))) {
        choose(index + 1, [...placed, place], worth + 2 ** (left - 1))
      }
    }
    choose(index + 1, placed, worth)
  }
  choose(0, [], 0)
  return best
}

function doLeaveRoom(one: LabelPlace, other: LabelPlace): boolean {
  // On the same day, the line passes through the other sign, which is no name.
  const isCrossed = one.milestone.on !== other.milestone.on && (doMeet(one.stem, other) || doMeet(one, other.stem))
  return !isCrossed && !doMeet(one, other)
}

/** The dates of the path above the lanes, their names beside their signs, in one row or two. */
export function placeMilestones(
  milestones: readonly Milestone[],
  axis: Pick<TimeAxis, 'left' | 'right' | 'toX'>,
  top: number,
  scale: number,
  formatter: Pick<Formatter, 'date'>,
  bounds: LookSpan,
): MilestonePlaces {
  const signs = milestones
    .filter(({ on }) => bounds.from <= on && on <= bounds.to)
    .map((milestone) => ({ milestone, x: axis.toX(milestone.on) }))
  const line = LINE * scale
  const [start, end] = [Math.min(0, axis.left - 60), axis.right + 12 * scale]
  const ordered = IN_ORDER.flatMap((kind) => signs.filter(({ milestone }) => milestone.kind === kind))
  const choices = ordered.map(({ milestone, x }) => {
    const text = milestone.kind === 'today' ? `today, ${formatter.date(milestone.on)}` : NAMES[milestone.kind]
    const width = widthOf(text) * scale
    const [sign, gap] = [SIGN * scale, GAP * scale]
    const places = Array.from({ length: ROWS }, (_, row) => row).flatMap((row) =>
      [x + sign, x - sign - width].map(
        (at): LabelPlace => ({
          milestone,
          left: Math.min(at, x - sign) - gap / 2,
          right: Math.max(at + width, x + sign) + gap / 2,
          top: row * line,
          bottom: (row + 1) * line,
          row,
          text,
          at,
          stem: { left: x - STEM, right: x + STEM, top: 0, bottom: row * line },
        }),
      ),
    )
    return places.filter(({ left, right }) => start <= left && right <= end)
  })
  const labels = new Map(mostLabels(choices).map((place) => [place.milestone, place]))
  const rows = Math.max(1, ...[...labels.values()].map(({ row }) => row + 1))
  // Row 0 is the one nearest the lanes.
  const heightOf = (row: number) => top + (rows - 1 - row) * line + line / 2
  return {
    bottom: top + rows * line,
    places: signs.map(({ milestone, x }) => {
      const label = labels.get(milestone)
      const y = heightOf(label?.row ?? 0)
      return { milestone, x, y, label: label ? { text: label.text, x: label.at, y: y + 4.5 * scale } : null }
    }),
  }
}

import type { LookSpan } from '#shared/charts/look-span.ts'
import type { PathLane } from '#shared/charts/path-lane.ts'
import type { Milestone } from '#shared/charts/timeline.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { isAllButEligible } from '#shared/wording/look-rows.ts'
import { type Box, doMeet } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText } from './placed.ts'

export interface MilestonePlace {
  readonly milestone: Milestone
  readonly x: number
  /** Where its sign stands. */
  readonly y: number
  /**
   * Null where its name stands at the sign of a later one close by, or where there is no room for it: its line stands
   * alone. Without a text, its sign stands alone.
   */
  readonly label: PlacedText | null
}

export interface MilestonePlaces {
  readonly places: readonly MilestonePlace[]
  /** What is written where a path ends that leads to no certification; null where it leads to one, or without room. */
  readonly deadEnd: { readonly x: number; readonly y: number; readonly label: PlacedText } | null
  readonly bottom: number
}

const NAMES: Readonly<Record<Milestone['kind'], string>> = {
  today: 'today',
  ready: 'ready',
  applied: 'apply',
  certified: 'certified',
  renewal: 'renewal',
  stopped: 'stop',
}
const ALL_BUT_ELIGIBLE = 'all else met'
const DEAD_END = 'no date'

/** What matters most gets its name first. */
const IN_ORDER: readonly Milestone['kind'][] = ['certified', 'stopped', 'today', 'renewal', 'ready', 'applied']

/** Dates of the path whose names may stand together, at the last of them: only where no rows are enough for a name each. */
const TOGETHER: readonly (readonly Milestone['kind'][])[] = [
  ['ready', 'applied'],
  ['applied', 'certified'],
  ['ready', 'applied', 'certified'],
]
/** So far apart they still are the same place, in pixels. */
const CLOSE = 26
/** Room for the sign of a milestone, to each side. */
const SIGN = 9
const GAP = 6
/** As few rows as name all. */
const ROWS = [2, 3, 4] as const
const APART: readonly Milestone['kind'][] = []
/** Half of what a line takes. */
const STEM = 1
/** How far a name may begin before the axis, in pixels: what stands before the lanes is not written over. */
const ROOM_BEFORE = 60

/** A sign above the lanes that wants its name beside it. */
interface Sign {
  /** The date, or null for the end of a path that leads nowhere. */
  readonly milestone: Milestone | null
  readonly x: number
  readonly text: string
}

/** A place for a sign and its name. */
interface LabelPlace extends Box {
  readonly sign: Sign
  /** 0 is the row nearest the lanes. */
  readonly row: number
  readonly at: number
  /** The room of the name alone, beside its sign. */
  readonly name: Box
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
  // A line may pass a sign, which is no name.
  const isCrossed = doMeet(one.stem, other.name) || doMeet(one.name, other.stem)
  return !isCrossed && !doMeet(one, other)
}

/** What the names need to know of the axis. */
type LabeledAxis = Pick<TimeAxis, 'left' | 'right' | 'toX'>

/** The dates of the path above the lanes, their names beside their signs: alone where there is room, else together. */
export function placeMilestones(
  { milestones, isDeadEnd, gate }: Pick<PathLane, 'milestones' | 'isDeadEnd' | 'gate'>,
  axis: LabeledAxis,
  top: number,
  scale: number,
  formatter: Pick<Formatter, 'date'>,
  bounds: LookSpan,
): MilestonePlaces {
  const within = milestones
    .filter(({ on }) => bounds.from <= on && on <= bounds.to)
    .map((milestone) => ({ milestone, x: axis.toX(milestone.on) }))
  const ends: readonly Sign[] = isDeadEnd ? [{ milestone: null, x: axis.right, text: DEAD_END }] : []
  const alone = within.map(
    ({ milestone, x }): Sign => ({
      milestone,
      x,
      text:
        milestone.kind === 'today'
          ? `today, ${formatter.date(milestone.on)}`
          : isAllButEligible(milestone, gate)
            ? ALL_BUT_ELIGIBLE
            : NAMES[milestone.kind],
    }),
  )
  const labels = namedAll([...ends, ...alone], axis, scale)
  const rows = Math.max(1, ...labels.map(({ row }) => row + 1))
  const line = LINE * scale
  // Row 0 is the one nearest the lanes.
  const heightOf = (row: number) => top + (rows - 1 - row) * line + line / 2
  const labelOf = (place: LabelPlace): PlacedText => ({
    text: place.sign.text,
    x: place.at,
    y: heightOf(place.row) + 4.5 * scale,
  })
  const byMilestone = new Map(labels.map((place) => [place.sign.milestone, place]))
  const end = byMilestone.get(null)
  return {
    bottom: top + rows * line,
    places: within.map(({ milestone, x }) => {
      const place = byMilestone.get(milestone)
      return { milestone, x, y: heightOf(place?.row ?? 0), label: place ? labelOf(place) : null }
    }),
    deadEnd: end ? { x: axis.right, y: heightOf(end.row), label: labelOf(end) } : null,
  }
}

/** The first arrangement that names all: apart before together, few rows before many. Else the one that names most. */
function namedAll(alone: readonly Sign[], axis: LabeledAxis, scale: number): readonly LabelPlace[] {
  let best: readonly LabelPlace[] = []
  for (const kinds of [APART, ...TOGETHER]) {
    const signs = together(alone, kinds, CLOSE * scale)
    if (kinds !== APART && signs.length === alone.length) continue
    for (const rows of ROWS) {
      const labels = mostLabels(choicesOf(signs, rows, axis, scale))
      if (labels.length === signs.length) return labels
      if (labels.length > best.length) best = labels
    }
  }
  return best
}

/** The signs, of which those of the given kinds have one name at the last of them, if they are close enough. */
function together(signs: readonly Sign[], kinds: readonly Milestone['kind'][], close: number): readonly Sign[] {
  const joined = signs.filter(({ milestone }) => milestone && kinds.includes(milestone.kind))
  const [first, last] = [joined[0], joined.at(-1)]
  if (!first || !last || joined.length < kinds.length || last.x - first.x > close) return signs
  // One after the other, though one name stands for all.
  const text = `${joined
    .slice(0, -1)
    .map((sign) => sign.text)
    .join(', ')}, then ${last.text}`
  return signs
    .filter((sign) => !joined.includes(sign) || sign === last)
    .map((sign) => (sign === last ? { ...sign, text } : sign))
}

function choicesOf(
  signs: readonly Sign[],
  rows: number,
  axis: LabeledAxis,
  scale: number,
): readonly (readonly LabelPlace[])[] {
  const line = LINE * scale
  const [start, end] = [Math.max(0, axis.left - ROOM_BEFORE), axis.right + 12 * scale]
  const ordered = [
    ...signs.filter(({ milestone }) => milestone === null),
    ...IN_ORDER.flatMap((kind) => signs.filter(({ milestone }) => milestone?.kind === kind)),
  ]
  return ordered.map((sign) => {
    const { x, text } = sign
    const width = widthOf(text) * scale
    const [reach, gap] = [SIGN * scale, GAP * scale]
    // Of dates close together, each later one stands above: their lines then cross no name, and they read in order.
    const before = signs.filter((other) => other.milestone && other.x < x && x - other.x <= CLOSE * scale).length
    const first = sign.milestone?.kind === 'today' ? 0 : Math.min(before, rows - 1)
    const inOrder = Array.from({ length: rows }, (_, index) => (first + index) % rows)
    const places = inOrder.flatMap((row) =>
      [x + reach, x - reach - width].map(
        (at): LabelPlace => ({
          sign,
          left: Math.min(at, x - reach) - gap / 2,
          right: Math.max(at + width, x + reach) + gap / 2,
          top: row * line,
          bottom: (row + 1) * line,
          row,
          at,
          name: { left: at, right: at + width, top: row * line, bottom: (row + 1) * line },
          stem: { left: x - STEM, right: x + STEM, top: 0, bottom: row * line },
        }),
      ),
    )
    return places.filter(({ left, right }) => start <= left && right <= end)
  })
}

import { type MoneyLane, stackOf } from '#shared/charts/money-lane.ts'
import { sumMoney } from '#shared/money/money.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type Box, firstFreePlace } from '../kit/free-place.ts'
import { widthOf } from '../kit/text-width.ts'
import { monthStretch, type TimeAxis } from '../kit/time-axis.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText, Plot } from './placed.ts'

/** So far a name may reach into the gap below the bars, and so far it stays from the line of zero above it. */
const BELOW_BARS = 6
const BELOW_ZERO = 3
/** From the line of zero to letters, in pixels, and where there is no room: the line is thick where cash is short, and their ground would cut it. */
const ZERO_ROOM = 5
const LEAST_ZERO_ROOM = 2

/** The names of the line of what is put aside, of the most expensive month, of what is overdue and of what comes in. */
export function barLabels(
  { months, mostExpensive }: MoneyLane,
  axis: TimeAxis,
  bars: Plot,
  top: number,
  scale: number,
  formatter: Formatter,
): readonly PlacedText[] {
  const boxes = months.map(({ month, parts }): Box => {
    const { x, width } = monthStretch(axis, month)
    return { left: x, right: x + width, top: bars.toY(stackOf(parts)), bottom: bars.toY(parts.fromOthers) }
  })
  const labels: PlacedText[] = []
  const taken: Box[] = []
  const bounds: Box = { left: axis.left, right: axis.right, top, bottom: bars.bottom + BELOW_BARS * scale }
  /** The first of the texts that has a place where it covers nothing. */
  const put = (
    texts: readonly string[],
    leftsOf: (width: number) => readonly number[],
    base: number,
    shouldBeFree: readonly Box[],
    mayCover = true,
  ) => {
    const tries = texts.map((text) => {
      const width = widthOf(text) * scale
      const places = leftsOf(width).map((wanted): Box => {
        const left = Math.max(axis.left, Math.min(wanted, axis.right - width))
        return { left, right: left + width, top: base - (LINE - 4) * scale, bottom: base }
      })
      return { text, places }
    })
    // Over bars rather than not at all: its ground keeps it readable there.
    for (const others of mayCover ? [shouldBeFree, []] : [shouldBeFree]) {
      for (const { text, places } of tries) {
        const place = firstFreePlace(places, [...taken, ...others], bounds)
        if (!place) continue
        taken.push(place)
        // Its ground ends above the line or bar that it names.
        labels.push({ text, x: place.left, y: base - 5 * scale })
        return
      }
    }
  }
  if (mostExpensive) {
    const { month, outflow } = mostExpensive
    const { x, width } = monthStretch(axis, month)
    put([formatter.wholeMoney(outflow)], (room) => [x + width / 2 - room / 2], bars.toY(outflow) - 1, [])
  }
  const overdue = months.filter(({ parts }) => parts.overdue > 0)
  const [first] = overdue
  if (first) {
    const amount = formatter.wholeMoney(sumMoney(overdue.map(({ parts }) => parts.overdue)))
    const { x, width } = monthStretch(axis, first.month)
    // Over the bar of another month it would seem to name that; what is overdue stands beside the lane as well.
    put(
      [`overdue ${amount}`, 'overdue'],
      (room) => [x + width / 2 - room / 2, x, x + width - room],
      clearOf(bars.toY(first.budget), top, scale, bars.toY(stackOf(first.parts)) - 1),
      boxes,
      false,
    )
  }
  const most = months.reduce((least, { parts }) => Math.min(least, parts.fromOthers), 0)
  const given = months.find(({ parts }) => most < 0 && parts.fromOthers === most)
  if (given) {
    const below = months.map(({ month }, index): Box => {
      const { x, width } = monthStretch(axis, month)
      return { left: x, right: x + width, top: bars.toY(0), bottom: boxes[index]?.bottom ?? bars.bottom }
    })
    const { x, width } = monthStretch(axis, given.month)
    // Beside the largest, as other bars may be too low to be known by it.
    put(
      ['money in'],
      (room) => [x + width + 2, x - room - 2],
      bars.toY(0) + (LINE - 4 + BELOW_ZERO) * scale,
      below.filter(({ top, bottom }) => bottom > top),
      false,
    )
  }
  const last = months.findLast(({ budget }) => budget > 0)
  if (last) {
    const { x, width } = monthStretch(axis, last.month)
    put(
      [`put aside ${formatter.wholeMoney(last.budget)}`],
      (room) => {
        const end = x + width - room
        return Array.from({ length: 12 }, (_, index) => end - (index * (end - axis.left)) / 11)
      },
      bars.toY(last.budget) - 1,
      boxes,
    )
  }
  return labels
}

/** The line to write on that is wanted, or one above a line that would go through the letters, where there is room. */
function clearOf(line: number, top: number, scale: number, base: number): number {
  const height = (LINE - 4) * scale
  const isCrossed = line < base && line > base - height - 2
  return isCrossed && line - height > top ? line - 2 : base
}

/** The boxes around the pieces of a line. */
export function segmentsOf(line: readonly { readonly x: number; readonly y: number }[]): readonly Box[] {
  return line.map((from, index): Box => {
    const to = line[index + 1] ?? from
    return {
      left: from.x,
      right: Math.max(to.x, from.x + 1),
      top: Math.min(from.y, to.y) - 1,
      bottom: Math.max(from.y, to.y) + 1,
    }
  })
}

/** A name near a point of a line, at the nearest place where it meets neither a line nor an edge, else over the line itself. */
export function besidePoint(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  line: readonly Box[],
  zero: number,
  bounds: Box,
  scale: number,
): PlacedText | null {
  const width = widthOf(text) * scale
  const height = (LINE - 3) * scale
  const gap = 7 * scale
  const lefts = [gap, -gap - width, -width / 2, 3 * gap, -3 * gap - width, 8 * gap, -8 * gap - width].map(
    (by) => x + by,
  )
  const tops = Array.from(
    { length: 1 + Math.floor((bounds.bottom - height - bounds.top) / 2) },
    (_, index) => bounds.top + 2 * index,
  )
  const away = (top: number) => Math.abs(top + height / 2 - y)
  const places = lefts.flatMap((left) =>
    tops
      .toSorted((one, other) => away(one) - away(other))
      .map((top) => ({ left, right: left + width, top, bottom: top + height })),
  )
  const marker = { left: x - gap + 1, right: x + gap - 1, top: y - gap + 1, bottom: y + gap - 1 }
  const zeroLine = (room: number): Box => ({
    left: bounds.left,
    right: bounds.right,
    top: zero - room,
    bottom: zero + room,
  })
  const near = zeroLine(LEAST_ZERO_ROOM)
  // Over the line rather than not at all: its ground keeps it readable there.
  const place = [[...line, zeroLine(ZERO_ROOM), marker], [...line, near, marker], [near, marker], [marker]]
    .map((taken) => firstFreePlace(places, taken, bounds))
    .find((found) => found !== null)
  return place ? { text, x: place.left, y: place.bottom - 3 * scale } : null
}

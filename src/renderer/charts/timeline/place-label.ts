import { cutAtEnd, widthOf } from '../kit/text-width.ts'

/** A stretch of a row, in pixels. */
export interface Stretch1 {
  readonly left: number
  readonly right: number
}

/** A name, and what is said behind it where there is room: what says most comes first. */
export interface RowName {
  readonly title: string
  readonly more: readonly string[]
}

export interface PlacedLabel {
  readonly text: string
  readonly x: number
  /** It stands on a bar. */
  readonly isInside: boolean
}

const GAP = 6

interface RowDrawn {
  /** Everything drawn in the row, as far as it is in sight. */
  readonly drawn: readonly Stretch1[]
  /** The parts of bars that are of one color and hold no mark. */
  readonly plain: readonly Stretch1[]
}

/**
 * Where the name of a row stands: on its bar; where that is too small, behind what is drawn, before it, or between; whole
 * wherever there is a place for it, else cut at its end.
 */
export function placeLabel({ title, more }: RowName, row: RowDrawn, bounds: Stretch1, scale: number): PlacedLabel {
  const places = placesFor(row, bounds, GAP * scale)
  const texts = textsOf(title, more)
  for (const text of texts) {
    const width = widthOf(text) * scale
    const place = places.find(({ left, right }) => right - left >= width)
    if (place) return { text, x: place.isAtEnd ? place.right - width : place.left, isInside: place.isInside }
  }
  const most = places.reduce((best, place) => (place.right - place.left > best.right - best.left ? place : best))
  const text = cutAtEnd(title, (most.right - most.left) / scale)
  const width = widthOf(text) * scale
  return { text, x: most.isAtEnd ? Math.max(most.left, most.right - width) : most.left, isInside: most.isInside }
}

/** The name of a row that has a line of its own: above the beginning of what is drawn, as far left as its length asks. */
export function placeAbove(
  { title, more }: RowName,
  start: number,
  { left, right }: Stretch1,
  scale: number,
): PlacedLabel {
  const room = (right - left) / scale
  const text = textsOf(title, more).find((one) => widthOf(one) <= room) ?? cutAtEnd(title, room)
  return { text, x: Math.max(left, Math.min(start, right - widthOf(text) * scale)), isInside: false }
}

/** From the longest to the title alone. */
function textsOf(title: string, more: readonly string[]): readonly string[] {
  return [...more.map((one) => `${title}${one}`), title]
}

interface Place extends Stretch1 {
  readonly isInside: boolean
  /** What stands here ends at the right: it belongs to what follows. */
  readonly isAtEnd: boolean
}

/** At least one: the inside, then behind, before, and between what is drawn. */
function placesFor({ drawn, plain }: RowDrawn, bounds: Stretch1, gap: number): readonly [Place, ...Place[]] {
  const inside = plain
    .map(({ left, right }): Place => ({ left: left + gap, right: right - gap, isInside: true, isAtEnd: false }))
    .toSorted((one, other) => other.right - other.left - (one.right - one.left))
  const joined = joinedOf(drawn)
  const [first] = joined
  const last = joined.at(-1)
  if (!first || !last) return [{ ...bounds, isInside: false, isAtEnd: false }]
  const behind: Place = { left: last.right + gap, right: bounds.right, isInside: false, isAtEnd: false }
  const before: Place = { left: bounds.left, right: first.left - gap, isInside: false, isAtEnd: true }
  const between = joined.slice(1).map((next, index): Place => {
    const previous = joined[index] ?? next
    return { left: previous.right + gap, right: next.left - gap, isInside: false, isAtEnd: false }
  })
  const [widest, ...others] = inside
  return widest ? [widest, ...others, behind, before, ...between] : [behind, before, ...between]
}

/** The same places without overlaps, in order. */
function joinedOf(stretches: readonly Stretch1[]): readonly Stretch1[] {
  const joined: Stretch1[] = []
  for (const stretch of stretches.toSorted((one, other) => one.left - other.left)) {
    const last = joined.at(-1)
    if (last && stretch.left <= last.right) {
      joined[joined.length - 1] = { left: last.left, right: Math.max(last.right, stretch.right) }
    } else joined.push(stretch)
  }
  return joined
}

import type { PathLane } from '#shared/charts/path-lane.ts'
import { widthOf } from '../kit/text-width.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText } from './money-layout.ts'

export interface PathKey {
  readonly entries: readonly { readonly part: 'done' | 'planned'; readonly x: number; readonly label: PlacedText }[]
  readonly bottom: number
}

/** How wide a bar of the key is, in pixels at the usual size of text. */
export const KEY_BAR = 14
const GAP = 4
const APART = 12
const NAMES = { done: 'until today', planned: 'planned' } as const

/** A line below the figure that says which part of a bar is which: they are times, not shares. */
export function placePathKey({ rows }: PathLane, top: number, room: number, scale: number): PathKey | null {
  const parts = (['done', 'planned'] as const).filter((part) => rows.some((row) => row[part]))
  if (parts.length === 0) return null
  let [x, bottom] = [0, top + LINE * scale]
  const entries = parts.map((part) => {
    const width = (KEY_BAR + GAP + widthOf(NAMES[part])) * scale
    if (x > 0 && x + width > room) [x, bottom] = [0, bottom + LINE * scale]
    const label = { text: NAMES[part], x: x + (KEY_BAR + GAP) * scale, y: bottom - 4 * scale }
    const entry = { part, x, label }
    x += width + APART * scale
    return entry
  })
  return { entries, bottom }
}

import type { Movable } from '#shared/edits/movable.ts'
import type { PlacedRow } from '../../charts/timeline/row-layout.ts'
import type { TimelineLayout } from '../../charts/timeline/timeline-layout.ts'

/** Wide enough for any hand, at the usual size of text. */
const LEAST = 24

/**
 * Where an item can be taken hold of, in pixels: its bar, as far as it is still to come, or the day it is due. Null where it
 * stays, has no date yet, or is out of sight.
 */
export function handleAt(
  { row, bars, marks }: PlacedRow,
  movable: Movable | null,
  { axis, scale }: Pick<TimelineLayout, 'axis' | 'scale'>,
): { readonly left: number; readonly right: number } | null {
  if (!movable || movable.on === null) return null
  const from = movable.what === 'not-before' ? (row.bars[0]?.from ?? movable.on) : movable.on
  const start = row.kind === 'fee' ? (axis.toX(from) + axis.toEnd(from)) / 2 : axis.toX(from)
  const end = bars.reduce((most, { right }) => Math.max(most, right), start)
  const isInSight = end > axis.left && start < axis.right && bars.length + marks.length > 0
  if (!isInSight) return null
  const missing = Math.max(0, LEAST * scale - (end - start)) / 2
  return { left: Math.max(axis.left, start - missing), right: Math.min(axis.right, end + missing) }
}

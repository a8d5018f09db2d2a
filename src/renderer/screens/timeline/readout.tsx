import { movedText, moveOutcome } from '#shared/wording/move-words.ts'
import { rowSentence } from '#shared/wording/timeline-words.ts'
import { useRested } from '../../charts/kit/use-rested.ts'
import { useFormatter } from '../../state/hooks.ts'
import type { Move } from './use-move.ts'
import type { Timelines } from './use-timelines.ts'

interface ReadoutProps {
  readonly timelines: Timelines
  readonly move: Move
  /** The row with the focus. */
  readonly active: string | null
  /** Its popover says the same. */
  readonly isOpen: boolean
}

const REST_IN_MS = 400

/** The row with the focus in words; while an item is moved, its new date and what follows from it. */
export function Readout({
  timelines: { timeline, binding, saved },
  move: { moving, tried, isUpToDate, movableAt },
  active,
  isOpen,
}: ReadoutProps) {
  const formatter = useFormatter()
  const row = timeline.rows.find(({ key }) => key === active)
  const words = moving
    ? [
        movedText(moving.movable, moving.on, formatter),
        ...(tried && isUpToDate ? [moveOutcome(saved.projection, tried.projection, formatter)] : []),
      ]
    : row
      ? [
          rowSentence(row, binding.has(row.key), formatter),
          ...(movableAt(row.key)?.on ? ['Drag it, or hold Shift and press an arrow.'] : []),
        ]
      : ['Click or tap an item to see or move it. Drag the background to scroll.']
  const spoken = useRested(moving && !isOpen ? words.join('. ') : '', REST_IN_MS)
  return (
    <>
      <p className="timeline-readout" data-moving={moving !== null}>
        {words.map((one) => (
          <span key={one}>{one}</span>
        ))}
      </p>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </>
  )
}

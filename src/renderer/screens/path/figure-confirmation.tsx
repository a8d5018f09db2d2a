import { Button } from '@mantine/core'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import { confirmFigure, removeCheckmark } from '../../commands/checkmark-commands.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { usePlan, useToday } from '../../state/hooks.ts'
import { CheckmarkDate } from './checkmark-date.tsx'

interface FigureConfirmationProps {
  /** The id of the requirement, rule or condition within the rule pack. */
  readonly subjectId: string
  readonly name: string
}

/** "I confirmed this on …": the person's own word beside that of the source. */
export function FigureConfirmation({ subjectId, name }: FigureConfirmationProps) {
  const { checkmarks } = usePlan()
  const today = useToday()
  const { apply } = useEditing()
  const { run } = useOneAtATime()
  const offerUndo = useUndoOffer()
  const checkmark = checkmarks.find((mark) => mark.kind === 'figure-confirmed' && mark.subjectId === subjectId)
  if (!checkmark) {
    return (
      <Button
        className="path-actions"
        variant="subtle"
        size="compact-xs"
        aria-label={`I confirmed this: ${name}`}
        onClick={() => void run(() => apply(confirmFigure(subjectId, name, today, makeId)))}
      >
        I confirmed this
      </Button>
    )
  }
  async function takeBack(mark: Checkmark): Promise<void> {
    const removal = removeCheckmark(mark, name)
    const { ok } = await apply(removal)
    if (ok) offerUndo({ sentence: `No longer confirmed: ${name}`, label: removal.label })
  }
  return (
    <>
      <CheckmarkDate checkmark={checkmark} name={name} verb="You confirmed this" />
      <Button
        className="path-actions"
        variant="subtle"
        size="compact-xs"
        aria-label={`Take the confirmation back: ${name}`}
        onClick={() => void run(() => takeBack(checkmark))}
      >
        Take back
      </Button>
    </>
  )
}

import { Button, Text } from '@mantine/core'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import { confirmationOf } from '#shared/plan/confirmations.ts'
import { confirmedBeforeSentence } from '#shared/wording/pack-changes.ts'
import { confirmFigure, removeCheckmark } from '../../commands/checkmark-commands.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'
import { CheckmarkDate } from './checkmark-date.tsx'

interface FigureConfirmationProps {
  /** The id of the requirement, rule, condition or thing to confirm within the rule pack. */
  readonly subjectId: string
  readonly name: string
}

/** "I confirmed this on …": the person's own word beside that of the source. */
export function FigureConfirmation({ subjectId, name }: FigureConfirmationProps) {
  const plan = usePlan()
  const today = useToday()
  const { apply } = useEditing()
  const { run } = useOneAtATime()
  const offerUndo = useUndoOffer()
  const formatter = useFormatter()
  const confirmation = confirmationOf(plan, subjectId)
  if (!confirmation?.isForTheseRules) {
    const confirm = () => confirmFigure({ id: subjectId, name }, plan.program, today, makeId)
    return (
      <>
        {confirmation && <Text size="xs">{confirmedBeforeSentence(confirmation.mark, formatter)}</Text>}
        <Button
          className="path-actions"
          variant="subtle"
          size="compact-xs"
          aria-label={`I confirmed this: ${name}`}
          onClick={() => void run(() => apply(confirm()))}
        >
          I confirmed this
        </Button>
      </>
    )
  }
  const checkmark = confirmation.mark
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
        aria-label={`Take back the confirmation: ${name}`}
        onClick={() => void run(() => takeBack(checkmark))}
      >
        Take back
      </Button>
    </>
  )
}

import { Checkbox, Text } from '@mantine/core'
import { evidenceOf } from '#shared/evidence/files-of-plan.ts'
import { RENEWAL_STEP_ID } from '#shared/program/stages.ts'
import { removeCheckmark, tickStep } from '../../commands/checkmark-commands.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { EvidenceButton } from '../../evidence/evidence-button.tsx'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { usePlan, useToday } from '../../state/hooks.ts'
import { CheckmarkDate } from './checkmark-date.tsx'
import { LineShell } from './line-shell.tsx'
import type { PathLine } from './path-lines.ts'
import { FirstRenewal, RenewalRule } from './renewal.tsx'
import { Sourced } from './sourced.tsx'

interface StepLineProps {
  readonly line: Extract<PathLine, { kind: 'step' }>
}

/** A step that the person ticks. */
export function StepLine({ line }: StepLineProps) {
  const { step, checkmark } = line
  const subject = { kind: 'step', id: step.id } as const
  const items = evidenceOf(usePlan(), subject)
  const isRenewal = step.id === RENEWAL_STEP_ID
  return (
    <LineShell
      id={step.id}
      title={step.title}
      mark={<Tick line={line} />}
      when={
        checkmark ? (
          <CheckmarkDate checkmark={checkmark} name={step.title} verb="Done" />
        ) : (
          isRenewal && <FirstRenewal />
        )
      }
      papers={<EvidenceButton title={step.title} items={items} subject={subject} isShort />}
      details={() => (
        <>
          <Text size="sm">{step.detail}</Text>
          <Sourced provenance={step.provenance} />
          {isRenewal && <RenewalRule />}
        </>
      )}
    />
  )
}

function Tick({ line: { step, checkmark } }: StepLineProps) {
  const today = useToday()
  const { apply } = useEditing()
  const { run } = useOneAtATime()
  const offerUndo = useUndoOffer()
  async function change(): Promise<void> {
    if (!checkmark) {
      await apply(tickStep(step, today, makeId))
      return
    }
    const removal = removeCheckmark(checkmark, step.title)
    const { ok } = await apply(removal)
    if (ok) offerUndo({ sentence: `No longer marked as done: ${step.title}`, label: removal.label })
  }
  return <Checkbox checked={checkmark !== null} aria-label={`Done: ${step.title}`} onChange={() => void run(change)} />
}

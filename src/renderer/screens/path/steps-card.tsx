import { Badge, Checkbox, Paper, Text, Title } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled, IconProgress } from '@tabler/icons-react'
import { evidenceOf } from '#shared/evidence/files-of-plan.ts'
import { removeCheckmark, tickStep } from '../../commands/checkmark-commands.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useUndoOffer } from '../../editing/use-undo-offer.ts'
import { EvidenceButton } from '../../evidence/evidence-button.tsx'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'
import { CheckmarkDate } from './checkmark-date.tsx'
import type { PathStep } from './path-steps.ts'
import { Sourced } from './sourced.tsx'

interface StepsCardProps {
  readonly steps: readonly PathStep[]
}

/** The checklist, in the order a person walks it. */
export function StepsCard({ steps }: StepsCardProps) {
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="steps-title">
      <Title order={2} id="steps-title">
        Checklist
      </Title>
      <ol className="path-steps">
        {steps.map((pathStep) => (
          <StepLine key={pathStep.step.id} pathStep={pathStep} />
        ))}
      </ol>
    </Paper>
  )
}

function StepLine({ pathStep }: { readonly pathStep: PathStep }) {
  const { step, isTickedByProgress } = pathStep
  const subject = { kind: 'step', id: step.id } as const
  const items = evidenceOf(usePlan(), subject)
  // The files of a requirement are kept beside it, so a step about one has some only where the rules once had it so.
  const hasFiles = !isTickedByProgress || items.length > 0
  return (
    <li className="path-step">
      <StepMark pathStep={pathStep} />
      <div>
        <Text fw={600}>{step.title}</Text>
        <Text size="sm">{step.detail}</Text>
        {hasFiles && (
          <div className="path-actions">
            <EvidenceButton title={step.title} items={items} subject={subject} />
          </div>
        )}
        <Sourced provenance={step.provenance} />
      </div>
      <StepState pathStep={pathStep} />
    </li>
  )
}

function StepMark({ pathStep: { step, state, checkmark, isTickedByProgress } }: { readonly pathStep: PathStep }) {
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
  if (isTickedByProgress) {
    const Icon = state.kind === 'done' ? IconCircleCheckFilled : state.kind === 'under-way' ? IconProgress : IconCircle
    return <Icon size={22} aria-hidden color={state.kind === 'open' ? 'var(--border-strong)' : 'var(--accent)'} />
  }
  return <Checkbox checked={checkmark !== null} aria-label={`Done: ${step.title}`} onChange={() => void run(change)} />
}

function StepState({ pathStep: { step, state, checkmark, isTickedByProgress } }: { readonly pathStep: PathStep }) {
  const formatter = useFormatter()
  if (checkmark) return <CheckmarkDate checkmark={checkmark} name={step.title} verb="Done" />
  switch (state.kind) {
    case 'done':
      return (
        <Text size="sm" c="dimmed">
          Met on {formatter.date(state.on)}
        </Text>
      )
    case 'under-way':
      return (
        <Badge variant="light" tt="none">
          Under way
        </Badge>
      )
    case 'open':
      return isTickedByProgress ? (
        <Text size="sm" c="dimmed">
          Ticks itself
        </Text>
      ) : (
        <span />
      )
  }
}

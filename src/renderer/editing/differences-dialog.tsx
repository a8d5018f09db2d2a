import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { isSame } from '#shared/is-same.ts'
import type { Difference, Scenario } from '#shared/plan/scenario.ts'
import { differenceSentence, differenceWords, skippedSentence } from '#shared/wording/difference-words.ts'
import { takeBack, takeOver } from '../commands/difference-commands.ts'
import { useFormatter } from '../state/hooks.ts'
import { focusAround, useFocusBack } from '../ui/use-focus-back.ts'
import './differences.css'
import { useBaseEditing } from './use-editing.ts'
import { useUndoOffer } from './use-undo-offer.ts'

interface DifferencesDialogProps {
  readonly scenario: Scenario
  readonly onClose: () => void
}

/** Everything in which a scenario differs from the plan; each can be taken back, or taken into the plan. */
export function DifferencesDialog({ scenario, onClose }: DifferencesDialogProps) {
  useFocusBack()
  const { plan } = useBaseEditing()
  const { differences } = scenario
  // It is also opened of a scenario that no window has open.
  const { skipped } = useMemo(() => resolveScenario(plan, scenario), [plan, scenario])
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`What differs in ${scenario.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {differences.length === 0 ? (
        <Text>Nothing yet: it follows My plan in everything. Open it, and edit it on any screen.</Text>
      ) : (
        <ul className="differences">
          {differences.map((difference) => (
            <DifferenceLine
              key={JSON.stringify(difference)}
              scenario={scenario}
              difference={difference}
              trouble={skipped.find((one) => isSame(one.difference, difference)) ?? null}
            />
          ))}
        </ul>
      )}
    </Modal>
  )
}

interface DifferenceLineProps {
  readonly scenario: Scenario
  readonly difference: Difference
  /** Why it cannot be made; null where it can. */
  readonly trouble: Parameters<typeof skippedSentence>[0] | null
}

function DifferenceLine({ scenario, difference, trouble }: DifferenceLineProps) {
  const { plan, apply } = useBaseEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  const { subject, value, base } = differenceWords(difference, plan, formatter)
  const sentence = differenceSentence(difference, plan, formatter)

  async function goBack(): Promise<void> {
    const change = takeBack(scenario.id, [difference], sentence)
    const { ok } = await apply(change)
    const label = change(plan)?.label
    if (ok && label !== undefined) offerUndo({ sentence: `As in My plan again: ${sentence}`, label })
  }

  async function take(): Promise<void> {
    const change = takeOver(scenario, [difference], sentence)
    const label = change(plan)?.label
    const { ok } = await apply(change)
    if (ok && label !== undefined) offerUndo({ sentence: `Now in My plan: ${sentence}`, label })
  }

  return (
    <li className="difference">
      <Stack gap={2} miw={0}>
        <Text size="sm" c="dimmed">
          {subject}
        </Text>
        <Text>{value}</Text>
        {base !== null && (
          <Text size="sm" c="dimmed">
            My plan: {base}
          </Text>
        )}
        {trouble && (
          <Group gap="xs">
            <Badge color="yellow" variant="light" tt="none">
              Not in effect
            </Badge>
            <Text size="sm">{skippedSentence(trouble)}</Text>
          </Group>
        )}
      </Stack>
      <Group gap={4} className="difference-actions">
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`Back to My plan’s: ${sentence}`}
          onClick={(event) => {
            focusAround(event.currentTarget, '[role="dialog"]')
            void goBack()
          }}
        >
          Back to My plan’s
        </Button>
        {!trouble && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Take into My plan: ${sentence}`}
            onClick={(event) => {
              focusAround(event.currentTarget, '[role="dialog"]')
              void take()
            }}
          >
            Take into My plan
          </Button>
        )}
      </Group>
    </li>
  )
}

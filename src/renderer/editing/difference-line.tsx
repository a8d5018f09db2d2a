import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { EffectOfDifference } from '#shared/comparison/effect-of-difference.ts'
import { withWhatTheyNeed } from '#shared/edits/merge-scenario.ts'
import type { Skipped } from '#shared/edits/skipped.ts'
import type { Difference, Scenario } from '#shared/plan/scenario.ts'
import { effectPhrase } from '#shared/wording/claims.ts'
import {
  differenceLabel,
  differenceSentence,
  differenceWords,
  skippedSentence,
} from '#shared/wording/difference-words.ts'
import { takeBack, takeOver } from '../commands/difference-commands.ts'
import { useFormatter } from '../state/hooks.ts'
import { focusAround } from '../ui/use-focus-back.ts'
import { useBaseEditing } from './use-editing.ts'
import { useUndoOffer } from './use-undo-offer.ts'

interface DifferenceLineProps {
  readonly scenario: Scenario
  readonly difference: Difference
  /** Why it cannot be made; null where it can. */
  readonly trouble: Skipped | null
  /** What it does; null while that is not asked or not known. */
  readonly effect: EffectOfDifference | null
}

/** One difference in words, with the ways out of it: back to the plan's value, or into the plan. */
export function DifferenceLine({ scenario, difference, trouble, effect }: DifferenceLineProps) {
  const { plan, apply } = useBaseEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  const [along, setAlong] = useState<readonly Difference[]>([])
  const { subject, value, base } = differenceWords(difference, plan, formatter)
  const sentence = differenceSentence(difference, plan, formatter)
  const what = differenceLabel(difference, plan, formatter)

  async function goBack(): Promise<void> {
    const change = takeBack(scenario.id, [difference], what)
    const { ok } = await apply(change)
    const label = change(plan)?.label
    if (ok && label !== undefined) offerUndo({ sentence: `As in My plan again: ${sentence}`, label })
  }

  async function take(): Promise<void> {
    const change = takeOver(scenario, [difference], what)
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
        {effect && <Text size="sm">With it: {effectPhrase(effect, formatter)}.</Text>}
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
              const others = withWhatTheyNeed(scenario, [difference]).filter((one) => one !== difference)
              setAlong(others)
              if (others.length > 0) return
              focusAround(event.currentTarget, '[role="dialog"]')
              void take()
            }}
          >
            Take into My plan
          </Button>
        )}
      </Group>
      {along.length > 0 && (
        <div className="difference-along">
          <Text size="sm">This goes into My plan only together with:</Text>
          <ul>
            {along.map((one) => (
              <li key={JSON.stringify(one)}>{differenceSentence(one, plan, formatter)}</li>
            ))}
          </ul>
          <Group gap={4}>
            <Button
              size="compact-sm"
              onClick={(event) => {
                focusAround(event.currentTarget, '[role="dialog"]')
                void take()
              }}
            >
              Take all {along.length + 1} into My plan
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAlong([])}>
              Cancel
            </Button>
          </Group>
        </div>
      )}
    </li>
  )
}

import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { PACE_PRESETS_IN_MONTHS } from '#shared/plan/header-fields.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { findCadence } from '#shared/projection/find-cadence.ts'
import { cadenceFixText, heldEarlySentences, paceSessionsSentences } from '#shared/wording/pace-sessions.ts'
import { command } from '../../commands/command.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { PaceDraft } from './plan-values-drafts.ts'

interface PaceFieldsProps {
  readonly form: UseFormReturnType<PaceDraft>
}

export function PaceFields({ form }: PaceFieldsProps) {
  const { saved, tried } = useTrialOutlook()
  const { plan, projection } = tried ?? saved
  const formatter = useFormatter()
  return (
    <Stack>
      <Radio.Group label="How fast" {...form.getInputProps('kind')}>
        <Stack gap="xs" mt={4}>
          <Radio value="capacity" label="As fast as my weeks allow" />
          <Radio value="target" label="In a number of months" />
          <Radio value="target-date" label="By a date" />
        </Stack>
      </Radio.Group>
      {form.values.kind === 'target' && (
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput label="Months" inputMode="numeric" w={80} {...form.getInputProps('months')} />
          {PACE_PRESETS_IN_MONTHS.map((months) => (
            <Button
              key={months}
              px="xs"
              variant={form.values.months === String(months) ? 'light' : 'default'}
              onClick={() => form.setFieldValue('months', String(months))}
            >
              {months} months
            </Button>
          ))}
        </Group>
      )}
      {form.values.kind === 'target-date' && <DateField label="Certified by" w="14rem" {...form.getInputProps('on')} />}
      {[...paceSessionsSentences(plan, projection), ...heldEarlySentences(projection, plan, formatter)].map(
        (sentence) => (
          <Text key={sentence} size="sm" c="dimmed">
            {sentence}
          </Text>
        ),
      )}
      {projection.outcome.kind === 'pace-refused' && <CloserSessions plan={plan} />}
    </Stack>
  )
}

/** How often sessions would have to meet to keep the pace, as a change that can be made at once. */
function CloserSessions({ plan }: { readonly plan: Plan }) {
  const today = useToday()
  const formatter = useFormatter()
  const { apply } = useEditing()
  const { isBusy, run } = useOneAtATime()
  const fix = useMemo(() => findCadence(plan, today), [plan, today])
  if (fix === null) return null
  const text = cadenceFixText(fix, plan, formatter)
  return (
    <div>
      <Text size="sm" mb={4}>
        This pace needs closer sessions:
      </Text>
      <Button
        size="compact-md"
        variant="light"
        loading={isBusy}
        h="auto"
        py={4}
        styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
        onClick={() => void run(() => apply(command(text, fix.edits)))}
      >
        {text}
      </Button>
    </div>
  )
}

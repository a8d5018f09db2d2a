import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { PACE_PRESETS_IN_MONTHS } from '#shared/plan/settings.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { PaceDraft } from './plan-values-drafts.ts'

interface PaceFieldsProps {
  readonly form: UseFormReturnType<PaceDraft>
}

export function PaceFields({ form }: PaceFieldsProps) {
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
    </Stack>
  )
}

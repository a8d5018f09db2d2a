import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { makeId } from '../../editing/use-editing.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { ArrangementDraft } from './arrangement-draft.ts'

/** When the supervisor is away. It shows no field until one is asked for. */
export function TimeOffFields({ form }: { readonly form: UseFormReturnType<ArrangementDraft> }) {
  const { timesOff } = form.values
  return (
    <Stack gap="xs" role="group" aria-label="When the supervisor is away">
      {timesOff.map(({ key }, index) => (
        <Group key={key} align="flex-start" gap="xs" wrap="nowrap">
          <DateField label="Away from" style={{ flexGrow: 1 }} {...form.getInputProps(`timesOff.${index}.from`)} />
          <DateField label="Last day away" style={{ flexGrow: 1 }} {...form.getInputProps(`timesOff.${index}.to`)} />
          <ActionIcon
            variant="subtle"
            mt={30}
            aria-label={`Remove time off ${index + 1} of the supervisor`}
            onClick={() => form.removeListItem('timesOff', index)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {form.errors['timesOffAsWhole'] && (
        <Text size="sm" c="var(--negative)" role="alert">
          {form.errors['timesOffAsWhole']}
        </Text>
      )}
      <Group>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.insertListItem('timesOff', { key: makeId(), from: '', to: '' })}
        >
          Add time off of the supervisor
        </Button>
      </Group>
    </Stack>
  )
}

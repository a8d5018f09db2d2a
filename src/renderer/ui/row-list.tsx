import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface RowListProps {
  /** The rows. */
  readonly children: ReactNode
  /** What is wrong with the list as a whole. */
  readonly error?: ReactNode
  /** How a row is added; null where no more can be. */
  readonly add: { readonly label: string; readonly onAdd: () => void } | null
}

/** Rows of fields in a form, with the way to add one. */
export function RowList({ children, error, add }: RowListProps) {
  return (
    <Stack gap="sm">
      {children}
      {error && (
        <Text size="sm" c="var(--negative)" role="alert">
          {error}
        </Text>
      )}
      {add && (
        <Group>
          <Button variant="light" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add.onAdd}>
            {add.label}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

interface RemovableRowProps {
  readonly children: ReactNode
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** One row of fields, with the button that takes it out of its list. */
export function RemovableRow({ children, removeLabel, onRemove }: RemovableRowProps) {
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      {children}
      <ActionIcon variant="subtle" size="lg" mt={26} aria-label={removeLabel} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

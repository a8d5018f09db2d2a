import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { useRemoval } from '../editing/use-removal.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { EvidenceTable } from './evidence-table.tsx'
import { NOTHING_OPEN, OpenEvidence, type Opened } from './open-evidence.tsx'

interface EvidenceDialogProps {
  /** What the files are evidence of, by its name. */
  readonly title: string
  readonly items: readonly Evidence[]
  /** What a new file would prove. */
  readonly subject: EvidenceSubject
  readonly onClose: () => void
}

/** The files of one thing; where there are none, the way to add the first. */
export function EvidenceDialog({ title, items, subject, onClose }: EvidenceDialogProps) {
  useFocusBack()
  const [isFirst] = useState(items.length === 0)
  const [opened, setOpened] = useState<Opened>(isFirst ? { kind: 'add', subject } : NOTHING_OPEN)
  const { remove } = useRemoval('evidence', '[role="dialog"]')
  if (opened.kind !== 'none') {
    return <OpenEvidence opened={opened} onClose={isFirst ? onClose : () => setOpened(NOTHING_OPEN)} />
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Evidence: ${title}`}
      size="70rem"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Group>
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened({ kind: 'add', subject })}
          >
            Add evidence
          </Button>
        </Group>
        {items.length === 0 ? (
          <Text c="dimmed">No file is kept for this.</Text>
        ) : (
          <EvidenceTable
            items={items}
            onLook={(evidence) => setOpened({ kind: 'look', evidence })}
            onEdit={(evidence) => setOpened({ kind: 'edit', evidence })}
            onRemove={remove}
          />
        )}
      </Stack>
    </Modal>
  )
}

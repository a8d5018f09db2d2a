import { ActionIcon, Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { filesKeptText } from '#shared/wording/evidence.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'

interface EvidenceButtonProps {
  /** What the files are evidence of, by its name. */
  readonly title: string
  readonly items: readonly Evidence[]
  /** What a new file would prove. */
  readonly subject: EvidenceSubject
  /** In a line among many: where no file is kept, only the paper clip. */
  readonly isShort?: boolean
}

/** How many files are kept for something, and the way to them; where there are none, the way to add one. */
export function EvidenceButton({ title, items, subject, isShort = false }: EvidenceButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const text = items.length === 0 ? 'Add evidence' : filesKeptText(items.length)
  const name = `${text}: ${title}`
  return (
    <>
      {isShort && items.length === 0 ? (
        <ActionIcon variant="subtle" size="md" aria-label={name} title={text} onClick={() => setOpen(true)}>
          <IconPaperclip size={16} aria-hidden />
        </ActionIcon>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={isShort ? 0 : -8}
          leftSection={<IconPaperclip size={16} aria-hidden />}
          aria-label={name}
          onClick={() => setOpen(true)}
        >
          {text}
        </Button>
      )}
      {isOpen && <EvidenceDialog title={title} items={items} subject={subject} onClose={() => setOpen(false)} />}
    </>
  )
}

import { Button } from '@mantine/core'
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
}

/** How many files are kept for something, and the way to them; where there are none, the way to add one. */
export function EvidenceButton({ title, items, subject }: EvidenceButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const text = items.length === 0 ? 'Add evidence' : filesKeptText(items.length)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        ml={-8}
        leftSection={<IconPaperclip size={16} aria-hidden />}
        aria-label={`${text}: ${title}`}
        onClick={() => setOpen(true)}
      >
        {text}
      </Button>
      {isOpen && <EvidenceDialog title={title} items={items} subject={subject} onClose={() => setOpen(false)} />}
    </>
  )
}

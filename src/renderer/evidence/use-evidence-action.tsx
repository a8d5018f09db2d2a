import { type ReactNode, useState } from 'react'
import { evidenceOf } from '#shared/evidence/files-of-plan.ts'
import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import { usePlan } from '../state/hooks.ts'
import type { ItemAction } from '../ui/item-menu.tsx'
import { EvidenceDialog } from './evidence-dialog.tsx'

/** What an item's menu offers about its evidence, and the dialog that this opens. */
export function useEvidenceAction(
  subject: EvidenceSubject,
  title: string,
): { readonly action: ItemAction; readonly dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false)
  const items = evidenceOf(usePlan(), subject)
  return {
    action: {
      label: items.length === 0 ? 'Add evidence' : `Evidence (${items.length})`,
      onSelect: () => setOpen(true),
    },
    dialog: isOpen && <EvidenceDialog title={title} items={items} subject={subject} onClose={() => setOpen(false)} />,
  }
}

import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { AddEvidenceForm } from './add-evidence-form.tsx'
import { EditEvidenceForm } from './edit-evidence-form.tsx'
import { EvidenceView } from './evidence-view.tsx'

/** What stands open above a list of files. */
export type Opened =
  | { readonly kind: 'none' }
  /** Null: the person chooses what the file proves. */
  | { readonly kind: 'add'; readonly subject: EvidenceSubject | null }
  | { readonly kind: 'look' | 'edit'; readonly evidence: Evidence }

export const NOTHING_OPEN: Opened = { kind: 'none' }

interface OpenEvidenceProps {
  readonly opened: Opened
  readonly onClose: () => void
}

export function OpenEvidence({ opened, onClose }: OpenEvidenceProps) {
  switch (opened.kind) {
    case 'none':
      return null
    case 'add':
      return <AddEvidenceForm subject={opened.subject} onClose={onClose} />
    case 'look':
      return <EvidenceView evidence={opened.evidence} onClose={onClose} />
    case 'edit':
      return <EditEvidenceForm evidence={opened.evidence} onClose={onClose} />
  }
}

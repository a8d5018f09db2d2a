import { DocumentsLine } from './documents-line.tsx'
import { DurationLine } from './duration-line.tsx'
import { EligibilityLine } from './eligibility-line.tsx'
import type { PathLine } from './path-lines.ts'
import { RenewalLine } from './renewal.tsx'
import { RequirementLine } from './requirement-line.tsx'
import { StepLine } from './step-line.tsx'

/** A line of the way, by what it stands for. */
export function LineOfPath({ line }: { readonly line: PathLine }) {
  switch (line.kind) {
    case 'eligibility':
      return <EligibilityLine line={line} />
    case 'step':
      return <StepLine line={line} />
    case 'requirement':
      return <RequirementLine line={line} />
    case 'documents':
      return <DocumentsLine id={line.id} />
    case 'preparation':
    case 'review':
      return <DurationLine kind={line.kind} />
    case 'renewal':
      return <RenewalLine id={line.id} />
  }
}

import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Provenance } from '#shared/values/provenance.ts'
import { SourceNote } from '../../ui/source-note.tsx'

interface SourcedProps {
  readonly provenance: Provenance
  /** What else belongs on this line, such as the person's own confirmation. */
  readonly children?: ReactNode
}

/** Source, how far it can be trusted, and its date. What to do where it is not the best stands once, with the rules. */
export function Sourced({ provenance, children }: SourcedProps) {
  return (
    <div>
      <SourceNote provenance={provenance} />
      {children && (
        <Group gap="xs" mt={2} className="path-sourced">
          {children}
        </Group>
      )}
    </div>
  )
}

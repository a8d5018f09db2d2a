import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Provenance } from '#shared/values/provenance.ts'
import { usePlan } from '../../state/hooks.ts'
import { SourceNote } from '../../ui/source-note.tsx'
import { checkAdvice } from './path-sentences.ts'

interface SourcedProps {
  readonly provenance: Provenance
  /** What else belongs on this line, such as the person's own confirmation. */
  readonly children?: ReactNode
}

/** Source, grade and as-of date, and where to check what is not on the body's own current page. */
export function Sourced({ provenance, children }: SourcedProps) {
  const { program } = usePlan()
  const advice = checkAdvice(provenance.grade, program.website)
  return (
    <div>
      <SourceNote provenance={provenance} />
      <Group gap="xs" mt={2} className="path-sourced">
        {advice !== '' && (
          <Text size="xs" fw={500}>
            {advice}
          </Text>
        )}
        {children}
      </Group>
    </div>
  )
}

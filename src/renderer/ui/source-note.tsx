import { Badge, Group, Text, Tooltip } from '@mantine/core'
import type { Provenance } from '#shared/values/provenance.ts'
import { GRADE_MEANINGS, GRADE_NAMES } from '#shared/wording/names.ts'
import { sourceText } from '#shared/wording/source.ts'

interface SourceNoteProps {
  readonly provenance: Provenance
}

/** Where a figure comes from, how far it can be trusted, and when it was true. */
export function SourceNote({ provenance }: SourceNoteProps) {
  const { grade, note, sources } = provenance
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Tooltip label={GRADE_MEANINGS[grade]} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <Badge flex="none" variant="light" color="gray" size="sm" tt="none" tabIndex={0}>
          {GRADE_NAMES[grade]}
        </Badge>
      </Tooltip>
      <Text size="xs" c="dimmed" miw={0} style={{ overflowWrap: 'anywhere' }}>
        {/* A note says by itself that there is no source. */}
        {sources.length === 0 && note ? note : `${sourceText(provenance)}${note ? `. ${note}` : ''}`}
      </Text>
    </Group>
  )
}

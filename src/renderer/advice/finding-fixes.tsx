import { Button, Group, Stack, Text } from '@mantine/core'
import type { TriedFix } from '#shared/advice/try-fixes.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import { effectPhrase } from '#shared/wording/claims.ts'
import { fixLabel } from '#shared/wording/fix-label.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { command } from '../commands/command.ts'
import { useEditing } from '../editing/use-editing.ts'
import { useUndoOffer } from '../editing/use-undo-offer.ts'
import { useFormatter } from '../state/hooks.ts'
import { useFixes } from './use-claims.ts'

/** The changes that answer a finding, each with what it does to date and total. They were tried before they are offered. */
export function FindingFixes({ finding }: { readonly finding: Finding }) {
  const fixes = useFixes(finding.key)
  if (fixes.length === 0) return null
  return (
    <Stack gap={4} mt={4} className="screen-actions">
      {fixes.map((fix) => (
        <FixLine key={JSON.stringify([fix.kind, fix.edits])} fix={fix} />
      ))}
    </Stack>
  )
}

function FixLine({ fix }: { readonly fix: TriedFix }) {
  const { plan, apply } = useEditing()
  const formatter = useFormatter()
  const offerUndo = useUndoOffer()
  const label = fixLabel(fix, plan, formatter)
  async function make(): Promise<void> {
    const made = command(label, fix.edits)
    const { ok } = await apply(made)
    if (ok) offerUndo({ sentence: label, label: made.label })
  }
  return (
    <Group gap="0 0.625rem">
      <Button variant="light" size="compact-sm" onClick={() => void make()}>
        {label}
      </Button>
      <Text size="sm" c="dimmed">
        {capitalize(effectPhrase(fix.effect, formatter))}.
      </Text>
    </Group>
  )
}

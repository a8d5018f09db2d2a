import { Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { pinningOf } from '#shared/plan/pinning.ts'
import { comparePacks } from '#shared/program/compare-packs.ts'
import { isCustom } from '#shared/program/custom-rules.ts'
import { pinningSentence, rulesName } from '#shared/wording/pack-changes.ts'
import { copyRules } from '../../commands/rules-commands.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { GradeKey } from './grade-key.tsx'
import { hostOf } from './path-sentences.ts'
import { RulesDifference } from './rules-difference.tsx'
import { RulesEditor } from './rules-editor.tsx'
import { ToConfirm } from './to-confirm.tsx'
import { useShippedRules } from './use-shipped-rules.ts'

type Open = 'nothing' | 'copy' | 'editor'

/** Which rules the plan is held to, since when, what others would change, and the way to a copy of one's own. */
export function RulesCard() {
  const { plan, apply } = useEditing()
  const today = useToday()
  const formatter = useFormatter()
  const shipped = useShippedRules()
  const [open, setOpen] = useState<Open>('nothing')
  const { program } = plan
  const pinning = pinningOf(plan, today)
  const changes = shipped ? comparePacks(program, shipped) : []
  const close = () => setOpen('nothing')

  async function copy(): Promise<void> {
    const reply = await apply(copyRules())
    setOpen(reply.ok ? 'editor' : 'nothing')
  }

  return (
    <Paper component="section" withBorder px="lg" py="md" mt="md" aria-labelledby="rules-title">
      <Group justify="space-between" align="flex-start">
        <Box flex="1 1 16rem">
          <Group gap="xs">
            <Title order={2} size="h4" id="rules-title">
              Rules
            </Title>
            <DiffersMark of={{ settings: ['program'], title: 'Rules' }} />
          </Group>
          <Text size="sm" mt={4}>
            {isCustom(program) ? rulesName(program, formatter) : program.name}.{' '}
            {pinningSentence(pinning, program, formatter)}
          </Text>
          <Text size="sm" c="dimmed" mt={4}>
            Rules change, and no plan guarantees certification. The final say is with {hostOf(program.website)} and your
            supervisor.
          </Text>
        </Box>
        <Button
          className="path-actions"
          variant="default"
          flex="none"
          onClick={() => setOpen(isCustom(program) ? 'editor' : 'copy')}
        >
          Edit rules
        </Button>
      </Group>
      <Stack gap={4} mt={4}>
        {shipped === null ? (
          <Text size="sm">Certpace ships no rules of this program, so there is nothing to compare these with.</Text>
        ) : changes.length === 0 ? (
          <Text size="sm">You changed none of these rules.</Text>
        ) : (
          <RulesDifference shipped={shipped} changes={changes} pinning={pinning} />
        )}
        <ToConfirm />
        <GradeKey />
      </Stack>
      {open === 'copy' && (
        <ConfirmDialog
          title="Make a copy of the rules?"
          confirm="Make a copy and edit"
          onConfirm={() => void copy()}
          onClose={close}
        >
          You change figures in a copy of your own, and the plan is then held to it. The rules that ship stay as they
          are, and you can go back to them.
        </ConfirmDialog>
      )}
      {open === 'editor' && <RulesEditor onClose={close} />}
    </Paper>
  )
}

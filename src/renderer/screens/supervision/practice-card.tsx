import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Practice } from '#shared/plan/practice.ts'
import { requirementName } from '#shared/wording/names.ts'
import { logPractice } from '../../commands/log-commands.ts'
import { entriesOf } from '../../derived/open-payments.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { LogDialog } from '../../editing/log-dialog.tsx'
import { useExampleAction } from '../../editing/use-example-action.ts'
import { useEvidenceAction } from '../../evidence/use-evidence-action.tsx'
import { useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { ExampleBadge } from '../../ui/example-badge.tsx'
import { Figure } from '../../ui/figure.tsx'
import { type ItemAction, ItemMenu } from '../../ui/item-menu.tsx'
import { PracticeForm } from './practice-form.tsx'
import { clientsText } from './supervision-texts.ts'

interface PracticeCardProps {
  readonly practice: Practice
  readonly onRemove: () => void
}

/** Clinical hours: how many a week, how many are done, and when they suffice. */
export function PracticeCard({ practice, onRemove }: PracticeCardProps) {
  const plan = usePlan()
  const exampleAction = useExampleAction('practices', practice)
  const today = useToday()
  const formatter = useFormatter()
  const { requirements, outcome } = useProjection()
  const progress = requirements.find(({ requirementId }) => requirementId === practice.requirementId)
  const [open, setOpen] = useState<'none' | 'edit' | 'log' | 'entries'>('none')
  const close = () => setOpen('none')
  const clients = clientsText(practice, plan)
  const neverEnough = outcome.kind === 'stopped' ? 'Not before the stop' : 'Not within ten years'
  const hasEntries = entriesOf(plan, { kind: 'practice', id: practice.id }).length > 0
  const evidence = useEvidenceAction({ kind: 'practice', id: practice.id }, practice.title)
  const actions: ItemAction[] = [
    { label: 'Edit', onSelect: () => setOpen('edit') },
    ...(hasEntries ? [{ label: 'Show what is logged', onSelect: () => setOpen('entries') }] : []),
    evidence.action,
    exampleAction,
    { label: 'Remove', onSelect: onRemove },
  ]
  return (
    <Paper withBorder p="lg" component="section" aria-label={practice.title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={2} align="flex-start">
          <Group gap="xs">
            <Title order={3}>
              <Anchor
                component="button"
                type="button"
                underline="hover"
                inherit
                ta="left"
                onClick={() => setOpen('edit')}
              >
                {practice.title}
              </Anchor>
            </Title>
            {practice.isExample && <ExampleBadge />}
            <DiffersMark of={{ collection: 'practices', id: practice.id, title: practice.title }} />
          </Group>
          <Text c="dimmed">
            Counts toward {requirementName(plan, practice.requirementId)}. Hours only, never names.
          </Text>
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <Button variant="light" onClick={() => setOpen('log')}>
            Log hours
          </Button>
          <ItemMenu title={practice.title} actions={actions} />
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 2, md: clients === null ? 4 : 5 }} mt="md">
        <Figure label="Hours a week" value={formatter.duration(practice.weeklyMinutes)} />
        <Figure label="Done" value={progress ? formatter.duration(progress.doneMinutes) : '–'} />
        <Figure label="Needed" value={progress ? formatter.duration(progress.neededMinutes) : '–'} />
        <Figure label="Complete on" value={progress?.metOn ? formatter.date(progress.metOn) : neverEnough} />
        {clients !== null && (
          <Figure
            label="Different clients"
            value={
              practice.clients === null ? (
                <Button variant="light" size="compact-sm" onClick={() => setOpen('edit')}>
                  Enter how many
                </Button>
              ) : (
                clients
              )
            }
          />
        )}
      </SimpleGrid>
      {open === 'edit' && <PracticeForm practice={practice} onClose={close} />}
      {open === 'entries' && (
        <LogDialog title={practice.title} link={{ kind: 'practice', id: practice.id }} onClose={close} />
      )}
      {open === 'log' && (
        <EventDialog
          title={`Log hours of ${practice.title}`}
          explanation="All hours since the last entry, in one line. Hours only, never who the clients are."
          questions={{ hours: 'asked', amount: 'not-asked' }}
          initial={{ on: today, hours: '', amount: '' }}
          submit="Log hours"
          change={({ on, minutes }, makeId) => logPractice(practice, on, minutes ?? 0, makeId)}
          onClose={close}
        />
      )}
      {evidence.dialog}
    </Paper>
  )
}

import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { dayFromIso } from '#shared/calendar/day.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { sessionPrice } from '#shared/projection/ledger/session-price.ts'
import { riseText } from '#shared/wording/session-price-words.ts'
import { entriesOf, paidAmount } from '../../derived/open-payments.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { LogDialog } from '../../editing/log-dialog.tsx'
import { useExampleAction } from '../../editing/use-example-action.ts'
import { useEvidenceAction } from '../../evidence/use-evidence-action.tsx'
import { itemAnchor } from '../../navigation/use-item-anchor.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { ExampleBadge } from '../../ui/example-badge.tsx'
import { Figure } from '../../ui/figure.tsx'
import { type ItemAction, ItemMenu } from '../../ui/item-menu.tsx'
import { SessionDialog } from './session-dialogs.tsx'
import { SessionsTable } from './sessions-table.tsx'
import { arrangementText, hoursOfSessions, sessionHoursText } from './supervision-texts.ts'

interface ArrangementCardProps {
  readonly arrangement: Arrangement
  readonly onEdit: () => void
  readonly onRemove: () => void
}

export function ArrangementCard({ arrangement, onEdit, onRemove }: ArrangementCardProps) {
  const plan = usePlan()
  const exampleAction = useExampleAction('arrangements', arrangement)
  const projection = useProjection()
  const formatter = useFormatter()
  const [isLogOpen, setLogOpen] = useState(false)
  const [isAddingSession, setAddingSession] = useState(false)
  const sessions = projection.sessions.filter(({ arrangementId }) => arrangementId === arrangement.id)
  const entries = entriesOf(plan, { kind: 'arrangement', id: arrangement.id })
  const paid = paidAmount(entries)
  const hours = hoursOfSessions(sessions)
  const requirement = plan.program.requirements.find(({ earnedBy }) => earnedBy === 'supervision')
  const price = sessionPrice(arrangement, dayFromIso(projection.today))
  const rise = riseText(arrangement, formatter)
  const evidence = useEvidenceAction({ kind: 'arrangement', id: arrangement.id }, arrangement.title)
  const actions: ItemAction[] = [
    { label: 'Edit', onSelect: onEdit },
    { label: 'Log another session', onSelect: () => setAddingSession(true) },
    ...(entries.length > 0 ? [{ label: 'Show what is logged', onSelect: () => setLogOpen(true) }] : []),
    evidence.action,
    exampleAction,
    { label: 'Remove', onSelect: onRemove },
  ]
  return (
    <Paper withBorder p="lg" component="section" aria-label={arrangement.title} {...itemAnchor(arrangement.id)}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={2} align="flex-start">
          <Group gap="xs">
            <Title order={2} size="h3">
              <Anchor component="button" type="button" underline="hover" inherit ta="left" onClick={onEdit}>
                {arrangement.title}
              </Anchor>
            </Title>
            {arrangement.isExample && <ExampleBadge />}
            <DiffersMark of={{ collection: 'arrangements', id: arrangement.id, title: arrangement.title }} />
          </Group>
          <Text c="dimmed">{arrangementText(arrangement, formatter)}</Text>
        </Stack>
        <ItemMenu title={arrangement.title} actions={actions} />
      </Group>
      <SimpleGrid cols={{ base: 2, md: 4 }} mt="md" mb="xs">
        <Figure label="Contract date" value={formatter.date(arrangement.contractOn)} />
        <Figure
          label="Hours"
          value={
            <>
              {sessionHoursText(hours, formatter)}{' '}
              {requirement && hours.uncounted > 0 && (
                <Anchor
                  size="sm"
                  href={`#/path/${requirement.id}`}
                  className="screen-actions"
                  aria-label={`Why? Hours of ${arrangement.title} that do not count`}
                >
                  Why?
                </Anchor>
              )}
            </>
          }
        />
        <Figure
          label="Price per session now"
          value={
            price === null ? (
              <Button variant="light" size="compact-sm" onClick={onEdit}>
                Enter the price
              </Button>
            ) : (
              <>
                {formatter.money(price)}
                {rise !== '' && (
                  <Text size="sm" c="dimmed">
                    {rise}
                  </Text>
                )}
              </>
            )
          }
        />
        <Figure label="Paid so far" value={paid === null ? '–' : formatter.money(paid)} />
      </SimpleGrid>
      <SessionsTable arrangement={arrangement} sessions={sessions} />
      {isLogOpen && (
        <LogDialog
          title={arrangement.title}
          link={{ kind: 'arrangement', id: arrangement.id }}
          onClose={() => setLogOpen(false)}
        />
      )}
      {isAddingSession && (
        <SessionDialog arrangement={arrangement} plannedOn={null} onClose={() => setAddingSession(false)} />
      )}
      {evidence.dialog}
    </Paper>
  )
}

import { Anchor, Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Period } from '#shared/plan/practice.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { useRemoval } from '../../editing/use-removal.tsx'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { PeriodForm } from './period-form.tsx'

type Editing =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'period'; readonly period: Period }

/** Times of leave and recovery, and times with other study hours or another amount of energy. */
export function PeriodsCard() {
  const { periods } = usePlan()
  const formatter = useFormatter()
  const { remove, dialog } = useRemoval('periods')
  const [editing, setEditing] = useState<Editing>({ kind: 'none' })
  return (
    <Paper withBorder p="lg" component="section" aria-label="Time off">
      <Stack>
        <div>
          <Title order={2} size="h3">
            Time off and special weeks
          </Title>
          <Text size="sm" c="dimmed">
            Leave, recovery, or weeks with more or less study.
          </Text>
        </div>
        {periods.length > 0 && (
          <Table className="stacked-table">
            <Table.Tbody>
              {periods.map((period) => (
                <Table.Tr key={period.id}>
                  <Table.Td>
                    <Anchor
                      component="button"
                      type="button"
                      underline="hover"
                      ta="start"
                      onClick={() => setEditing({ kind: 'period', period })}
                    >
                      {period.title}
                    </Anchor>
                    <Text size="sm" c="dimmed" className="period">
                      {formatter.date(period.from)} to {formatter.date(period.to)}
                    </Text>
                    <DiffersMark of={{ collection: 'periods', id: period.id, title: period.title }} />
                  </Table.Td>
                  <Table.Td>{effectText(period, formatter)}</Table.Td>
                  <Table.Td ta="right">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Remove ${period.title}`}
                      onClick={() => remove(period)}
                    >
                      Remove
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group justify="flex-end">
          <Button variant="light" onClick={() => setEditing({ kind: 'new' })}>
            Add time off or special weeks
          </Button>
        </Group>
      </Stack>
      {editing.kind !== 'none' && (
        <PeriodForm
          period={editing.kind === 'period' ? editing.period : null}
          onClose={() => setEditing({ kind: 'none' })}
        />
      )}
      {dialog}
    </Paper>
  )
}

function effectText({ effect }: Period, formatter: Formatter): string {
  switch (effect.kind) {
    case 'leave':
      return 'Leave'
    case 'recovery':
      return 'Recovery'
    case 'study-hours':
      return `${formatter.duration(effect.studyMinutesPerWeek)} of study a week`
    case 'energy':
      return `Energy for ${formatter.duration(effect.energyMinutesPerWeek)} a week`
  }
}

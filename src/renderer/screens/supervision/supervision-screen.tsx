import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { useRemoval } from '../../editing/use-removal.tsx'
import { useItemAnchor } from '../../navigation/use-item-anchor.ts'
import { useNewItem } from '../../navigation/use-new-item.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ArrangementCard } from './arrangement-card.tsx'
import { ArrangementForm } from './arrangement-form.tsx'
import { PracticeCard } from './practice-card.tsx'
import { PracticeForm } from './practice-form.tsx'
import { supervisionAnswer } from './supervision-texts.ts'

type Editing =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'new-practice' }
  | { readonly kind: 'arrangement'; readonly arrangement: Arrangement }

export function SupervisionScreen() {
  useItemAnchor('supervision')
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [editing, setEditing] = useState<Editing>({ kind: 'none' })
  const added = useNewItem('supervision')
  const { remove, dialog } = useRemoval('arrangements')
  const practices = useRemoval('practices')
  const isPracticeAsked = plan.program.requirements.some(({ earnedBy }) => earnedBy === 'practice')
  function close(): void {
    setEditing({ kind: 'none' })
    added.forget()
  }
  const addButton = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing({ kind: 'new' })}>
      Add supervision
    </Button>
  )
  return (
    <>
      <ScreenHeader
        title="Supervision"
        answer={supervisionAnswer(plan, projection, formatter)}
        actions={plan.arrangements.length > 0 && addButton}
      />
      <Stack gap="lg">
        {plan.arrangements.length === 0 && (
          <EmptyState action={addButton}>
            No supervision is arranged yet. Add what you agree with a supervisor: the contract, how often you meet, and
            the price.
          </EmptyState>
        )}
        {plan.arrangements.map((arrangement) => (
          <ArrangementCard
            key={arrangement.id}
            arrangement={arrangement}
            onEdit={() => setEditing({ kind: 'arrangement', arrangement })}
            onRemove={() => remove(arrangement)}
          />
        ))}
        {(plan.practices.length > 0 || isPracticeAsked) && (
          <Group justify="space-between" mt="md">
            <Title order={2}>Clinical practice</Title>
            {isPracticeAsked && (
              <Button variant="light" onClick={() => setEditing({ kind: 'new-practice' })}>
                Add clinical practice
              </Button>
            )}
          </Group>
        )}
        {plan.practices.map((practice) => (
          <PracticeCard key={practice.id} practice={practice} onRemove={() => practices.remove(practice)} />
        ))}
        {plan.practices.length === 0 && isPracticeAsked && (
          <Text c="dimmed">The program asks for hours with clients, and none are in the plan yet.</Text>
        )}
      </Stack>
      {editing.kind === 'new-practice' && <PracticeForm practice={null} onClose={() => setEditing({ kind: 'none' })} />}
      {(editing.kind === 'new' || editing.kind === 'arrangement' || added.isAsked) && (
        <ArrangementForm arrangement={editing.kind === 'arrangement' ? editing.arrangement : null} onClose={close} />
      )}
      {dialog}
      {practices.dialog}
    </>
  )
}

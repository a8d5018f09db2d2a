import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Period } from '#shared/plan/practice.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { useActions, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField } from '../../ui/money-field.tsx'
import { emptyPeriodDraft, type PeriodDraft, periodToDraft, readPeriodDraft } from './period-draft.ts'
import { PeriodOutcome } from './period-outcome.tsx'

interface PeriodFormProps {
  /** Null: a new period. */
  readonly period: Period | null
  readonly onClose: () => void
}

/** Times are tried as they are filled in, and go on being tried where the person goes to see the picture. */
export function PeriodForm({ period, onClose }: PeriodFormProps) {
  const { currency } = useEditing().plan
  const { tryTime } = useActions()
  const today = useToday()
  const [triedId, setTriedId] = useState<string | null>(null)
  function onFill(draft: PeriodDraft, id: string): void {
    // A name changes nothing, so it may still be missing.
    const result = readPeriodDraft({ ...draft, title: draft.title.trim() || 'Time off' }, id, currency)
    tryTime(id, result.ok ? result.value : null)
    setTriedId(result.ok ? id : null)
  }
  function close(): void {
    if (triedId !== null) tryTime(triedId, null)
    onClose()
  }
  return (
    <ItemForm
      collection="periods"
      item={period}
      add="Add time off or special weeks"
      draft={period ? periodToDraft(period) : emptyPeriodDraft(today)}
      read={(draft, id) => readPeriodDraft(draft, id, currency)}
      onFill={onFill}
      onClose={close}
    >
      {(form) => (
        <>
          <TextInput label="Title" placeholder="Summer" data-autofocus {...form.getInputProps('title')} />
          <SimpleGrid cols={2}>
            <DateField label="First day" {...form.getInputProps('from')} />
            <DateField label="Last day" {...form.getInputProps('to')} />
          </SimpleGrid>
          <NativeSelect
            label="What changes"
            data={[
              { value: 'leave', label: 'Leave: no study, no sessions' },
              { value: 'study-hours', label: 'More or fewer study hours a week' },
              { value: 'recovery', label: 'Recovery: sessions and booked days only' },
              { value: 'energy', label: 'More or fewer hours you can carry' },
            ]}
            {...form.getInputProps('effectKind')}
          />
          {form.values.effectKind === 'study-hours' && (
            <HoursField label="Study hours a week" {...form.getInputProps('studyHours')} />
          )}
          {form.values.effectKind === 'energy' && (
            <HoursField
              label="Hours you can carry a week"
              description="Hours marked light count half, heavy ones one and a half."
              {...form.getInputProps('energyHours')}
            />
          )}
          <PeriodOutcome isTried={triedId !== null} />
        </>
      )}
    </ItemForm>
  )
}

import { Alert, Button, Group, Paper, SegmentedControl, Stack, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { addLogEntry } from '../../commands/log-commands.ts'
import { titleFinder } from '../../derived/log-items.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { type EntryDraft, emptyEntryDraft, readEntryDraft } from './entry-draft.ts'
import { CompletesField, ItemField, OtherFields } from './entry-fields.tsx'

/** One line that adds an entry and is then ready for the next one: day and item stay, and the figure is empty again. */
export function QuickEntry() {
  const { plan, apply } = useEditing()
  const today = useToday()
  const [id, setId] = useState(makeId)
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    emptyEntryDraft(today),
    (draft) => readEntryDraft(draft, { plan, today, changed: null, id }),
    async (entry, draft) => {
      const { ok } = await apply(addLogEntry(entry, titleFinder(plan)(entry)))
      if (!ok) return
      setId(crypto.randomUUID())
      form.setValues({ ...draft, hours: '', amount: '', notes: '', completes: false })
      form.getInputNode(figureOf(draft))?.focus()
    },
  )
  const { kind } = form.values
  return (
    <Paper component="section" withBorder p="lg" mb="lg" aria-labelledby="quick-entry-title">
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Group justify="space-between">
            <Title order={2} size="h4" id="quick-entry-title">
              Add what happened
            </Title>
            <SegmentedControl
              aria-label="What to add"
              data={[
                { value: 'hours', label: 'Hours' },
                { value: 'payment', label: 'Payment' },
              ]}
              value={kind}
              onChange={(value) => form.setValues({ kind: value === 'payment' ? 'payment' : 'hours', item: '' })}
            />
          </Group>
          <div className="quick-entry">
            <DateField label="Date" {...form.getInputProps('on')} />
            <ItemField form={form} />
            {kind === 'hours' ? (
              <HoursField label="Hours" {...form.getInputProps('hours')} />
            ) : (
              <MoneyField label="Amount" currency={plan.currency} {...form.getInputProps('amount')} />
            )}
            <TextInput label="Notes" placeholder="No client names, please" {...form.getInputProps('notes')} />
            <Button type="submit" loading={isSaving} className="quick-entry-add">
              Add
            </Button>
          </div>
          <OtherFields form={form} />
          <CompletesField form={form} />
          {wholeError && (
            <Alert color="red" role="alert">
              {wholeError}
            </Alert>
          )}
        </Stack>
      </form>
    </Paper>
  )
}

function figureOf({ kind }: EntryDraft): 'hours' | 'amount' {
  return kind === 'hours' ? 'hours' : 'amount'
}

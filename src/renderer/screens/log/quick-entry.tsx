import { Alert, Button, Group, Paper, SegmentedControl, Stack, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { addLogEntry } from '../../commands/log-commands.ts'
import { titleFinder } from '../../derived/log-items.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { type EntryDraft, emptyEntryDraft, readEntryDraft, withKind } from './entry-draft.ts'
import { CompletesField, ItemField, OtherFields } from './entry-fields.tsx'

interface Unsaved {
  readonly id: string
  readonly draft: EntryDraft
  readonly reason: string
}

/**
 * One line that adds an entry and is ready for the next one at once, while the first is being saved: day and item stay,
 * and the figure is empty again. What could not be saved is listed, and can be put back.
 */
export function QuickEntry() {
  const { plan, apply } = useEditing()
  const today = useToday()
  const [id, setId] = useState(makeId)
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([])
  const { form, onSubmit, wholeError } = useDraftForm(
    emptyEntryDraft(today),
    (draft) => readEntryDraft(draft, { plan, today, changed: null, id }),
    async (_, draft) => {
      // Emptied before the answer: a person who types ahead writes the next entry already.
      setId(makeId())
      form.setValues({ ...draft, hours: '', amount: '', notes: '', completes: false })
      form.getInputNode(figureOf(draft))?.focus()
      void save(draft, id)
    },
  )

  /** Reads the draft once more when it is its turn: the entry before it may have taken the planned day it stood for. */
  async function save(draft: EntryDraft, entryId: string): Promise<void> {
    let fault = ''
    const reply = await apply((current) => {
      const entry = readEntryDraft(draft, { plan: current, today, changed: null, id: entryId })
      if (entry.ok) return addLogEntry(entry.value, titleFinder(current)(entry.value))
      fault = Object.values(entry.errors).join(' ')
      return null
    })
    if (!reply.ok) fault = reply.failure.message
    if (fault !== '') setUnsaved((others) => [...others, { id: entryId, draft, reason: fault }])
  }

  function putBack(entry: Unsaved): void {
    setUnsaved((others) => others.filter((other) => other.id !== entry.id))
    form.setValues(entry.draft)
    form.getInputNode(figureOf(entry.draft))?.focus()
  }

  const { kind } = form.values
  return (
    <Paper
      component="section"
      withBorder
      p="lg"
      mb="lg"
      className="quick-entry-card"
      aria-labelledby="quick-entry-title"
    >
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
                { value: 'refund', label: 'Refund' },
              ]}
              value={kind}
              onChange={(value) => form.setValues(withKind(form.values, value))}
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
            <Button type="submit" className="quick-entry-add">
              Add
            </Button>
          </div>
          <OtherFields form={form} />
          <CompletesField form={form} />
          {unsaved.map((entry) => (
            <Alert key={entry.id} color="red" role="alert" title={`Not saved: ${titleOf(entry.draft)}`}>
              {entry.reason}{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => putBack(entry)}>
                Put it back
              </Button>
            </Alert>
          ))}
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

/** The day and the figure as they were typed. */
function titleOf({ kind, on, hours, amount }: EntryDraft): string {
  return kind === 'hours' ? `${hours} hours on ${on}` : `${amount} on ${on}`
}

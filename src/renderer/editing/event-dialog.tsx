import { Alert, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { MakeId } from '../commands/command.ts'
import { useDraftForm } from '../forms/use-draft-form.ts'
import type { Change } from '../state/app-controller.ts'
import { useToday } from '../state/hooks.ts'
import { closeOnEscape } from '../ui/close-on-escape.ts'
import { DateField } from '../ui/date-field.tsx'
import { FormButtons } from '../ui/form-buttons.tsx'
import { LeaveDialog } from '../ui/leave-dialog.tsx'
import { HoursField, MoneyField } from '../ui/money-field.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { type EventDraft, type EventQuestions, type EventValue, readEventDraft } from './event-draft.ts'
import { makeId, useEditing } from './use-editing.ts'

interface EventDialogProps {
  readonly title: string
  readonly explanation?: string
  readonly questions: EventQuestions
  readonly amountLabel?: string
  readonly initial: EventDraft
  readonly submit: string
  /** What the answers do; null where they do nothing. */
  readonly change: (event: EventValue, makeId: MakeId) => Change
  readonly onClose: () => void
}

/** Asks when something happened, for how long, and what was paid. */
export function EventDialog({
  title,
  explanation,
  questions,
  amountLabel = 'Amount paid',
  initial,
  submit,
  change,
  onClose,
}: EventDialogProps) {
  useFocusBack()
  const { plan, apply } = useEditing()
  const { currency } = plan
  const today = useToday()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    initial,
    (draft) => readEventDraft(draft, questions, today, currency),
    async (event) => {
      const { ok } = await apply(change(event, makeId))
      if (ok) onClose()
    },
  )
  const [isAsking, setAsking] = useState(false)
  const leave = () => (form.isDirty() ? setAsking(true) : onClose())
  return (
    <Modal
      closeOnClickOutside={false}
      opened
      onClose={leave}
      title={title}
      {...closeOnEscape(leave)}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          {explanation && (
            <Text size="sm" c="dimmed">
              {explanation}
            </Text>
          )}
          <DateField label="Date" data-autofocus {...form.getInputProps('on')} />
          {questions.hours === 'asked' && <HoursField label="Hours" {...form.getInputProps('hours')} />}
          {questions.amount !== 'not-asked' && (
            <MoneyField
              label={amountLabel}
              currency={currency}
              {...(questions.amount === 'optional' ? { description: 'Leave it empty if it is not paid yet.' } : {})}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('amount')}
            />
          )}
          {wholeError && <Alert color="red">{wholeError}</Alert>}
          <FormButtons submit={submit} isBusy={isSaving} onCancel={onClose} />
        </Stack>
      </form>
      {isAsking && <LeaveDialog onLeave={onClose} onStay={() => setAsking(false)} />}
    </Modal>
  )
}

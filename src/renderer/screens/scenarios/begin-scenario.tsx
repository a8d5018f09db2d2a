import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { editsToBegin, replaceableCourses } from '#shared/edits/beginnings.ts'
import { beginningName } from '#shared/wording/beginning-words.ts'
import { keepAsScenario } from '../../commands/scenario-commands.ts'
import { makeId, useBaseEditing } from '../../editing/use-editing.ts'
import { useDraftForm } from '../../forms/use-draft-form.ts'
import { useActions, useFormatter, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { showOffer } from '../../ui/notices.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import {
  BEGINNINGS,
  type BeginningDraft,
  draftOfChosenCourse,
  firstBeginning,
  priceNow,
  readBeginning,
} from './beginning-draft.ts'

/** The button that begins a scenario. */
export function BeginScenario() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        New scenario
      </Button>
      {isOpen && <BeginScenarioDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** Asks for one difference to begin with, in at most three fields; everything else is edited in the open scenario. */
function BeginScenarioDialog({ onClose }: { readonly onClose: () => void }) {
  useFocusBack()
  const { plan, apply } = useBaseEditing()
  const { openScenario } = useActions()
  const today = useToday()
  const formatter = useFormatter()
  const { form, onSubmit, wholeError, isSaving } = useDraftForm(
    firstBeginning(plan, today),
    (draft) => readBeginning(draft, plan, today),
    async (beginning) => {
      const name = beginningName(beginning, plan, today, formatter)
      const id = makeId()
      const edits = editsToBegin(plan, beginning, today, makeId())
      const { ok } = await apply(keepAsScenario(name, plan, edits, () => id))
      if (!ok) return
      onClose()
      showOffer(`Added to the comparison: ${name}`, 'Open', () => openScenario(id))
    },
  )
  return (
    <Modal opened onClose={onClose} title="New scenario" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <NativeSelect
            label="What is different?"
            data-autofocus
            data={BEGINNINGS.map(({ kind, label }) => ({ value: kind, label }))}
            {...form.getInputProps('kind')}
          />
          <BeginningFields form={form} />
          {wholeError && <Alert color="red">{wholeError}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isSaving}>
              Add scenario
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface FieldsProps {
  readonly form: UseFormReturnType<BeginningDraft>
}

function BeginningFields({ form }: FieldsProps) {
  const { plan } = useBaseEditing()
  const formatter = useFormatter()
  const { kind, arrangementId } = form.values
  const now = priceNow(plan, arrangementId)
  switch (kind) {
    case 'pace':
      return <TextInput label="Months from the plan’s start" inputMode="numeric" {...form.getInputProps('months')} />
    case 'date':
      return <DateField label="Certified by" {...form.getInputProps('on')} />
    case 'pause':
      return (
        <>
          <DateField label="From" {...form.getInputProps('on')} />
          <TextInput label="For how many months" inputMode="numeric" {...form.getInputProps('months')} />
        </>
      )
    case 'stop':
      return (
        <DateField
          label="Stop on"
          description="From this day on nothing is held or begun. What is owed stays owed."
          {...form.getInputProps('on')}
        />
      )
    case 'without-title':
      return <Text size="sm">You stop today. It shows what is paid, still owed and refunded, and what stays.</Text>
    case 'supervision':
      return (
        <>
          <ArrangementField label="In place of" form={form} />
          <NativeSelect
            label="Sessions are"
            data={[
              { value: 'individual', label: 'individual' },
              { value: 'group', label: 'in a group' },
            ]}
            {...form.getInputProps('sessions')}
          />
          <MoneyField
            label="Price of a session"
            currency={plan.currency}
            description={now === null ? 'Leave it empty if you do not know it yet.' : `Now ${formatter.money(now)}.`}
            {...form.getInputProps('price')}
          />
        </>
      )
    case 'supervisor-leaves':
      return (
        <>
          <ArrangementField label="Who leaves" form={form} />
          <DateField label="Last day" {...form.getInputProps('on')} />
          <MoneyField
            label="Price of a session with who follows"
            currency={plan.currency}
            description="Leave it empty if nobody follows."
            {...form.getInputProps('price')}
          />
        </>
      )
    case 'course':
      return <CourseFields form={form} />
    default:
      return null
  }
}

function ArrangementField({ label, form }: FieldsProps & { readonly label: string }) {
  const { plan } = useBaseEditing()
  return (
    <NativeSelect
      label={label}
      data={plan.arrangements.map(({ id, title }) => ({ value: id, label: title }))}
      {...form.getInputProps('arrangementId')}
    />
  )
}

function CourseFields({ form }: FieldsProps) {
  const { plan } = useBaseEditing()
  const { onChange: _, ...courseProps } = form.getInputProps('courseId')
  return (
    <>
      <NativeSelect
        label="In place of"
        data={replaceableCourses(plan).map(({ id, title }) => ({ value: id, label: title }))}
        {...courseProps}
        onChange={({ currentTarget }) => form.setValues(draftOfChosenCourse(plan, currentTarget.value))}
      />
      <HoursField label="Hours of work" {...form.getInputProps('hours')} />
      <MoneyField label="Price" currency={plan.currency} {...form.getInputProps('price')} />
    </>
  )
}

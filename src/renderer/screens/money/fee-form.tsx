import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Fee } from '#shared/plan/fee.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import { SourceNote } from '../../ui/source-note.tsx'
import { emptyFeeDraft, type FeeDraft, feeToDraft, readFeeDraft } from './fee-draft.ts'

interface FeeFormProps {
  /** Null: a new fee. */
  readonly fee: Fee | null
  readonly onClose: () => void
}

export function FeeForm({ fee, onClose }: FeeFormProps) {
  const { plan } = useEditing()
  const today = useToday()
  const programFee = plan.program.fees.find(({ id }) => id === fee?.programFeeId)
  return (
    <ItemForm
      collection="fees"
      item={fee}
      add="Add fee"
      draft={fee ? feeToDraft(fee, plan.currency, today) : emptyFeeDraft(today)}
      read={(draft, id, opened) =>
        readFeeDraft(draft, opened ?? { id, isExample: false, programFeeId: null }, plan.currency)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
          <SimpleGrid cols={2}>
            <NativeSelect
              label="Kind"
              data={COST_CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] }))}
              {...form.getInputProps('category')}
            />
            <MoneyField
              label="Amount"
              currency={plan.currency}
              {...explainedBelow('Leave it empty while you do not know it.')}
              {...form.getInputProps('amount')}
            />
          </SimpleGrid>
          {programFee && <SourceNote provenance={programFee.provenance} />}
          <NativeSelect
            label="Due"
            data={[
              { value: 'on', label: 'Once, on a date' },
              { value: 'milestone', label: 'With a step of the path' },
              { value: 'every', label: 'Again and again' },
              { value: 'calendar-years', label: 'Each calendar year' },
              { value: 'after-certification', label: 'Again and again after certification' },
            ]}
            {...form.getInputProps('dueKind')}
          />
          <DueFields form={form} />
          <TextInput
            label="Rise a year, in percent"
            inputMode="decimal"
            maw="14rem"
            {...form.getInputProps('yearlyRise')}
          />
          <Checkbox label="Owed even if I stop before" {...form.getInputProps('isOwedAnyway', { type: 'checkbox' })} />
          <NotesField {...form.getInputProps('notes')} />
        </>
      )}
    </ItemForm>
  )
}

interface DueFieldsProps {
  readonly form: UseFormReturnType<FeeDraft>
}

/** The fields that belong to the chosen way of falling due. */
function DueFields({ form }: DueFieldsProps) {
  const until = (
    <NativeSelect
      label="Until"
      data={[
        { value: 'certified', label: 'Certification' },
        { value: 'first-cycle', label: 'The first renewal' },
      ]}
      {...form.getInputProps('until')}
    />
  )
  switch (form.values.dueKind) {
    case 'on':
      return <DateField label="Due on" {...form.getInputProps('on')} />
    case 'milestone':
      return (
        <SimpleGrid cols={2}>
          <NativeSelect
            label="Step"
            data={[
              { value: 'contract', label: 'Supervision contract' },
              { value: 'ready', label: 'Everything is met' },
              { value: 'applied', label: 'Application' },
              { value: 'certified', label: 'Certification' },
            ]}
            {...form.getInputProps('milestone')}
          />
          <TextInput label="Days after it (minus: before)" inputMode="numeric" {...form.getInputProps('offsetDays')} />
        </SimpleGrid>
      )
    case 'every':
      return (
        <SimpleGrid cols={3}>
          <DateField label="First due on" {...form.getInputProps('on')} />
          <TextInput label="Every so many months" inputMode="numeric" {...form.getInputProps('months')} />
          {until}
        </SimpleGrid>
      )
    case 'calendar-years':
      return (
        <>
          <SimpleGrid cols={2}>
            <DateField label="First due on" {...form.getInputProps('on')} />
            {until}
          </SimpleGrid>
          <DateField
            label="Already a member until"
            maw="14rem"
            {...explainedBelow('Leave it empty if you are not. Dues from October on cover the next year too.')}
            {...form.getInputProps('memberUntil')}
          />
        </>
      )
    case 'after-certification':
      return (
        <TextInput label="Every so many months" inputMode="numeric" maw="14rem" {...form.getInputProps('months')} />
      )
  }
}

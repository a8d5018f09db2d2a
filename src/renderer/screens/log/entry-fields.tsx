import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { itemGroups, OTHER, refOfChoice } from '../../derived/log-items.ts'
import { usePlan } from '../../state/hooks.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import type { EntryDraft } from './entry-draft.ts'

interface EntryFieldsProps {
  readonly form: UseFormReturnType<EntryDraft>
}

/** The fields of an entry, one below the other, as in a drawer. */
export function EntryFields({ form }: EntryFieldsProps) {
  const { currency } = usePlan()
  const { kind } = form.values
  return (
    <>
      <SimpleGrid cols={2}>
        <DateField label="Date" data-autofocus {...form.getInputProps('on')} />
        {kind === 'hours' ? (
          <HoursField label="Hours" {...form.getInputProps('hours')} />
        ) : (
          <MoneyField
            label={kind === 'refund' ? 'Amount refunded' : 'Amount'}
            currency={currency}
            {...form.getInputProps('amount')}
          />
        )}
      </SimpleGrid>
      <ItemField form={form} />
      <OtherFields form={form} />
      <CompletesField form={form} />
      <NotesField {...form.getInputProps('notes')} />
    </>
  )
}

/** What the entry belongs to, found by typing a part of its name. */
export function ItemField({ form }: EntryFieldsProps) {
  const plan = usePlan()
  const groups = itemGroups(plan, form.values.kind === 'hours' ? 'hours' : 'payment')
  return <ChoiceField label="For" groups={groups} {...form.getInputProps('item')} />
}

/** What money was for that was spent on something else; nothing for other entries. */
export function OtherFields({ form }: EntryFieldsProps) {
  if (form.values.kind === 'hours' || form.values.item !== OTHER) return null
  return (
    <SimpleGrid cols={2}>
      <TextInput label="Its name" {...form.getInputProps('otherTitle')} />
      <NativeSelect
        label="Counts as"
        data={COST_CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] }))}
        {...form.getInputProps('category')}
      />
    </SimpleGrid>
  )
}

/** Whether the course is done with these hours; nothing for other entries. */
export function CompletesField({ form }: EntryFieldsProps) {
  if (form.values.kind !== 'hours' || refOfChoice(form.values.item)?.kind !== 'course') return null
  return <Checkbox label="The course is done with this" {...form.getInputProps('completes', { type: 'checkbox' })} />
}

import { NativeSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Contribution } from '#shared/plan/contribution.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { courseTitle } from '#shared/wording/names.ts'
import { ItemForm } from '../../editing/item-form.tsx'
import { useEditing } from '../../editing/use-editing.ts'
import { usePlan, useToday } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { NotesField } from '../../ui/notes-field.tsx'
import {
  type ContributionDraft,
  choiceOfCategory,
  choiceOfCourse,
  contributionToDraft,
  emptyContributionDraft,
  readContributionDraft,
} from './contribution-draft.ts'
import { costsOf } from './contribution-texts.ts'

interface ContributionFormProps {
  /** Null: a new contribution. */
  readonly contribution: Contribution | null
  readonly onClose: () => void
}

export function ContributionForm({ contribution, onClose }: ContributionFormProps) {
  const { currency } = useEditing().plan
  const today = useToday()
  return (
    <ItemForm
      collection="contributions"
      item={contribution}
      add="Add contribution"
      draft={contribution ? contributionToDraft(contribution, currency, today) : emptyContributionDraft(today)}
      read={(draft, id, opened) => readContributionDraft(draft, opened ?? { id, isExample: false }, currency)}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label="Title" placeholder="Scholarship" data-autofocus {...form.getInputProps('title')} />
          <Radio.Group label="What is given" {...form.getInputProps('kind')}>
            <Stack gap="xs" mt={4}>
              <Radio value="amount" label="One amount, such as a scholarship" />
              <Radio value="share" label="A share of what I pay, such as from an employer" />
            </Stack>
          </Radio.Group>
          {form.values.kind === 'amount' ? <AmountFields form={form} /> : <ShareFields form={form} />}
          <NotesField {...form.getInputProps('notes')} />
        </>
      )}
    </ItemForm>
  )
}

interface FieldsProps {
  readonly form: UseFormReturnType<ContributionDraft>
}

function AmountFields({ form }: FieldsProps) {
  const { currency } = usePlan()
  return (
    <>
      <SimpleGrid cols={2}>
        <MoneyField
          label="Amount"
          currency={currency}
          {...explainedBelow('Leave it empty while you do not know it.')}
          {...form.getInputProps('amount')}
        />
        <DateField label="Arrives on" {...form.getInputProps('on')} />
      </SimpleGrid>
      <NativeSelect
        label="Toward"
        {...explainedBelow('The total it lowers.')}
        data={COST_CATEGORIES.map((value) => ({ value, label: costsOf(value) }))}
        {...form.getInputProps('category')}
      />
    </>
  )
}

function ShareFields({ form }: FieldsProps) {
  const { currency } = usePlan()
  return (
    <SimpleGrid cols={2}>
      <NativeSelect label="Share of" data={useShareChoices(form.values.of)} {...form.getInputProps('of')} />
      <TextInput label="Share, in percent" inputMode="decimal" {...form.getInputProps('share')} />
      <TextInput
        label="Days after each payment"
        inputMode="numeric"
        {...explainedBelow('How long it takes until the money is back.')}
        {...form.getInputProps('delayDays')}
      />
      <MoneyField
        label="At most in a calendar year"
        currency={currency}
        {...explainedBelow('Leave it empty if there is no limit.')}
        {...form.getInputProps('yearlyMaximum')}
      />
    </SimpleGrid>
  )
}

/** Every kind of cost and every course, and the chosen one even when the plan no longer holds it. */
function useShareChoices(chosen: string) {
  const { plan } = useEditing()
  const categories = COST_CATEGORIES.map((category) => ({
    value: choiceOfCategory(category),
    label: costsOf(category),
  }))
  const courses = plan.courses.map(({ id, title }) => ({ value: choiceOfCourse(id), label: title }))
  const isKnown = [...categories, ...courses].some(({ value }) => value === chosen)
  const gone = isKnown ? [] : [{ value: chosen, label: courseTitle(plan, chosen.slice(chosen.indexOf(':') + 1)) }]
  return [
    { group: 'Everything of one kind', items: categories },
    { group: 'One course', items: [...courses, ...gone] },
  ]
}

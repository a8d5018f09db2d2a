import { Stack, Switch } from '@mantine/core'
import { PlanValuesCard } from '../../editing/plan-values-card.tsx'
import { usePlan } from '../../state/hooks.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import { budgetToDraft, readBudgetDraft } from './budget-draft.ts'

/** What is there at the start, what is put aside, and whether courses wait for it. */
export function BudgetCard() {
  const { currency } = usePlan()
  return (
    <PlanValuesCard
      title="Budget"
      titleId="budget-title"
      explanation="Your savings at the start, and what you put aside on the first of each month."
      label="Change the budget"
      submit="Save budget"
      settings={['budget.savings', 'budget.monthly', 'budget.waitsForMoney']}
      toDraft={budgetToDraft}
      read={readBudgetDraft}
    >
      {(form) => (
        <Stack>
          <MoneyField label="Savings at the start" currency={currency} {...form.getInputProps('savings')} />
          <MoneyField label="Put aside each month" currency={currency} {...form.getInputProps('monthly')} />
          <Switch
            label="Wait until I can afford a course"
            description="Courses without set dates wait until you have the money."
            {...form.getInputProps('waitsForMoney', { type: 'checkbox' })}
          />
        </Stack>
      )}
    </PlanValuesCard>
  )
}

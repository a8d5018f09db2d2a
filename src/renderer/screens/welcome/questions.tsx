import { Group, SimpleGrid } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { useNewPlanCurrency } from '../../state/use-new-plan-currency.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { HoursField, MoneyField } from '../../ui/money-field.tsx'
import { PersonFields } from '../../ui/person-fields.tsx'
import type { WelcomeDraft } from './welcome-draft.ts'

export interface QuestionProps {
  readonly form: UseFormReturnType<WelcomeDraft>
  readonly program: RulePack
}

export function PersonQuestion({ form }: QuestionProps) {
  return <PersonFields fieldProps={(field) => form.getInputProps(field)} />
}

/** Whether the program asks for supervision, and so for a contract. */
export function isSupervised({ requirements }: RulePack): boolean {
  return requirements.some(({ earnedBy }) => earnedBy === 'supervision')
}

export function StartQuestion({ form, program }: QuestionProps) {
  const start = <DateField label="Start of the plan" {...form.getInputProps('startOn')} />
  if (!isSupervised(program)) return start
  return (
    <SimpleGrid cols={2}>
      {start}
      <DateField
        label="Supervision contract"
        {...explainedBelow('If it is signed, or you know when it will be')}
        {...form.getInputProps('contractOn')}
      />
    </SimpleGrid>
  )
}

export function HoursQuestion({ form }: QuestionProps) {
  return (
    <Group align="flex-start" grow>
      <HoursField label="Study hours a week" {...form.getInputProps('studyHours')} />
      <HoursField label="Client hours a week" {...form.getInputProps('clientHours')} />
    </Group>
  )
}

export function MoneyQuestion({ form, program }: QuestionProps) {
  const currency = useNewPlanCurrency(program)
  return (
    <Group align="flex-start" grow>
      <MoneyField label="Savings at the start" currency={currency} {...form.getInputProps('savings')} />
      <MoneyField label="Put aside each month" currency={currency} {...form.getInputProps('monthlyBudget')} />
    </Group>
  )
}

export function DoneQuestion({ form }: QuestionProps) {
  return (
    <SimpleGrid cols={2}>
      {form.values.done.map(({ label }, index) => (
        <HoursField key={label} label={label} {...form.getInputProps(`done.${index}.hours`)} />
      ))}
    </SimpleGrid>
  )
}

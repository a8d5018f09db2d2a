import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { usePlan } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import { explainedBelow } from '../../ui/explained-below.ts'
import { MoneyField } from '../../ui/money-field.tsx'
import type { CourseDraft } from './course-draft.ts'
import { PaymentPreview } from './payment-preview.tsx'
import { RefundFields } from './refund-fields.tsx'

interface PaymentFieldsProps {
  readonly form: UseFormReturnType<CourseDraft>
  /** The course as the plan holds it; null while it is new. */
  readonly courseId: string | null
}

/** What a course costs, how that is paid, and what comes back when it is cancelled. */
export function PaymentFields({ form, courseId }: PaymentFieldsProps) {
  const { currency } = usePlan()
  const { paymentKind } = form.values
  return (
    <>
      <SimpleGrid cols={2}>
        <MoneyField
          label={paymentKind === 'per-session' ? 'Price for each day' : 'Price'}
          currency={currency}
          {...form.getInputProps('price')}
        />
        <NativeSelect
          label="Paid"
          data={[
            { value: 'once', label: 'At once' },
            { value: 'per-session', label: 'Each day' },
            { value: 'instalments', label: 'In installments' },
          ]}
          {...form.getInputProps('paymentKind')}
        />
      </SimpleGrid>
      {paymentKind === 'once' && <OnceFields form={form} />}
      {paymentKind === 'instalments' && <InstalmentFields form={form} />}
      <TextInput
        label="Rise a year, in percent"
        {...explainedBelow('Counted from the start of the plan.')}
        inputMode="decimal"
        maw="18rem"
        {...form.getInputProps('yearlyRise')}
      />
      <PaymentPreview draft={form.values} courseId={courseId} />
      <RefundFields form={form} />
    </>
  )
}

function OnceFields({ form }: Pick<PaymentFieldsProps, 'form'>) {
  const { currency } = usePlan()
  const { discountKind } = form.values
  return (
    <>
      <SimpleGrid cols={2}>
        <NativeSelect
          label="Discount"
          data={[
            { value: 'none', label: 'None' },
            { value: 'amount', label: 'An amount' },
            { value: 'share', label: 'A percentage' },
          ]}
          {...form.getInputProps('discountKind')}
        />
        {discountKind === 'amount' && (
          <MoneyField label="Amount off" currency={currency} {...form.getInputProps('discount')} />
        )}
        {discountKind === 'share' && (
          <TextInput label="Percent off" inputMode="decimal" {...form.getInputProps('discount')} />
        )}
      </SimpleGrid>
      <DateField
        label="Paid on"
        {...explainedBelow('Leave it empty to pay when the course begins.')}
        {...form.getInputProps('payOn')}
      />
    </>
  )
}

function InstalmentFields({ form }: Pick<PaymentFieldsProps, 'form'>) {
  const { currency } = usePlan()
  return (
    <>
      <DateField
        label="Agreed on"
        {...explainedBelow(
          'Deposit and setup fee are due that day, and the installments count from it. Empty: when the course begins.',
        )}
        {...form.getInputProps('payOn')}
      />
      <SimpleGrid cols={2}>
        <MoneyField
          label="Deposit"
          {...explainedBelow('Part of the price.')}
          currency={currency}
          {...form.getInputProps('deposit')}
        />
        <MoneyField
          label="Setup fee"
          {...explainedBelow('On top of the price.')}
          currency={currency}
          {...form.getInputProps('setUpFee')}
        />
        <TextInput label="Number of installments" inputMode="numeric" {...form.getInputProps('instalments')} />
        <TextInput label="Months between them" inputMode="numeric" {...form.getInputProps('everyMonths')} />
        <TextInput label="Months to the first one" inputMode="numeric" {...form.getInputProps('firstAfterMonths')} />
        <TextInput label="Interest a year, in percent" inputMode="decimal" {...form.getInputProps('yearlyInterest')} />
      </SimpleGrid>
    </>
  )
}

import { useMemo } from 'react'
import { type ChangeStep, paymentsOfStep } from '#shared/comparison/split-by-changes.ts'
import type { PaymentPart } from '#shared/comparison/split-by-payments.ts'
import { paymentPartWords, signedMoney } from '#shared/wording/gap-words.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { useFormatter, useToday } from '../../state/hooks.ts'

interface PartPaymentsProps {
  readonly part: PaymentPart
  /** What the two sides are called. */
  readonly names: readonly [of: string, other: string]
}

/** The payments behind a part, of the one and of the other. */
export function PartPayments({ part: { postings }, names: [of, other] }: PartPaymentsProps) {
  return (
    <div className="gap-sides">
      <PaymentList name={of} postings={postings.of} />
      <PaymentList name={other} postings={postings.other} />
    </div>
  )
}

interface StepPaymentsProps {
  readonly of: ComparedScenario
  readonly other: ComparedScenario
  readonly steps: readonly ChangeStep[]
  readonly index: number
}

/** What a change does to the payments, worked out when it is opened. */
export function StepPayments({ of, other, steps, index }: StepPaymentsProps) {
  const formatter = useFormatter()
  const today = useToday()
  const parts = useMemo(
    () => paymentsOfStep(of.plan, other.plan, steps, index, today),
    [of, other, steps, index, today],
  )
  return (
    <ul className="gap-parts">
      {parts.map((part) => (
        <li key={`${part.title} ${part.reason}`}>
          {paymentPartWords(part)}, {signedMoney(part.amount, formatter)}
          <PartPayments part={part} names={['before this change', 'after it']} />
        </li>
      ))}
    </ul>
  )
}

interface PaymentListProps {
  readonly name: string
  readonly postings: PaymentPart['postings']['of']
}

function PaymentList({ name, postings }: PaymentListProps) {
  const formatter = useFormatter()
  if (postings.length === 0) return null
  return (
    <div>
      {name}:
      <ul className="gap-payments">
        {postings.map(({ id, on, amount }) => (
          <li key={id}>
            {formatter.date(on)}, {formatter.money(amount)}
          </li>
        ))}
      </ul>
    </div>
  )
}

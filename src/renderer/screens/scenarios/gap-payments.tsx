import { Anchor } from '@mantine/core'
import { useMemo } from 'react'
import { type ChangeStep, paymentsOfStep } from '#shared/comparison/split-by-changes.ts'
import type { PaymentPart } from '#shared/comparison/split-by-payments.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { PostingSource } from '#shared/projection/result/money.ts'
import { itemOfPosting } from '#shared/projection/result/posting-item.ts'
import { besidesPriceWords, paymentPartSentence } from '#shared/wording/gap-words.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { pathOfPosting } from '../../navigation/posting-path.ts'
import { goTo } from '../../navigation/router.ts'
import { useActions, useFormatter, useToday } from '../../state/hooks.ts'

interface PartPaymentsProps {
  readonly part: PaymentPart
  readonly of: ComparedScenario
  readonly other: ComparedScenario
  /** What the two sides are called. */
  readonly names: readonly [of: string, other: string]
}

/** The payments behind a part, of the one and of the other. */
export function PartPayments({ part: { postings, title, reason }, of, other, names: [one, two] }: PartPaymentsProps) {
  // What comes after the certification is taken off what is paid before it.
  const isTaken = [...postings.of, ...postings.other].some(({ posting, amount }) => amount === 0 - posting.amount)
  const shared = { title, isLater: reason === 'beyond-certification' && isTaken }
  return (
    <div className="gap-sides">
      <PaymentList {...shared} name={one} payments={postings.of} holders={[of, other]} />
      <PaymentList {...shared} name={two} payments={postings.other} holders={[other, of]} />
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
        <li key={`${part.item} ${part.reason}`}>
          {paymentPartSentence(part, null, formatter)}
          <PartPayments part={part} of={of} other={other} names={['before this change', 'after it']} />
        </li>
      ))}
    </ul>
  )
}

interface PaymentListProps {
  readonly name: string
  readonly title: string
  readonly payments: PaymentPart['postings']['of']
  /** Whether they are those that lie after the certification. */
  readonly isLater: boolean
  /** Where to look for the item of a payment, in this order. */
  readonly holders: readonly [ComparedScenario, ComparedScenario]
}

/** Each leads to its item, in the plan that has it. */
function PaymentList({ name, title, payments, isLater, holders }: PaymentListProps) {
  const formatter = useFormatter()
  const { openScenario } = useActions()
  if (payments.length === 0) return null
  const open = (source: PostingSource) => {
    const holder = holders.find(({ plan }) => hasItem(plan, source)) ?? holders[0]
    openScenario(holder.scenario?.id ?? null)
    goTo(pathOfPosting(source))
  }
  return (
    <div>
      {name}
      {isLater && ', after the certification'}:
      <ul className="gap-payments">
        {payments.map(({ posting, amount }) => {
          const made = besidesPriceWords(posting, formatter)
          return (
            <li key={posting.id}>
              <Anchor
                component="button"
                type="button"
                className="gap-link"
                aria-label={`Open ${title}, paid ${formatter.date(posting.on)}`}
                onClick={() => open(posting.source)}
              >
                {formatter.date(posting.on)}
              </Anchor>
              , {formatter.money(isLater ? money(0 - amount) : amount)}
              {amount === posting.amount && made !== '' && ` (${made})`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** What only the log holds is in every plan. */
function hasItem(plan: Plan, source: PostingSource): boolean {
  const item = itemOfPosting(source)
  return item === null || plan[item.collection].some(({ id }) => id === item.id)
}

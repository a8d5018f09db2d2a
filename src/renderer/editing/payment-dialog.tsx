import { moneyText } from '#shared/input/parse-money.ts'
import type { Money } from '#shared/money/money.ts'
import type { PaymentTarget } from '#shared/plan/log-entry.ts'
import { recordPayment } from '../commands/log-commands.ts'
import { nextPayment, type OpenPayment, type Payable, paymentTarget } from '../derived/open-payments.ts'
import { useFormatter, usePlan, useProjection, useToday } from '../state/hooks.ts'
import { EventDialog } from './event-dialog.tsx'

interface PaymentDialogProps {
  readonly title: string
  readonly explanation: string | null
  /** Null while it is not entered. */
  readonly amount: Money | null
  readonly target: PaymentTarget
  /** What the command is about, for its label: `Mark … as paid`. */
  readonly what: string
  readonly onClose: () => void
}

/** Logs one payment, or money that came in. */
export function PaymentDialog({ title, explanation, amount, target, what, onClose }: PaymentDialogProps) {
  const { currency } = usePlan()
  const today = useToday()
  const isReceived = target.kind === 'contribution'
  return (
    <EventDialog
      title={title}
      {...(explanation === null ? {} : { explanation })}
      questions={{ hours: 'not-asked', amount: 'required' }}
      {...(isReceived ? { amountLabel: 'Amount received' } : {})}
      initial={{ on: today, hours: '', amount: moneyText(amount, currency) }}
      submit={isReceived ? 'Mark as received' : 'Mark as paid'}
      change={(event, makeId) =>
        event.amount === null ? null : recordPayment(what, target, { on: event.on, amount: event.amount }, makeId)
      }
      onClose={onClose}
    />
  )
}

interface NextPaymentDialogProps {
  readonly of: Payable
  readonly onClose: () => void
}

/** Logs the next open payment of a course or fee, or the next amount of a contribution. */
export function NextPaymentDialog({ of, onClose }: NextPaymentDialogProps) {
  return <OpenPaymentDialog of={of} payment={nextPayment(usePlan(), useProjection(), of)} onClose={onClose} />
}

interface OpenPaymentDialogProps extends NextPaymentDialogProps {
  /** Null where the plan expects none. */
  readonly payment: OpenPayment | null
}

/** Logs one payment that the plan expects. */
export function OpenPaymentDialog({ of, payment, onClose }: OpenPaymentDialogProps) {
  const formatter = useFormatter()
  const verb = of.kind === 'contribution' ? 'received' : 'paid'
  const dueOn = payment?.dueOn ?? null
  return (
    <PaymentDialog
      title={`Mark “${of.item.title}” as ${verb}`}
      explanation={dueOn && `Due on ${formatter.date(dueOn)}.`}
      amount={payment?.amount ?? null}
      target={paymentTarget(of, payment?.index ?? 0)}
      what={of.item.title}
      onClose={onClose}
    />
  )
}

import { moneyText } from '#shared/input/parse-money.ts'
import type { Fee } from '#shared/plan/fee.ts'
import { payFee } from '../../commands/log-commands.ts'
import { nextFeePayment } from '../../derived/open-payments.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { useActions, useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'

interface FeePaidDialogProps {
  readonly fee: Fee
  readonly onClose: () => void
}

/** Logs the next open payment of a fee. */
export function FeePaidDialog({ fee, onClose }: FeePaidDialogProps) {
  const plan = usePlan()
  const projection = useProjection()
  const today = useToday()
  const formatter = useFormatter()
  const { dispatch } = useActions()
  const payment = nextFeePayment(plan, projection, fee)
  return (
    <EventDialog
      title={`Mark ${fee.title} as paid`}
      {...(payment?.dueOn ? { explanation: `The payment that the plan has on ${formatter.date(payment.dueOn)}.` } : {})}
      questions={{ hours: 'not-asked', amount: 'required' }}
      initial={{ on: today, hours: '', amount: moneyText(payment?.amount ?? null, plan.currency) }}
      submit="Mark as paid"
      onSave={async ({ on, amount }) => {
        if (amount === null) return false
        return (await dispatch(payFee(fee, payment?.index ?? 0, on, amount, () => crypto.randomUUID()))).ok
      }}
      onClose={onClose}
    />
  )
}

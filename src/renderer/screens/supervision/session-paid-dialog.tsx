import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { sessionPrice } from '#shared/projection/ledger/session-price.ts'
import { PaymentDialog } from '../../editing/payment-dialog.tsx'
import { useFormatter, useToday } from '../../state/hooks.ts'

interface SessionPaidDialogProps {
  readonly arrangement: Arrangement
  readonly session: { readonly plannedOn: IsoDate; readonly on: IsoDate }
  readonly onClose: () => void
}

/** Logs the payment of a session by itself: after it was held, or in advance. */
export function SessionPaidDialog({ arrangement, session: { plannedOn, on }, onClose }: SessionPaidDialogProps) {
  const today = useToday()
  const formatter = useFormatter()
  const { id, title } = arrangement
  return (
    <PaymentDialog
      title={`Mark the session of ${formatter.date(on)} as paid`}
      explanation={on > today ? `${title}, paid in advance.` : title}
      amount={sessionPrice(arrangement, dayFromIso(on))}
      target={{ kind: 'session', arrangementId: id, plannedOn }}
      what={`a session of ${title}`}
      onClose={onClose}
    />
  )
}

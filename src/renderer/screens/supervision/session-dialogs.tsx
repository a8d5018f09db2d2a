import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { isSessionPaid } from '#shared/plan/session-payment.ts'
import { sessionPrice } from '#shared/projection/ledger/session-price.ts'
import { recordSession } from '../../commands/log-commands.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { PaymentDialog } from '../../editing/payment-dialog.tsx'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'

interface SessionDialogProps {
  readonly arrangement: Arrangement
  /** The planned session that took place; null for one that was not planned. */
  readonly plannedOn: IsoDate | null
  readonly onClose: () => void
}

/** Logs a session that took place, with its payment when it is paid. */
export function SessionDialog({ arrangement, plannedOn, onClose }: SessionDialogProps) {
  const plan = usePlan()
  const today = useToday()
  const formatter = useFormatter()
  const price = sessionPrice(arrangement, dayFromIso(plannedOn ?? today))
  const isPaid = plannedOn !== null && isSessionPaid(plan, arrangement.id, plannedOn)
  return (
    <EventDialog
      title={plannedOn ? `Session of ${formatter.date(plannedOn)}` : 'Log another session'}
      explanation={`${arrangement.title}. Write hours only, never who was talked about.`}
      questions={{ hours: 'asked', amount: isPaid ? 'not-asked' : 'optional' }}
      initial={{
        on: plannedOn && plannedOn < today ? plannedOn : today,
        hours: hoursText(arrangement.sessionMinutes),
        amount: moneyText(price, plan.currency),
      }}
      submit="Mark as done"
      change={(event, makeId) => recordSession(arrangement, plannedOn, event, makeId)}
      onClose={onClose}
    />
  )
}

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

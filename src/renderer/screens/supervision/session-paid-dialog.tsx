import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { sessionPrice } from '#shared/projection/ledger/session-price.ts'
import { paySession } from '../../commands/log-commands.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { useActions, useFormatter, usePlan, useToday } from '../../state/hooks.ts'

interface SessionPaidDialogProps {
  readonly arrangement: Arrangement
  readonly session: { readonly plannedOn: IsoDate; readonly on: IsoDate }
  readonly onClose: () => void
}

/** Logs the payment of a session by itself: after it was held, or in advance. */
export function SessionPaidDialog({ arrangement, session, onClose }: SessionPaidDialogProps) {
  const plan = usePlan()
  const today = useToday()
  const formatter = useFormatter()
  const { dispatch } = useActions()
  const { plannedOn, on: heldOn } = session
  return (
    <EventDialog
      title={`Mark the session of ${formatter.date(heldOn)} as paid`}
      explanation={heldOn > today ? `${arrangement.title}, paid in advance.` : arrangement.title}
      questions={{ hours: 'not-asked', amount: 'required' }}
      initial={{
        on: today,
        hours: '',
        amount: moneyText(sessionPrice(arrangement, dayFromIso(heldOn)), plan.currency),
      }}
      submit="Mark as paid"
      onSave={async ({ on, amount }) => {
        if (amount === null) return false
        return (await dispatch(paySession(arrangement, plannedOn, on, amount, () => crypto.randomUUID()))).ok
      }}
      onClose={onClose}
    />
  )
}

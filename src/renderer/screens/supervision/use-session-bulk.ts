import { dayFromIso } from '#shared/calendar/day.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { sessionPrice } from '#shared/projection/ledger/session-price.ts'
import type { SessionPlacement } from '#shared/projection/result/rows.ts'
import { count } from '#shared/wording/phrases.ts'
import { recordPayment, recordSession } from '../../commands/log-commands.ts'
import { useBulk } from '../../editing/use-bulk.ts'
import { makeId } from '../../editing/use-editing.ts'
import { usePlan, useToday } from '../../state/hooks.ts'
import type { BulkAction } from '../../ui/table-bar.tsx'
import { canBePaid } from './supervision-texts.ts'

/** What can be done with several sessions at once. A session whose day has not come cannot be done yet. */
export function useSessionBulk(arrangement: Arrangement, selected: readonly SessionPlacement[]): readonly BulkAction[] {
  const plan = usePlan()
  const today = useToday()
  const send = useBulk()
  const open = selected.filter(({ state, on }) => (state === 'planned' || state === 'unconfirmed') && on <= today)
  const payments = selected.flatMap((session) => {
    const amount = sessionPrice(arrangement, dayFromIso(session.on))
    return canBePaid(plan, arrangement, session) && amount !== null ? [{ session, amount }] : []
  })
  const named = (items: readonly unknown[]) => count(items.length, 'session', 'sessions')
  return [
    {
      label: 'Mark as done',
      count: open.length,
      onSelect: () =>
        send(
          `Mark ${named(open)} as done`,
          `${named(open)} marked as done`,
          open.map(({ plannedOn, on }) =>
            recordSession(arrangement, plannedOn, { on, minutes: arrangement.sessionMinutes, amount: null }, makeId),
          ),
        ),
    },
    {
      label: 'Mark as paid',
      count: payments.length,
      onSelect: () =>
        send(
          `Mark ${named(payments)} as paid`,
          `${named(payments)} marked as paid`,
          payments.map(({ session: { plannedOn }, amount }) =>
            recordPayment(
              `a session of ${arrangement.title}`,
              { kind: 'session', arrangementId: arrangement.id, plannedOn },
              { on: today, amount },
              makeId,
            ),
          ),
        ),
    },
  ]
}

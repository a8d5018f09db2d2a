import type { IsoDate } from '../calendar/day.ts'
import type { PaymentEntry } from './log-entry.ts'
import { isMoneyBack } from './money-back.ts'
import type { Plan } from './plan.ts'

/** Whether the log holds a payment for the session of this planned day, be it of nothing. */
export function isSessionPaid(plan: Logged, arrangementId: string, plannedOn: IsoDate): boolean {
  return paymentsOf(plan, arrangementId, plannedOn).length > 0
}

/** Whether any money was paid for it. */
export function hasSessionCost(plan: Logged, arrangementId: string, plannedOn: IsoDate): boolean {
  return paymentsOf(plan, arrangementId, plannedOn).some(({ amount }) => amount !== 0)
}

type Logged = Pick<Plan, 'logEntries'>

function paymentsOf({ logEntries }: Logged, arrangementId: string, plannedOn: IsoDate): readonly PaymentEntry[] {
  return logEntries.filter(
    (entry): entry is PaymentEntry =>
      entry.kind === 'payment' &&
      !isMoneyBack(entry) &&
      entry.target.kind === 'session' &&
      entry.target.arrangementId === arrangementId &&
      entry.target.plannedOn === plannedOn,
  )
}

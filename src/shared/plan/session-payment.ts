import type { IsoDate } from '../calendar/day.ts'
import { isMoneyBack } from './money-back.ts'
import type { Plan } from './plan.ts'

/** Whether the log holds a payment for the session of this planned day. */
export function isSessionPaid(
  { logEntries }: Pick<Plan, 'logEntries'>,
  arrangementId: string,
  plannedOn: IsoDate,
): boolean {
  return logEntries.some(
    (entry) =>
      entry.kind === 'payment' &&
      !isMoneyBack(entry) &&
      entry.target.kind === 'session' &&
      entry.target.arrangementId === arrangementId &&
      entry.target.plannedOn === plannedOn,
  )
}

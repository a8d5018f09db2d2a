import type { IsoDate } from '../calendar/day.ts'
import type { Plan } from './plan.ts'

/** Whether the log holds a payment for the session of this planned day. */
export function isSessionPaid(
  { logEntries }: Pick<Plan, 'logEntries'>,
  arrangementId: string,
  plannedOn: IsoDate,
): boolean {
  return logEntries.some(
    ({ kind, target }) =>
      kind === 'payment' &&
      target.kind === 'session' &&
      target.arrangementId === arrangementId &&
      target.plannedOn === plannedOn,
  )
}

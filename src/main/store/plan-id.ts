import { isReserved } from '#shared/reserved-name.ts'

/** Whether a new plan file can be named after this id, also on systems that ignore the case of names. */
export function isFreePlanId(planId: string, takenIds: readonly string[]): boolean {
  return !isReserved(planId) && !takenIds.some((taken) => taken.toLowerCase() === planId.toLowerCase())
}

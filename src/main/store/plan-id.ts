/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** Whether a new plan file can be named after this id, also where names that differ in case only are the same. */
export function isFreePlanId(planId: string, takenIds: readonly string[]): boolean {
  return !RESERVED.test(planId) && !takenIds.some((taken) => taken.toLowerCase() === planId.toLowerCase())
}

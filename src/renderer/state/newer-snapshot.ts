import type { AppSnapshot } from '#shared/contract/contract.ts'

/** The loaded snapshot, but with the plan on screen where that has had more changes than the answer knows of. */
export function newerSnapshot(shown: AppSnapshot, loaded: AppSnapshot): AppSnapshot {
  const { open } = shown
  if (!open || open.plan.id !== loaded.open?.plan.id || open.revision <= loaded.open.revision) return loaded
  const { id, name } = open.plan
  return { ...loaded, open, plans: loaded.plans.map((summary) => (summary.id === id ? { ...summary, name } : summary)) }
}

import type { Outcome } from '#shared/fault.ts'
import type { Change, PlanStore } from '../store/plan-store.ts'
import type { Workspace } from './workspace.ts'

/**
 * Changes the open plan, if it is the one meant, and tells every window once the change is on disk. Faults: those
 * of the change, and `no-such-plan`.
 */
export function changeOpenPlan(
  workspace: Workspace,
  planId: string,
  makeChange: (store: PlanStore) => Outcome<Change>,
): Outcome<Change> {
  const open = workspace.requireOpen(planId)
  if (!open.ok) return open
  const revisionBefore = open.value.state.revision
  const change = makeChange(open.value)
  if (change.ok) workspace.windows.publish(change.value)
  // The store found changes of another process and has read the plan again, so every window must do the same.
  else if (open.value.state.revision !== revisionBefore) workspace.windows.emit('app:changed', {})
  return change
}

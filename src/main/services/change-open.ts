import type { Outcome } from '#shared/fault.ts'
import type { Change, PlanStore } from '../store/plan-store.ts'
import type { Workspace } from './workspace.ts'

/**
 * Makes a change of the open plan, when it is the one meant, and tells every window of it once it is kept. Faults: those
 * of the change, and `no-such-plan`.
 */
export function changeOpen(
  workspace: Workspace,
  planId: string,
  makeChange: (store: PlanStore) => Outcome<Change>,
): Outcome<Change> {
  const open = workspace.requireOpen(planId)
  if (!open.ok) return open
  const revisionBefore = open.value.state.revision
  const change = makeChange(open.value)
  if (change.ok) workspace.windows.publish(change.value)
  // The store found that another process had written, and has read the plan anew: so must every window.
  else if (open.value.state.revision !== revisionBefore) workspace.windows.emit('session:changed', {})
  return change
}

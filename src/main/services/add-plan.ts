import type { Outcome } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { allPlanIds } from '../library/plan-places.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import { isFreePlanId } from '../store/plan-id.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { Workspace } from './workspace.ts'

/**
 * Keeps a new plan with the files it names as evidence, protected by a key if there is one, and opens it, under its own id
 * where that is free. Fault: that of `openPlan`. Throws for errors of disk and system.
 */
export function addPlan(
  workspace: Workspace,
  plan: Plan,
  isSample: boolean,
  key: ProtectionKey | null = null,
  files: readonly FileBytes[] = [],
): Outcome<PlanStore> {
  const { options, repository, keys } = workspace
  const id = isFreePlanId(plan.id, allPlanIds(options.dataFolder)) ? plan.id : options.newId()
  repository.create({ ...plan, id }, isSample, key, files)
  if (key) keys.add(key)
  return workspace.openPlan(id)
}

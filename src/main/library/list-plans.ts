import type { ListedPlan, PlanPlace } from '#shared/contract/plan-library.ts'
import type { Keyring } from '../protection/keyring.ts'
import { guardPlanFile, lastChangeOf, type PlanEntry, readPlanEntry } from '../store/plan-entry.ts'
import type { RepositoryContents } from '../store/plan-repository.ts'
import { fileInPlace, plansInPlace } from './plan-places.ts'

/**
 * Every plan of a data folder, wherever it is, the one that was changed last first. `repository` is what is in the list; `keys`
 * open what is protected.
 */
export function listPlans(dataFolder: string, repository: RepositoryContents, keys: Keyring): readonly ListedPlan[] {
  const troubles = new Map(repository.faults.map(({ planId, message }) => [planId, message]))
  const listed = repository.plans.map((entry) => tell(entry, 'plans', troubles.get(entry.id) ?? null))
  const locked = repository.locked.map(({ id, changedAt }) => tellLocked(id, 'plans', changedAt))
  const others = (['archive', 'removed'] as const).flatMap((place) =>
    plansInPlace(dataFolder, place).map((planId) => read(dataFolder, place, planId, keys)),
  )
  return [...listed, ...locked, ...others].toSorted((left, right) => (left.changedAt < right.changedAt ? 1 : -1))
}

/** A file that cannot be read is listed all the same: back in the list of plans, it can be mended. */
function read(dataFolder: string, place: PlanPlace, planId: string, keys: Keyring): ListedPlan {
  const file = fileInPlace(dataFolder, place, planId)
  const key = guardPlanFile(() => keys.keyOf(file))
  const entry = key.ok ? readPlanEntry(file, key.value, planId) : key
  if (entry.ok) return tell(entry.value, place, null)
  const changedAt = lastChangeOf(file)
  if (entry.fault.code === 'passphrase-needed') return tellLocked(planId, place, changedAt)
  return tell({ id: planId, name: planId, isSample: false, program: null, changedAt }, place, entry.fault.message)
}

function tellLocked(id: string, place: PlanPlace, changedAt: Date): ListedPlan {
  return { ...tell({ id, name: '', isSample: false, program: null, changedAt }, place, null), isLocked: true }
}

function tell({ changedAt, ...entry }: PlanEntry, place: PlanPlace, trouble: string | null): ListedPlan {
  return { ...entry, place, isLocked: false, changedAt: changedAt.toISOString(), trouble }
}

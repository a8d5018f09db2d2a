import type { ListedPlan, PlanPlace } from '#shared/contract/plan-library.ts'
import type { Keyring } from '../protection/keyring.ts'
import { guardPlanFile, lastChangeOf, type PlanEntry, readPlanEntry } from '../store/plan-entry.ts'
import type { RepositoryContents } from '../store/plan-repository.ts'
import { fileInPlace, plansInPlace } from './plan-places.ts'

/**
 * Every plan of a data folder, the one that was changed last first: those of the list (`repository`), the archived and
 * the removed ones. `keys` open what is protected.
 */
export function listPlans(dataFolder: string, repository: RepositoryContents, keys: Keyring): readonly ListedPlan[] {
  const troubles = new Map(repository.faults.map(({ planId, message }) => [planId, message]))
  const listed = repository.plans.map((entry) => listedPlan(entry, 'plans', troubles.get(entry.id) ?? null))
  const locked = repository.locked.map(({ id, changedAt }) => lockedPlan(id, 'plans', changedAt))
  const others = (['archive', 'removed'] as const).flatMap((place) =>
    plansInPlace(dataFolder, place).map((planId) => readFromDisk(dataFolder, place, planId, keys)),
  )
  return [...listed, ...locked, ...others].toSorted((left, right) => (left.changedAt < right.changedAt ? 1 : -1))
}

/** A file that cannot be read is listed too: moved back to the list of plans, it can be recovered. */
function readFromDisk(dataFolder: string, place: PlanPlace, planId: string, keys: Keyring): ListedPlan {
  const file = fileInPlace(dataFolder, place, planId)
  const key = guardPlanFile(() => keys.keyOf(file))
  const entry = key.ok ? readPlanEntry(file, key.value, planId) : key
  if (entry.ok) return listedPlan(entry.value, place, null)
  const changedAt = lastChangeOf(file)
  if (entry.fault.code === 'passphrase-needed') return lockedPlan(planId, place, changedAt)
  return listedPlan({ id: planId, name: planId, isSample: false, program: null, changedAt }, place, entry.fault.message)
}

function lockedPlan(id: string, place: PlanPlace, changedAt: Date): ListedPlan {
  return { ...listedPlan({ id, name: '', isSample: false, program: null, changedAt }, place, null), isLocked: true }
}

function listedPlan({ changedAt, ...entry }: PlanEntry, place: PlanPlace, trouble: string | null): ListedPlan {
  return { ...entry, place, isLocked: false, changedAt: changedAt.toISOString(), trouble }
}

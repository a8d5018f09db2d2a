import { statSync } from 'node:fs'
import type { ListedPlan, PlanPlace } from '#shared/contract/plan-library.ts'
import { type PlanEntry, readPlanEntry } from '../store/plan-entry.ts'
import type { ShelfContents } from '../store/plan-shelf.ts'
import { fileInPlace, plansInPlace } from './plan-places.ts'

/** Every plan of a data folder, wherever it is, the one that was changed last first. `shelf` is what is in the list. */
export function listPlans(dataFolder: string, shelf: ShelfContents): readonly ListedPlan[] {
  const troubles = new Map(shelf.faults.map(({ planId, message }) => [planId, message]))
  const listed = shelf.plans.map((entry) => tell(entry, 'plans', troubles.get(entry.id) ?? null))
  const others = (['archive', 'removed'] as const).flatMap((place) =>
    plansInPlace(dataFolder, place).map((planId) => read(dataFolder, place, planId)),
  )
  return [...listed, ...others].toSorted((left, right) => (left.changedAt < right.changedAt ? 1 : -1))
}

/** A file that cannot be read is listed all the same: back in the list of plans, it can be mended. */
function read(dataFolder: string, place: PlanPlace, planId: string): ListedPlan {
  const file = fileInPlace(dataFolder, place, planId)
  const entry = readPlanEntry(file, planId)
  if (entry.ok) return tell(entry.value, place, null)
  const changedAt = statSync(file, { throwIfNoEntry: false })?.mtime ?? new Date(0)
  return tell({ id: planId, name: planId, isSample: false, program: null, changedAt }, place, entry.fault.message)
}

function tell({ changedAt, ...entry }: PlanEntry, place: PlanPlace, trouble: string | null): ListedPlan {
  return { ...entry, place, changedAt: changedAt.toISOString(), trouble }
}

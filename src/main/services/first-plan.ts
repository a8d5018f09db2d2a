import type { PlanShelf } from '../store/plan-shelf.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** What a start begins with. */
export interface FirstPlan {
  readonly open: PlanStore | null
  /** The plan whose passphrase is asked for when none is open; null where none is protected. */
  readonly waitingFor: string | null
}

/** Opens the plan that was open last, or else the latest that can be opened. */
export function openFirst(shelf: PlanShelf, lastPlanId: string | null, log: (line: string) => void): FirstPlan {
  const last = lastPlanId === null ? null : shelf.open(lastPlanId)
  if (last?.ok) return { open: last.value, waitingFor: null }
  if (last?.fault.code === 'passphrase-needed') return { open: null, waitingFor: lastPlanId }
  if (last) log('The plan that was open last cannot be opened; Certpace starts with another one, or with none.')
  const open = openLatest(shelf)
  return { open, waitingFor: open ? null : (shelf.list(null).locked[0]?.id ?? null) }
}

/** The latest plan that can be opened: with none open, the screens would look as if there were no plans at all. */
export function openLatest(shelf: PlanShelf, except: string | null = null): PlanStore | null {
  for (const { id } of shelf.list(null).plans) {
    if (id === except) continue
    const opened = shelf.open(id)
    if (opened.ok) return opened.value
  }
  return null
}

import { BAD_LOCK, NOT_SECURED } from '../store/plan-lock.ts'
import type { PlanShelf } from '../store/plan-shelf.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** The codes of faults that lie in how a plan is reached: it is well, and opens once its sentence was followed. */
const IN_THE_WAY = [BAD_LOCK, NOT_SECURED, 'held', 'linked', 'read-only', 'unreadable']

/** What a start begins with, or what comes after a plan that is left. */
export interface FirstPlan {
  readonly open: PlanStore | null
  /** The plan whose passphrase is asked for when none is open; null where none is protected. */
  readonly waitingFor: string | null
}

/**
 * Opens the plan that was open last, or else the latest that can be opened. Where something is only in the way of the one
 * that was open last, none is opened: another one could be taken for it, and the screen says what to do.
 */
export function openFirst(shelf: PlanShelf, lastPlanId: string | null, log: (line: string) => void): FirstPlan {
  const last = lastPlanId === null ? null : shelf.open(lastPlanId)
  if (last?.ok) return { open: last.value, waitingFor: null }
  if (last?.fault.code === 'passphrase-needed') return { open: null, waitingFor: lastPlanId }
  if (last && IN_THE_WAY.includes(last.fault.code)) {
    log(`The plan that was open last cannot be opened now (${last.fault.code}); Certpace starts with none.`)
    return { open: null, waitingFor: null }
  }
  if (last) log('The plan that was open last cannot be opened; Certpace starts with another one, or with none.')
  return openAnother(shelf)
}

/**
 * Opens the latest plan that can be opened, but not this one: with none open, the screens would look as if there were no
 * plans at all.
 */
export function openAnother(shelf: PlanShelf, left: string | null = null): FirstPlan {
  const { plans, locked } = shelf.list(null)
  for (const { id } of plans) {
    if (id === left) continue
    const opened = shelf.open(id)
    if (opened.ok) return { open: opened.value, waitingFor: null }
  }
  return { open: null, waitingFor: locked.find(({ id }) => id !== left)?.id ?? null }
}

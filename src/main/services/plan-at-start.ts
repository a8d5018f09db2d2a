import { BAD_LOCK, NOT_SECURED } from '../store/plan-lock.ts'
import type { PlanRepository } from '../store/plan-repository.ts'
import type { PlanStore } from '../store/plan-store.ts'

/**
 * The codes of faults that lie in how a plan file is reached. The plan itself is whole, and opens once the person has done
 * what the sentence says.
 */
const IN_THE_WAY = [BAD_LOCK, NOT_SECURED, 'held', 'linked', 'read-only', 'unreadable']

/** The plan that is shown at the start, or after the open one was closed. */
export interface PlanAtStart {
  readonly open: PlanStore | null
  /** The plan whose passphrase is asked for when none is open; null where none is protected. */
  readonly waitingFor: string | null
}

/**
 * Opens the plan that was open last, or else the latest that can be opened. Where the one that was open last is whole and
 * only cannot be reached now, none is opened, since a person could take another plan for it; the screen says what to do.
 */
export function openAtStart(
  repository: PlanRepository,
  lastPlanId: string | null,
  log: (line: string) => void,
): PlanAtStart {
  const last = lastPlanId === null ? null : repository.open(lastPlanId)
  if (last?.ok) return { open: last.value, waitingFor: null }
  if (last?.fault.code === 'passphrase-needed') return { open: null, waitingFor: lastPlanId }
  if (last && IN_THE_WAY.includes(last.fault.code)) {
    log(`The plan that was open last cannot be opened now (${last.fault.code}); Certpace starts with none.`)
    return { open: null, waitingFor: null }
  }
  if (last) log('The plan that was open last cannot be opened; Certpace starts with another one, or with none.')
  return openInsteadOf(repository, null)
}

/**
 * Opens the latest plan that can be opened, other than the one that is left. With none open, the screens would look as if
 * there were no plans at all.
 */
export function openInsteadOf(repository: PlanRepository, left: string | null): PlanAtStart {
  const { plans, locked } = repository.list(null)
  for (const { id } of plans) {
    if (id === left) continue
    const opened = repository.open(id)
    if (opened.ok) return { open: opened.value, waitingFor: null }
  }
  return { open: null, waitingFor: locked.find(({ id }) => id !== left)?.id ?? null }
}

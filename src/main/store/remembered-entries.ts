import { statSync } from 'node:fs'
import type { Outcome } from '#shared/fault.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { type PlanEntry, readPlanEntry } from './plan-entry.ts'

/** Reads the headers of plan files, each again only when its file is another: a list is asked for after every change. */
export class RememberedEntries {
  readonly #known = new Map<string, { readonly state: string; readonly entry: Outcome<PlanEntry> }>()

  /** As `readPlanEntry`. */
  read(file: string, key: ProtectionKey | null, planId: string): Outcome<PlanEntry> {
    const state = stateOf(file, key)
    const known = this.#known.get(file)
    if (known?.state === state) return known.entry
    const entry = readPlanEntry(file, key, planId)
    if (entry.ok) this.#known.set(file, { state, entry })
    return entry
  }
}

/** Changes go to the side file first. The inode tells a file that was put in the place of another. */
function stateOf(file: string, key: ProtectionKey | null): string {
  const states = [file, `${file}-wal`].map((name) => {
    const status = statSync(name, { throwIfNoEntry: false })
    return status?.size ? `${status.ino} ${status.size} ${status.mtimeMs}` : ''
  })
  return [...states, key?.salt].join(' ')
}

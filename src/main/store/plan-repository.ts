import { existsSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type Fault, type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { ExclusiveLock } from '../files/exclusive-lock.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { isFile, removeFile } from '../files/regular-file.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'
import { Keyring } from '../protection/keyring.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { removeProtectionNote } from '../protection/protection-note.ts'
import { readProtection } from '../protection/read-protection.ts'
import { forgetAcknowledged } from './acknowledged.ts'
import type { KeyedFile } from './copy-database.ts'
import { createPlanFile } from './create-plan-file.ts'
import type { FileBytes } from './evidence-files.ts'
import { placePlanFile } from './place-plan-file.ts'
import { EntryCache, guardPlanFile, lastChangeOf, PLAN_FILE_ENDING, type PlanEntry } from './plan-entry.ts'
import { BAD_LOCK, lockPlanFile, NOT_SECURED } from './plan-lock.ts'
import { PlanStore } from './plan-store.ts'
import { removeRecord } from './recorded-checksum.ts'

/** Codes of faults in the contents of the file. */
const DAMAGE = [
  'damaged',
  'foreign-schema',
  'other-plan',
  'too-many',
  'invalid-plan',
  'duplicate-id',
  'dangling-link',
  'other-format',
]
/** Codes of faults that keep the file from being opened now and may be gone at the next try. */
const PASSING = ['held', BAD_LOCK, 'linked', 'read-only']
/** Codes of faults where the plan itself is whole, so that it stays in the list. */
const LISTED = ['held', BAD_LOCK, NOT_SECURED]
/** Codes of faults that are shown until the plan opens, since nothing else shows that they are gone. */
const STAYING = [NOT_SECURED, 'unreadable']
const NEEDS_PASSPHRASE = 'passphrase-needed'

/** A plan file that cannot be opened, and why. It stays as it is. */
export interface PlanFault {
  readonly file: string
  readonly path: string
  readonly message: string
  readonly planId: string
  readonly code: string
}

/** A plan whose passphrase has not been given yet. Only its id and date are known. */
export interface LockedPlan {
  readonly id: string
  readonly changedAt: Date
}

export interface RepositoryContents {
  /** The one that was changed last stands first. */
  readonly plans: readonly PlanEntry[]
  readonly locked: readonly LockedPlan[]
  readonly faults: readonly PlanFault[]
}

interface RepositoryHooks {
  /** Called with each plan before its schema is migrated. */
  readonly beforeUpdate?: (planId: string, database: Database, key: ProtectionKey | null) => void
  /** Called with each plan, while its lock is held, before SQLite opens it to write. After a fault it is not opened. */
  readonly beforeOpen?: (planId: string, plan: KeyedFile) => Outcome<null>
}

/** The folder of plan files, one for each plan, named after its id. */
export class PlanRepository {
  readonly #folder: string
  readonly #hooks: RepositoryHooks
  readonly #keys: Keyring
  /** Faults by plan id that showed when the plan was opened. A list cannot find them, since it reads headers only. */
  readonly #openFaults = new Map<string, Fault>()
  readonly #entries = new EntryCache()

  /** `keys` open the protected plans. */
  constructor(folder: string, hooks: RepositoryHooks = {}, keys = new Keyring()) {
    this.#folder = folder
    this.#hooks = hooks
    this.#keys = keys
    for (const name of readdirSync(folder)) {
      if (name.includes(UNFINISHED)) removeFile(path.join(folder, name))
    }
  }

  /**
   * Every plan, and every file that is no plan or cannot be opened now. A plan that another program holds, or whose
   * lock is bad, stands in both lists. While the folder is missing, only the open plan is listed. Throws for errors of
   * disk and system.
   */
  list(open: PlanStore | null): RepositoryContents {
    const plans: PlanEntry[] = []
    const locked: LockedPlan[] = []
    const faults: PlanFault[] = []
    for (const file of this.#names(open)) {
      if (!file.endsWith(PLAN_FILE_ENDING)) continue
      const planId = file.slice(0, -PLAN_FILE_ENDING.length)
      if (planId === open?.summary.id) {
        plans.push(open.entry)
        continue
      }
      const found = this.#openFault(planId)
      if (found) faults.push({ file, planId, ...found })
      if (found && !LISTED.includes(found.code)) continue
      const entry = this.#readEntry(planId)
      if (entry.ok) plans.push(entry.value)
      else if (entry.fault.code === NEEDS_PASSPHRASE) {
        locked.push({ id: planId, changedAt: lastChangeOf(this.fileOf(planId)) })
      } else if (!found) faults.push({ file, planId, ...entry.fault })
    }
    return { plans: plans.toSorted(byLatestChange), locked: locked.toSorted(byLatestChange), faults }
  }

  has(planId: string): boolean {
    return existsSync(this.fileOf(planId))
  }

  /**
   * Keeps a new plan with the files it names as evidence, protected by a key if there is one; its id must be free.
   * Throws for errors of disk and system.
   */
  create(plan: Plan, isSample: boolean, key: ProtectionKey | null = null, files: readonly FileBytes[] = []): void {
    createPlanFile(this.fileOf(plan.id), plan, isSample, key, files)
  }

  /**
   * Opens a plan and holds its lock until it is closed. Faults: `no-such-plan`, `passphrase-needed`, those of
   * `lockPlanFile`, `beforeOpen` and `PlanStore.open`, and `unreadable` for errors of disk and system.
   */
  open(planId: string): Outcome<PlanStore> {
    const opened = guardPlanFile(() => this.#openLocked(planId))
    if (opened.ok) this.#openFaults.delete(planId)
    else if ([...DAMAGE, ...PASSING, ...STAYING].includes(opened.fault.code)) this.#openFaults.set(planId, opened.fault)
    return opened
  }

  /** Locks a plan file against others while it is moved. Faults: those of `lockPlanFile`. */
  lock(planId: string): Outcome<ExclusiveLock> {
    return lockPlanFile(this.fileOf(planId), path.dirname(this.#folder))
  }

  /** Gives a whole file in the same folder the name of a plan file, and replaces the file that has that name. */
  place(planId: string, unfinished: string, key: ProtectionKey | null): void {
    forgetAcknowledged(this.fileOf(planId))
    this.#place(planId, { file: unfinished, key })
  }

  /**
   * Replaces a closed plan file by a whole file, while nobody else can open it. Faults: those of `lockPlanFile`,
   * and `busy` while changes may still be beside the file. Throws for errors of disk and system.
   */
  replace(planId: string, replacement: KeyedFile): Outcome<null> {
    const lock = this.lock(planId)
    if (!lock.ok) return lock
    try {
      const file = this.fileOf(planId)
      if (existsSync(`${realpathSync(file)}-wal`)) {
        return refuse('busy', '', 'This plan is still being read. Try again in a moment.')
      }
      removeRecord(file)
      this.#place(planId, replacement)
      return succeed(null)
    } finally {
      lock.value.release()
    }
  }

  fileOf(planId: string): string {
    return path.join(this.#folder, `${planId}${PLAN_FILE_ENDING}`)
  }

  /** The salts in the file of a plan that is not open; none where it is not protected. */
  saltsOf(planId: string): readonly string[] {
    return isFile(this.fileOf(planId)) ? (readProtection(this.fileOf(planId))?.salts ?? []) : []
  }

  #names(open: PlanStore | null): readonly string[] {
    const names = namesInFolder(this.#folder)
    if (names.length > 0 || !open) return names.toSorted()
    return [path.basename(this.fileOf(open.summary.id))]
  }

  #place(planId: string, { file, key }: KeyedFile): void {
    placePlanFile(file, this.fileOf(planId), key)
    this.#openFaults.delete(planId)
  }

  #openLocked(planId: string): Outcome<PlanStore> {
    if (!this.has(planId)) return refuse('no-such-plan', '', 'This plan is not there any more.')
    const lock = this.lock(planId)
    if (!lock.ok) return lock
    const opened = guardPlanFile(() => this.#openWithKey(planId, lock.value))
    if (!opened.ok) lock.value.release()
    return opened
  }

  #openWithKey(planId: string, lock: ExclusiveLock): Outcome<PlanStore> {
    const file = this.fileOf(planId)
    const key = this.#keys.keyOf(file)
    if (!key.ok) return key
    if (!key.value) removeProtectionNote(file) // left by a stop while the protection was changed
    const { beforeOpen, beforeUpdate } = this.#hooks
    const secured = beforeOpen ? beforeOpen(planId, { file, key: key.value }) : succeed(null)
    if (!secured.ok) return secured
    return PlanStore.open(file, {
      planId,
      key: key.value,
      beforeUpdate: (database) => beforeUpdate?.(planId, database, key.value),
      onClose: () => lock.release(),
    })
  }

  #readEntry(planId: string): Outcome<PlanEntry> {
    const file = this.fileOf(planId)
    const key = guardPlanFile(() => this.#keys.keyOf(file))
    return key.ok ? this.#entries.read(file, key.value, planId) : key
  }

  #openFault(planId: string): Fault | null {
    const found = this.#openFaults.get(planId)
    if (!found || !PASSING.includes(found.code)) return found ?? null
    const lock = guardPlanFile(() => this.lock(planId))
    if (!lock.ok) return lock.fault
    lock.value.release()
    this.#openFaults.delete(planId)
    return null
  }
}

function byLatestChange(left: LockedPlan, right: LockedPlan): number {
  return right.changedAt.getTime() - left.changedAt.getTime() || (left.id < right.id ? -1 : 1)
}

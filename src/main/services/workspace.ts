import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BackupReason } from '#shared/contract/backups.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { BackupKeeper, type BackupSource } from '../backups/backup-keeper.ts'
import { makeBackupNow } from '../backups/make-backup.ts'
import { backupsFolder, damagedFolder, plansFolder } from '../data-folder/data-folder.ts'
import { FolderPresence } from '../data-folder/folder-presence.ts'
import { folderTroubles } from '../data-folder/folder-troubles.ts'
import { removeLeftovers } from '../files/unfinished-name.ts'
import { loadResources, type Resources } from '../programs/load-resources.ts'
import { Keyring } from '../protection/keyring.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { recoverLostChanges } from '../recovery/recover-lost-changes.ts'
import { hasSideFile } from '../store/connect.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { PlanRepository, type RepositoryContents } from '../store/plan-repository.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { createDownloads, type Downloads } from '../transfers/downloads.ts'
import { createUploads, type Uploads } from '../transfers/uploads.ts'
import { AppSettings } from './app-settings.ts'
import { PendingTasks } from './pending-tasks.ts'
import { openAtStart, openInsteadOf } from './plan-at-start.ts'
import type { ServicesOptions } from './services-options.ts'
import { Windows } from './windows.ts'

/** What all handlers share: the plans, the one that is open, the settings, backups, transfers and windows. */
export class Workspace {
  readonly options: ServicesOptions
  readonly repository: PlanRepository
  readonly resources: Resources
  readonly windows: Windows
  readonly settings: AppSettings
  readonly backups: BackupKeeper
  readonly uploads: Uploads
  readonly downloads: Downloads
  readonly keys = new Keyring()
  readonly pending = new PendingTasks()
  readonly presence: FolderPresence
  readonly #ends: (() => void)[] = []
  #open: PlanStore | null
  #waitingFor: string | null

  /** Throws for errors of disk and system. */
  constructor(options: ServicesOptions) {
    this.options = options
    this.presence = new FolderPresence(options.dataFolder)
    this.windows = new Windows(options)
    this.uploads = createUploads(plansFolder(options.dataFolder), options.newId)
    this.downloads = createDownloads(options.newId)
    this.resources = loadResources(options.resourcesFolder)
    this.settings = new AppSettings(options)
    this.backups = new BackupKeeper({
      folder: backupsFolder(options.dataFolder),
      workerFile: options.workerFile,
      keys: this.keys,
      planSalts: (planId) => this.#saltsOf(planId),
      now: options.now,
      backupMirror: () => this.settings.backupMirror,
      lostFolder: () => (this.presence.isLost ? this.presence.sentence : null),
      log: options.log,
      onChange: (planId) => this.windows.emit('backups:changed', { planId }),
    })
    const beforeUpdate = (planId: string, database: Database, key: ProtectionKey | null) =>
      makeBackupNow(database, key, this.backups.folderOf(planId), options.now(), 'before-update')
    const places = {
      backupsFolder: backupsFolder(options.dataFolder),
      damagedFolder: damagedFolder(options.dataFolder),
      now: options.now,
      highestRevision: (planId: string) => this.backups.highestRevision(planId),
    }
    const beforeOpen = (planId: string, plan: KeyedFile) => recoverLostChanges(planId, plan, places)
    for (const folder of [options.dataFolder, plansFolder(options.dataFolder)]) {
      void this.pending.track(removeLeftovers(folder))
    }
    this.repository = new PlanRepository(plansFolder(options.dataFolder), { beforeUpdate, beforeOpen }, this.keys)
    const { open, waitingFor } = openAtStart(this.repository, this.settings.lastPlanId, options.log)
    this.#open = open
    this.#waitingFor = waitingFor
  }

  get open(): PlanStore | null {
    return this.#open
  }

  /** The plan that is opened as soon as its passphrase is known; null when one is open, or none is protected. */
  get waitingFor(): string | null {
    return this.#open ? null : this.#waitingFor
  }

  /** Every plan that can be opened, the open one under the name it has now, and every file that cannot. */
  listPlans(): RepositoryContents {
    return this.repository.list(this.#open)
  }

  /** Opens another plan and tells every window. The plan before stays open when this one cannot be opened. */
  openPlan(planId: string): Outcome<PlanStore> {
    const open = this.findOpen(planId)
    if (open) return succeed(open)
    const opened = this.repository.open(planId)
    if (!opened.ok) return opened
    void this.backUpIfChanged('quit') // reads the file of the plan that is left
    this.#leaveOpen()
    this.#open = opened.value
    this.#waitingFor = null
    this.keys.keepOnly(opened.value.key)
    this.settings.rememberLast(planId)
    this.windows.emit('app:changed', {})
    return opened
  }

  /** Closes the open plan and forgets its key, so that its passphrase is asked for. */
  lockOpenPlan(): void {
    const open = this.#open
    if (!open) return
    void this.backUpIfChanged('quit') // reads the file, with the key it has now
    this.#leaveOpen()
    this.#waitingFor = open.summary.id
    this.keys.keepOnly(null)
    this.windows.emit('app:changed', {})
  }

  /**
   * Replaces the file of the open plan by a whole one under another key, and opens it. `revision` is that of the new
   * file. Faults: `no-such-plan`, `conflict` when the plan was changed since, `busy`, and those of `repository.open`;
   * except after the last the plan is open as before. Throws for errors of disk and system.
   */
  replaceOpenFile(planId: string, revision: number, replacement: KeyedFile): Outcome<PlanStore> {
    const open = this.requireOpen(planId)
    if (!open.ok) return open
    if (open.value.state.revision !== revision) return refuse('conflict', '', 'The plan was changed meanwhile.')
    this.#closeOpen()
    if (replacement.key) this.keys.add(replacement.key)
    let opened: Outcome<PlanStore>
    let replaced: Outcome<null>
    try {
      replaced = this.repository.replace(planId, replacement)
    } finally {
      opened = this.repository.open(planId)
      this.#open = opened.ok ? opened.value : null
      this.keys.keepOnly(this.#open?.key ?? null)
      this.windows.emit('app:changed', {})
    }
    return replaced.ok ? opened : replaced
  }

  /**
   * Closes a plan, if it is the open one, and opens another of the list, or waits for the passphrase of one. True when
   * it was open.
   */
  leavePlan(planId: string): boolean {
    if (!this.findOpen(planId)) return false
    this.#leaveOpen()
    const { open, waitingFor } = openInsteadOf(this.repository, planId)
    this.#open = open
    this.#waitingFor = waitingFor
    this.keys.keepOnly(this.#open?.key ?? null)
    this.settings.rememberLast(this.#open?.summary.id ?? null)
    this.windows.emit('app:changed', {})
    return true
  }

  /**
   * What opens a plan file, from the keys that are known; null when it is not protected. Reading an open file past
   * SQLite would end the locks that it holds on it, so the open plan tells its own. Fault: `passphrase-needed`.
   */
  keyOf(planId: string): Outcome<ProtectionKey | null> {
    const open = this.findOpen(planId)
    return open ? succeed(open.key) : this.keys.keyOf(this.repository.fileOf(planId))
  }

  /**
   * Brings the changes that a crash left beside the file of a plan into that file, unless the plan is open. Faults:
   * those of `repository.open`.
   */
  settle(planId: string): Outcome<null> {
    if (this.findOpen(planId) || !hasSideFile(this.repository.fileOf(planId))) return succeed(null)
    return this.withStore(planId, () => succeed(null))
  }

  /**
   * Does something with the store of a plan. A plan that is not the open one is opened for it and closed afterwards,
   * and the page does not notice. Faults: those of `repository.open`, and those of `use`.
   */
  withStore<T>(planId: string, use: (store: PlanStore) => Outcome<T>): Outcome<T> {
    const open = this.findOpen(planId)
    if (open) return use(open)
    const opened = this.repository.open(planId)
    if (!opened.ok) return opened
    try {
      return use(opened.value)
    } finally {
      opened.value.close()
    }
  }

  /** The plan, if it is the open one; else null. */
  findOpen(planId: string): PlanStore | null {
    return this.#open?.summary.id === planId ? this.#open : null
  }

  /** The plan, if it is the open one; else the fault `no-such-plan`. */
  requireOpen(planId: string): Outcome<PlanStore> {
    const open = this.findOpen(planId)
    if (open) return succeed(open)
    return refuse('no-such-plan', '', 'Another plan is open now. Open this one again, then repeat your change.')
  }

  /**
   * Makes a backup of the open plan, unless the latest one has the same state. Never fails; the list of backups tells
   * trouble.
   */
  async backUpIfChanged(reason: BackupReason): Promise<void> {
    const open = this.#open
    if (!open) return
    await this.backups.makeIfChanged(this.sourceOf(open), open.state.revision, reason)
  }

  /** What is wrong beside the plan files, and what to do, in sentences. */
  troubles(): readonly string[] {
    if (this.presence.isLost) return [this.presence.sentence]
    const ofSettings = this.settings.trouble
    return [...(ofSettings === null ? [] : [ofSettings]), ...folderTroubles(this.options.dataFolder)]
  }

  /** Tells every window when the day is another, and when the data folder went away or came back. */
  checkSurroundings(): void {
    this.windows.checkDay()
    if (this.presence.hasChanged()) this.windows.emit('app:changed', {})
  }

  /** What a backup of an open plan is made of. */
  sourceOf({ summary: { id }, key }: PlanStore): BackupSource {
    return { planId: id, file: this.repository.fileOf(id), key }
  }

  /** `end` is called whenever the open plan is left, to end what is under way for it. */
  whenLeft(end: () => void): void {
    this.#ends.push(end)
  }

  /** Makes the last backup of the open plan. Resolves when no backup is being made and no task is pending. */
  async finish(): Promise<void> {
    await this.backUpIfChanged('quit')
    await this.backups.whenIdle()
    await this.pending.whenSettled()
  }

  close(): void {
    this.windows.close()
    this.#leaveOpen()
    this.keys.keepOnly(null)
  }

  #saltsOf(planId: string): readonly string[] {
    const open = this.findOpen(planId)
    if (!open) return this.repository.saltsOf(planId)
    return open.key ? [open.key.salt] : []
  }

  #leaveOpen(): void {
    this.uploads.dropEvidence() // which is meant for the plan that is left
    for (const end of this.#ends) end()
    this.#closeOpen()
  }

  #closeOpen(): void {
    this.downloads.dropAll() // they are read from the plan that is left
    this.#open?.close()
    this.#open = null
  }
}

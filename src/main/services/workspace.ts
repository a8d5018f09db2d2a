import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { BackupReason } from '#shared/contract/backups.ts'
import type { EventName } from '#shared/contract/channels.ts'
import type { EventOf, Settings } from '#shared/contract/contract.ts'
import { PLAN_PLACES } from '#shared/contract/plan-library.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { BackupKeeper, type BackupSource } from '../backups/backup-keeper.ts'
import { makeBackupNow } from '../backups/make-backup.ts'
import { backupsFolder, plansFolder, settingsFile } from '../data-folder/data-folder.ts'
import { errorCode } from '../files/error-code.ts'
import { plansInPlace } from '../library/plan-places.ts'
import { ReceivedFiles } from '../library/received-files.ts'
import { loadResources, type Resources } from '../programs/load-resources.ts'
import { Keyring } from '../protection/keyring.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import { isFreePlanId } from '../store/plan-id.ts'
import { PlanShelf, type ShelfContents } from '../store/plan-shelf.ts'
import type { Change, PlanStore } from '../store/plan-store.ts'
import { createDownloads, type Downloads } from '../transfers/downloads.ts'
import { createUploads, type Uploads } from '../transfers/uploads.ts'
import type { EventListener } from './services.ts'
import type { ServicesOptions } from './services-options.ts'
import { type Kept, readSettingsFile, writeSettingsFile } from './settings-file.ts'

/** Checking and applying more edits than this takes a window longer than loading the plan whole. */
const MOST_EDITS_IN_EVENT = 2000

/** What all handlers work on: the shelf of plans, the one that is open, the settings, and who listens. */
export class Workspace {
  readonly options: ServicesOptions
  readonly shelf: PlanShelf
  readonly resources: Resources
  readonly backups: BackupKeeper
  readonly uploads: Uploads
  readonly downloads: Downloads
  readonly keys = new Keyring()
  /** Files that the page hands over. */
  readonly received: ReceivedFiles
  readonly #listeners = new Set<EventListener>()
  #kept: Kept
  #open: PlanStore | null = null
  #waitingFor: string | null = null
  #today: string

  /** Throws for errors of disk and system. */
  constructor(options: ServicesOptions) {
    this.options = options
    this.#today = options.today()
    this.uploads = createUploads(options.newId)
    this.downloads = createDownloads(options.newId)
    this.resources = loadResources(options.resourcesFolder)
    this.#kept = readSettingsFile(settingsFile(options.dataFolder), options.log)
    this.received = new ReceivedFiles(plansFolder(options.dataFolder), options.newId)
    this.backups = new BackupKeeper({
      folder: backupsFolder(options.dataFolder),
      workerFile: options.workerFile,
      keys: this.keys,
      planSalts: (planId) => this.#saltsOf(planId),
      now: options.now,
      secondPlace: () => this.#kept.secondPlace,
      log: options.log,
      onChange: (planId) => this.emit('backups:changed', { planId }),
    })
    const beforeUpdate = (planId: string, database: Database, key: ProtectionKey | null) =>
      makeBackupNow(database, key, this.backups.folderOf(planId), options.now(), 'before-update')
    this.shelf = new PlanShelf(plansFolder(options.dataFolder), beforeUpdate, this.keys)
    this.#open = this.#openLast() ?? (this.#waitingFor === null ? this.#openAny() : null)
    if (!this.#open) this.#waitingFor ??= this.shelf.list(null).locked[0]?.id ?? null
  }

  get open(): PlanStore | null {
    return this.#open
  }

  /** The plan that is opened as soon as its passphrase is known; null when one is open, or none is protected. */
  get waitingFor(): string | null {
    return this.#open ? null : this.#waitingFor
  }

  get settings(): Settings {
    return this.#kept.settings
  }

  /** The folder that gets a copy of each backup; null for none. */
  get secondPlace(): string | null {
    return this.#kept.secondPlace
  }

  /** Every plan that can be opened, the open one under the name it has now, and every file that cannot. */
  listPlans(): ShelfContents {
    return this.shelf.list(this.#open)
  }

  /** Opens another plan and tells every window. The plan before stays open when this one cannot be opened. */
  openPlan(planId: string): Outcome<PlanStore> {
    if (this.#open?.summary.id === planId) return succeed(this.#open)
    const opened = this.shelf.open(planId)
    if (!opened.ok) return opened
    void this.backUpIfChanged('quit') // of the plan that is left, from its file
    this.#closeOpen()
    this.#open = opened.value
    this.#waitingFor = null
    this.keys.keepOnly(opened.value.key)
    this.#rememberLast(planId)
    this.emit('session:changed', {})
    return opened
  }

  /** Closes the open plan and forgets its key, so that its passphrase is asked for. */
  lockOpenPlan(): void {
    const open = this.#open
    if (!open) return
    void this.backUpIfChanged('quit') // from its file, with the key as it is now
    open.close()
    this.#open = null
    this.#waitingFor = open.summary.id
    this.keys.keepOnly(null)
    this.emit('session:changed', {})
  }

  /**
   * Puts a whole file under another key in the place of the open plan's, and opens it again. `revision` is that of the
   * new file. Faults: `no-such-plan`, `conflict` when the plan was changed since, `busy`, and those of `shelf.open`; save
   * for the last the plan is open as before. Throws for errors of disk and system.
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
      replaced = this.shelf.replace(planId, replacement)
    } finally {
      opened = this.shelf.open(planId)
      this.#open = opened.ok ? opened.value : null
      this.keys.keepOnly(this.#open?.key ?? null)
      this.emit('session:changed', {})
    }
    return replaced.ok ? opened : replaced
  }

  /**
   * Keeps a new plan with the files it names as evidence, protected by a key if there is one, and opens it, under its own id
   * where that is free. Fault: that of `openPlan`.
   */
  addPlan(
    plan: Plan,
    isSample: boolean,
    key: ProtectionKey | null = null,
    files: readonly FileBytes[] = [],
  ): Outcome<PlanStore> {
    const id = isFreePlanId(plan.id, this.takenIds()) ? plan.id : this.options.newId()
    this.shelf.create({ ...plan, id }, isSample, key, files)
    if (key) this.keys.add(key)
    return this.openPlan(id)
  }

  /** The ids of all plans there are, archived and removed ones included. Throws for errors of disk and system. */
  takenIds(): readonly string[] {
    return PLAN_PLACES.flatMap((place) => plansInPlace(this.options.dataFolder, place))
  }

  /** Closes a plan, if it is the open one, and opens another of the list, if there is one. True when it was open. */
  leavePlan(planId: string): boolean {
    if (this.#open?.summary.id !== planId) return false
    this.#closeOpen()
    this.#open = this.#openAny(planId)
    this.keys.keepOnly(this.#open?.key ?? null)
    this.#rememberLast(this.#open?.summary.id ?? null)
    this.emit('session:changed', {})
    return true
  }

  /**
   * What opens a plan file, from the keys that are known; null when it is not protected. Reading an open file past SQLite
   * would end the locks that it holds on it, so the open plan tells its own. Fault: `passphrase-needed`.
   */
  keyOf(planId: string): Outcome<ProtectionKey | null> {
    return this.#open?.summary.id === planId ? succeed(this.#open.key) : this.keys.keyOf(this.shelf.fileOf(planId))
  }

  /** The open plan, when it is the one meant; else the fault `no-such-plan`. */
  requireOpen(planId: string): Outcome<PlanStore> {
    if (this.#open?.summary.id === planId) return succeed(this.#open)
    return refuse('no-such-plan', '', 'Another plan is open now. Open this one again, then repeat your change.')
  }

  /** Throws for errors of disk and system; the settings are then the ones before. */
  updateSettings(settings: Settings): void {
    this.#keep({ ...this.#kept, settings })
    this.emit('session:changed', {})
  }

  /** A backup of the open plan, unless the latest one is of the same state. Never fails; trouble is told elsewhere. */
  async backUpIfChanged(reason: BackupReason): Promise<void> {
    const open = this.#open
    if (!open) return
    await this.backups.makeIfChanged(this.sourceOf(open), open.state.revision, reason)
  }

  /** What a backup of an open plan is made of. */
  sourceOf({ summary: { id }, key }: PlanStore): BackupSource {
    return { planId: id, file: this.shelf.fileOf(id), key }
  }

  /** The last backup of the open plan; resolves when no backup is being made any more. */
  async finishBackups(): Promise<void> {
    await this.backUpIfChanged('quit')
    await this.backups.whenIdle()
  }

  /** Throws for errors of disk and system. */
  chooseSecondPlace(secondPlace: string | null): void {
    this.#keep({ ...this.#kept, secondPlace })
  }

  /** Tells every window of a change: by its edits, or, where they are many, that the plan is to be loaded again. */
  publish({ label: _, ...change }: Change): void {
    if (change.edits.length > MOST_EDITS_IN_EVENT) this.emit('session:changed', {})
    else this.emit('plan:changed', { ...change, edits: [...change.edits] })
  }

  /** Tells every window when the calendar day is another than when it was last asked. */
  checkDay(): void {
    const today = this.options.today()
    if (today === this.#today) return
    this.#today = today
    this.emit('session:changed', {})
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit<E extends EventName>(event: E, payload: EventOf<E>): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event, payload)
      } catch (error) {
        this.options.log(`a listener of ${event} failed (${errorCode(error)})`) // a change is kept all the same
      }
    }
  }

  close(): void {
    this.#listeners.clear()
    this.#closeOpen()
    this.keys.keepOnly(null)
  }

  #saltsOf(planId: string): readonly string[] {
    if (this.#open?.summary.id !== planId) return this.shelf.saltsOf(planId)
    return this.#open.key ? [this.#open.key.salt] : []
  }

  #closeOpen(): void {
    this.downloads.dropAll() // they are read from the plan that is left
    this.#open?.close()
    this.#open = null
  }

  #openLast(): PlanStore | null {
    const { lastPlanId } = this.#kept
    if (lastPlanId === null) return null
    const opened = this.shelf.open(lastPlanId)
    if (opened.ok) return opened.value
    if (opened.fault.code === 'passphrase-needed') {
      this.#waitingFor = lastPlanId
      return null
    }
    this.options.log('The plan that was open last cannot be opened; Certpace starts with another one, or with none.')
    return null
  }

  /** The latest plan that can be opened: with none open, the screens would look as if there were no plans at all. */
  #openAny(except: string | null = null): PlanStore | null {
    for (const { id } of this.shelf.list(null).plans) {
      if (id === except) continue
      const opened = this.shelf.open(id)
      if (opened.ok) return opened.value
    }
    return null
  }

  /** A plan is open whether or not it is remembered for the next start, so a full disk does not stop it here. */
  #rememberLast(planId: string | null): void {
    try {
      this.#keep({ ...this.#kept, lastPlanId: planId })
    } catch (error) {
      this.options.log(`The plan that is open cannot be remembered for the next start (${errorCode(error)}).`)
    }
  }

  #keep(kept: Kept): void {
    writeSettingsFile(settingsFile(this.options.dataFolder), kept)
    this.#kept = kept
  }
}

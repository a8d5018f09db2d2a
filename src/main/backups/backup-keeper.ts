import path from 'node:path'
import type { Backup, BackupKey, BackupList, BackupPlace, BackupReason } from '#shared/contract/backups.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { errorCode } from '../files/error-code.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { removeWorkFolders } from '../files/work-folder.ts'
import type { Keyring } from '../protection/keyring.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import type { KeyCheck } from '../protection/protection-note.ts'
import type { FileBytes, FileName } from '../store/evidence-files.ts'
import { createOrder } from '../threads/in-order.ts'
import { runInThread } from '../threads/run-in-thread.ts'
import { describeBackup, describeObstacle, findBackup, listBackups, type StoredBackup } from './backup-folder.ts'
import { revisionOfNote } from './backup-note.ts'
import { MAKE_BACKUP, READ_BACKUP, READ_BACKUP_FILES } from './backup-tasks.ts'
import { describeBackupTrouble, describeMirrorTrouble } from './backup-trouble.ts'
import { type MirrorFolder, removeUnfinished } from './make-backup.ts'
import type { ReadJob } from './read-backup.ts'

/** The folder that is made inside the one the person chose. */
const MIRROR_FOLDER_NAME = 'certpace-backups'

export interface BackupKeeperOptions {
  /** Holds one folder of backups for each plan. */
  readonly folder: string
  readonly workerFile: string
  readonly keys: Keyring
  /** The salts of a plan's own protection, as its file shows it. */
  readonly planSalts: (planId: string) => readonly string[]
  readonly now: () => Date
  /** The folder that the person chose for copies, read anew for each backup; null for none. */
  readonly backupMirror: () => string | null
  /** The sentence to refuse with while the data folder is not where it was; null while it is. */
  readonly lostFolder: () => string | null
  readonly log: (line: string) => void
  /** A backup was made, or could not be. */
  readonly onChange: (planId: string) => void
}

/** The plan a backup is made of, and what opens it. The backup is protected in the same way. */
export interface BackupSource {
  readonly planId: string
  readonly file: string
  readonly key: ProtectionKey | null
}

/** Makes, lists and reads the backups of all plans. One is made at a time, each in a thread of its own. */
export class BackupKeeper {
  readonly #options: BackupKeeperOptions
  readonly #troubles = new Map<string, string>()
  readonly #inOrder = createOrder()

  constructor(options: BackupKeeperOptions) {
    this.#options = options
    this.#tidy()
  }

  /** Makes and checks a backup. Fault: `storage`, with what to do; the plan and its other backups stay as they are. */
  make(source: BackupSource, reason: BackupReason): Promise<Outcome<Backup>> {
    return this.#inOrder(() => this.#makeOne(source, reason))
  }

  /** As {@link make}, unless the latest backup is of this revision already; null then. */
  makeIfChanged(source: BackupSource, revision: number, reason: BackupReason): Promise<Outcome<Backup> | null> {
    // Looked up in its turn, since the backup before it may be of this revision.
    return this.#inOrder(async () =>
      this.#hasBackupOf(source.planId, revision) ? null : await this.#makeOne(source, reason),
    )
  }

  /** Runs an action in its turn, so that no backup is made meanwhile. */
  exclusively<T>(action: () => Promise<T>): Promise<T> {
    return this.#inOrder(action)
  }

  /** Resolves when no backup is being made. */
  whenIdle(): Promise<void> {
    return this.#inOrder(async () => {})
  }

  /** Throws for errors of disk and system. */
  list(planId: string): BackupList {
    const knownKeys = {
      findKey: (salt: string) => this.#options.keys.find(salt),
      planSalts: this.#options.planSalts(planId),
    }
    const here = listBackups(this.folderOf(planId)).map((backup) => describeBackup(backup, 'here', knownKeys))
    const known = new Set(here.map(({ backupId }) => backupId))
    const mirror = this.#listMirror(planId)
      .map((backup) => describeBackup(backup, 'mirror', knownKeys))
      .filter(({ backupId }) => !known.has(backupId))
    return {
      backups: [...here, ...mirror].toSorted(byLatest),
      trouble: this.#troubles.get(planId) ?? describeObstacle(this.folderOf(planId)),
      folder: this.folderOf(planId),
      backupMirror: this.#options.backupMirror(),
    }
  }

  /** Faults: `passphrase-needed`, and those of `readBackup`. Throws for errors of disk and system. */
  async read(backup: BackupKey): Promise<Outcome<Plan>> {
    const job = this.#jobOf(backup)
    return job.ok ? await runInThread(this.#options.workerFile, READ_BACKUP, job.value) : job
  }

  /** The wanted files of evidence, as far as the backup holds them whole. Faults and errors: those of {@link read}. */
  async readFiles(backup: BackupKey, wanted: readonly FileName[]): Promise<Outcome<readonly FileBytes[]>> {
    if (wanted.length === 0) return succeed([])
    const job = this.#jobOf(backup)
    return job.ok ? await runInThread(this.#options.workerFile, READ_BACKUP_FILES, { ...job.value, wanted }) : job
  }

  #jobOf(backup: BackupKey): Outcome<ReadJob> {
    const folder = this.folderIn(backup.place, backup.planId)
    if (folder === null) return refuse('no-such-backup', '', 'The second folder is not in use any more.')
    const key = this.keyOf(backup)
    if (!key.ok) return key
    return succeed({ folder, id: backup.backupId, key: key.value, workFolder: this.#options.folder })
  }

  /** The key that opens a backup, if it is known; null for one without protection. Fault: `passphrase-needed`. */
  keyOf({ planId, backupId, place }: BackupKey): Outcome<ProtectionKey | null> {
    const backup = findBackup(this.folderIn(place, planId) ?? '', backupId)
    return this.#options.keys.keyForSalts(backup?.salts ?? null)
  }

  /** The highest revision of any backup, read without a key; 0 when there is none. */
  highestRevision(planId: string): number {
    return Math.max(0, ...this.#listBoth(planId).map(({ note }) => (note ? revisionOfNote(note) : 0)))
  }

  /** The salts under which backups of a plan are protected, those of the latest first. */
  saltsOf(planId: string): readonly string[] {
    return [...new Set(this.#listBoth(planId).flatMap(({ salts }) => salts ?? []))]
  }

  /** The checks of keys in the notes beside the backups of a plan. */
  checksOf(planId: string): readonly KeyCheck[] {
    return this.#listBoth(planId).flatMap(({ note }) => (note && 'protection' in note ? [note.protection] : []))
  }

  /** Where all backups of a plan are. */
  placesOf(planId: string): { readonly here: string; readonly mirror: MirrorFolder | null } {
    return { here: this.folderOf(planId), mirror: this.#mirrorFolder(planId) }
  }

  /** The folder of a plan's backups in one place; null for the mirror while none is chosen. */
  folderIn(place: BackupPlace, planId: string): string | null {
    return place === 'here' ? this.folderOf(planId) : (this.#mirrorFolder(planId)?.folder ?? null)
  }

  folderOf(planId: string): string {
    return path.join(this.#options.folder, planId)
  }

  async #makeOne({ planId, file, key }: BackupSource, reason: BackupReason): Promise<Outcome<Backup>> {
    const lost = this.#options.lostFolder() // read when its turn has come
    if (lost !== null) return refuse('storage', '', lost)
    const mirror = this.#mirrorFolder(planId)
    const job = { source: file, key, folder: this.folderOf(planId), madeAt: this.#options.now(), reason, mirror }
    try {
      const { backup, mirrorTrouble } = await runInThread(this.#options.workerFile, MAKE_BACKUP, job)
      if (mirror !== null && mirrorTrouble !== null) {
        this.#troubles.set(planId, describeMirrorTrouble(mirrorTrouble, mirror.chosen))
        this.#options.log(`The copy of a backup in the second folder failed (${mirrorTrouble}).`)
      } else this.#troubles.delete(planId)
      return { ok: true, value: backup }
    } catch (error) {
      const trouble = describeBackupTrouble(errorCode(error))
      this.#troubles.set(planId, trouble)
      this.#options.log(`A backup (${reason}) failed (${errorCode(error)}).`)
      return refuse('storage', '', trouble)
    } finally {
      this.#options.onChange(planId)
    }
  }

  /**
   * Removes what a process that was ended by force left: unfinished backups, and the copies it was reading from, which
   * must not stay on the disk.
   */
  #tidy(): void {
    try {
      removeWorkFolders(this.#options.folder)
      for (const planId of namesInFolder(this.#options.folder)) {
        const folder = this.folderOf(planId)
        if (namesInFolder(folder).length > 0) removeUnfinished(folder)
      }
    } catch (error) {
      this.#options.log(`What an earlier start left unfinished cannot be removed (${errorCode(error)}).`)
    }
  }

  #hasBackupOf(planId: string, revision: number): boolean {
    try {
      const note = listBackups(this.folderOf(planId))[0]?.note
      return note ? revisionOfNote(note) === revision : false
    } catch {
      return false // a backup is made then, and its fault says what is wrong with the folder
    }
  }

  #listMirror(planId: string): readonly StoredBackup[] {
    const mirror = this.#mirrorFolder(planId)
    if (mirror === null) return []
    try {
      return listBackups(mirror.folder)
    } catch {
      return [] // the disk is not connected, as the trouble of the latest backup says
    }
  }

  #listBoth(planId: string): readonly StoredBackup[] {
    return [...listBackups(this.folderOf(planId)), ...this.#listMirror(planId)]
  }

  #mirrorFolder(planId: string): MirrorFolder | null {
    const chosen = this.#options.backupMirror()
    return chosen === null ? null : { chosen, folder: path.join(chosen, MIRROR_FOLDER_NAME, planId) }
  }
}

/** By the number at the beginning of each id. */
function byLatest(left: Backup, right: Backup): number {
  return Number.parseInt(right.backupId, 10) - Number.parseInt(left.backupId, 10)
}

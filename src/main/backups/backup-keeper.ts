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

import { runInThread } from '../threads/run-in-thread.ts'
import { describeBackup, describeOddBackup, findBackup, listBackups, type StoredBackup } from './backup-folder.ts'

import { revisionOfNote } from './backup-note.ts'
import { MAKE_BACKUP, READ_BACKUP, READ_BACKUP_FILES } from './backup-tasks.ts'
import { describeBackupTrouble, describeSecondTrouble } from './backup-trouble.ts'
import { removeUnfinished, type SecondFolder } from './make-backup.ts'
import type { ReadJob } from './read-backup.ts'

/** The folder that is made inside the second place. */
const SECOND_FOLDER_NAME = 'certpace-backups'

export interface BackupKeeperOptions {
  /** Holds one folder of backups for each plan. */
  readonly folder: string
  readonly workerFile: string
  readonly keys: Keyring
  /** The salts of a plan's own protection, as its file shows it. */
  readonly planSalts: (planId: string) => readonly string[]
  readonly now: () => Date
  /** The folder the person chose for copies, asked again for each backup. */
  readonly secondPlace: () => string | null
  /** What to say while the data folder is not in its place, where no backup may be made; null while it is. */
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
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: BackupKeeperOptions) {
    this.#options = options
    this.#tidy()
  }

  /** Makes and checks a backup. Fault: `storage`, with what to do; the plan and the backups before are untouched. */
  make(source: BackupSource, reason: BackupReason): Promise<Outcome<Backup>> {
    const made = this.#queue.then(() => this.#makeOne(source, reason))
    this.#queue = made
    return made
  }

  /** As {@link make}, when the latest backup is of another revision than this one; null when it is not. */
  async makeIfChanged(source: BackupSource, revision: number, reason: BackupReason): Promise<Outcome<Backup> | null> {
    await this.#queue // one that is being made may be of this very revision
    return this.#isKept(source.planId, revision) ? null : await this.make(source, reason)
  }

  /** Does something while no backup is being made, and before any other is. */
  alone<T>(action: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(action)
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** Resolves when none is being made. */
  async whenIdle(): Promise<void> {
    await this.#queue
  }

  /** Throws for errors of disk and system. */
  list(planId: string): BackupList {
    const lens = {
      findKey: (salt: string) => this.#options.keys.find(salt),
      planSalts: this.#options.planSalts(planId),
    }
    const here = listBackups(this.folderOf(planId)).map((backup) => describeBackup(backup, 'here', lens))
    const known = new Set(here.map(({ backupId }) => backupId))
    const second = this.#listSecond(planId)
      .map((backup) => describeBackup(backup, 'second', lens))
      .filter(({ backupId }) => !known.has(backupId))
    return {
      backups: [...here, ...second].toSorted(byLatest),
      trouble: this.#troubles.get(planId) ?? describeOddBackup(this.folderOf(planId)),
      folder: this.folderOf(planId),
      secondPlace: this.#options.secondPlace(),
    }
  }

  /** Faults: `passphrase-needed`, and those of `readBackup`. Throws for errors of disk and system. */
  async read(backup: BackupKey): Promise<Outcome<Plan>> {
    const job = this.#jobOf(backup)
    return job.ok ? await runInThread(this.#options.workerFile, READ_BACKUP, job.value) : job
  }

  /** Those of the wanted files of evidence that a backup holds whole. Faults and errors: those of {@link read}. */
  async readFiles(backup: BackupKey, wanted: readonly FileName[]): Promise<Outcome<readonly FileBytes[]>> {
    if (wanted.length === 0) return succeed([])
    const job = this.#jobOf(backup)
    return job.ok ? await runInThread(this.#options.workerFile, READ_BACKUP_FILES, { ...job.value, wanted }) : job
  }

  #jobOf(backup: BackupKey): Outcome<ReadJob> {
    const folder = this.folderIn(backup.place, backup.planId)
    if (folder === null) return refuse('no-such-backup', '', 'The second place is not in use any more.')
    const key = this.keyOf(backup)
    if (!key.ok) return key
    return succeed({ folder, id: backup.backupId, key: key.value, workFolder: this.#options.folder })
  }

  /** What opens a backup, from the keys that are known. Fault: `passphrase-needed`. */
  keyOf({ planId, backupId, place }: BackupKey): Outcome<ProtectionKey | null> {
    const backup = findBackup(this.folderIn(place, planId) ?? '', backupId)
    return this.#options.keys.keyUnder(backup?.salts ?? null)
  }

  /** The highest revision of any backup; 0 when there is none. Known without their keys. */
  highestRevision(planId: string): number {
    return Math.max(0, ...this.#listBoth(planId).map(({ note }) => (note ? revisionOfNote(note) : 0)))
  }

  /** The salts under which backups of a plan are protected, those of the latest first. */
  saltsOf(planId: string): readonly string[] {
    return [...new Set(this.#listBoth(planId).flatMap(({ salts }) => salts ?? []))]
  }

  /** What the notes beside the backups of a plan know of their keys. */
  checksOf(planId: string): readonly KeyCheck[] {
    return this.#listBoth(planId).flatMap(({ note }) => (note && 'protection' in note ? [note.protection] : []))
  }

  /** Where all backups of a plan are. */
  placesOf(planId: string): { readonly here: string; readonly second: SecondFolder | null } {
    return { here: this.folderOf(planId), second: this.#secondFolder(planId) }
  }

  /** Where the backups of a plan are in a place; null when there is no such place. */
  folderIn(place: BackupPlace, planId: string): string | null {
    return place === 'here' ? this.folderOf(planId) : (this.#secondFolder(planId)?.folder ?? null)
  }

  folderOf(planId: string): string {
    return path.join(this.#options.folder, planId)
  }

  async #makeOne({ planId, file, key }: BackupSource, reason: BackupReason): Promise<Outcome<Backup>> {
    const lost = this.#options.lostFolder() // asked when its turn has come
    if (lost !== null) return refuse('storage', '', lost)
    const second = this.#secondFolder(planId)
    const job = { source: file, key, folder: this.folderOf(planId), madeAt: this.#options.now(), reason, second }
    try {
      const { backup, secondTrouble } = await runInThread(this.#options.workerFile, MAKE_BACKUP, job)
      if (second !== null && secondTrouble !== null) {
        this.#note(planId, describeSecondTrouble(secondTrouble, second.chosen))
        this.#options.log(`The copy of a backup in the second place failed (${secondTrouble}).`)
      } else this.#troubles.delete(planId)
      return { ok: true, value: backup }
    } catch (error) {
      const trouble = describeBackupTrouble(errorCode(error))
      this.#note(planId, trouble)
      this.#options.log(`A backup (${reason}) failed (${errorCode(error)}).`)
      return refuse('storage', '', trouble)
    } finally {
      this.#options.onChange(planId)
    }
  }

  /**
   * Removes what a process that was cut off was making, and the copies it was reading: they are as readable as what they
   * were made from.
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

  #note(planId: string, trouble: string): void {
    this.#troubles.set(planId, trouble)
  }

  #isKept(planId: string, revision: number): boolean {
    try {
      const note = listBackups(this.folderOf(planId))[0]?.note
      return note ? revisionOfNote(note) === revision : false
    } catch {
      return false // making one says what is wrong with the folder
    }
  }

  #listSecond(planId: string): readonly StoredBackup[] {
    const second = this.#secondFolder(planId)
    if (second === null) return []
    try {
      return listBackups(second.folder)
    } catch {
      return [] // a disk that is not connected; the trouble of the latest backup says so
    }
  }

  #listBoth(planId: string): readonly StoredBackup[] {
    return [...listBackups(this.folderOf(planId)), ...this.#listSecond(planId)]
  }

  #secondFolder(planId: string): SecondFolder | null {
    const chosen = this.#options.secondPlace()
    return chosen === null ? null : { chosen, folder: path.join(chosen, SECOND_FOLDER_NAME, planId) }
  }
}

/** By their numbers, which begin each id. */
function byLatest(left: Backup, right: Backup): number {
  return Number.parseInt(right.backupId, 10) - Number.parseInt(left.backupId, 10)
}

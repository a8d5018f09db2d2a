import path from 'node:path'
import type { Backup, BackupKey, BackupList, BackupPlace, BackupReason } from '#shared/contract/backups.ts'
import { type Outcome, refuse } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { errorCode } from '../files/error-code.ts'
import { describeBackup, type KeptBackup, listBackups } from './backup-folder.ts'
import { describeBackupTrouble, describeSecondTrouble } from './backup-trouble.ts'
import type { SecondFolder } from './make-backup.ts'
import { makeInThread, readInThread } from './worker-job.ts'

/** The folder that is made inside the second place. */
const SECOND_FOLDER_NAME = 'certpace-backups'

export interface BackupKeeperOptions {
  /** Holds one folder of backups for each plan. */
  readonly folder: string
  readonly workerFile: string
  readonly now: () => Date
  /** The folder the person chose for copies, asked again for each backup. */
  readonly secondPlace: () => string | null
  readonly log: (line: string) => void
  /** A backup was made, or could not be. */
  readonly onChange: (planId: string) => void
}

/** The plan a backup is made of. */
export interface BackupSource {
  readonly planId: string
  readonly file: string
}

/** Makes, lists and reads the backups of all plans. One is made at a time, each in a thread of its own. */
export class BackupKeeper {
  readonly #options: BackupKeeperOptions
  readonly #troubles = new Map<string, string>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: BackupKeeperOptions) {
    this.#options = options
  }

  /** Makes and checks a backup. Fault: `storage`, with what to do; the plan and the backups before are untouched. */
  make({ planId, file }: BackupSource, reason: BackupReason): Promise<Outcome<Backup>> {
    const made = this.#queue.then(() => this.#makeOne(planId, file, reason))
    this.#queue = made
    return made
  }

  /** As {@link make}, when the latest backup is of another revision than this one; null when it is not. */
  async makeIfChanged(source: BackupSource, revision: number, reason: BackupReason): Promise<Outcome<Backup> | null> {
    await this.#queue // one that is being made may be of this very revision
    return this.#isKept(source.planId, revision) ? null : await this.make(source, reason)
  }

  /** Resolves when none is being made. */
  async whenIdle(): Promise<void> {
    await this.#queue
  }

  /** Throws for errors of disk and system. */
  list(planId: string): BackupList {
    const here = listBackups(this.folderOf(planId)).map((backup) => describeBackup(backup, 'here'))
    const known = new Set(here.map(({ backupId }) => backupId))
    const second = this.#listSecond(planId)
      .map((backup) => describeBackup(backup, 'second'))
      .filter(({ backupId }) => !known.has(backupId))
    return {
      backups: [...here, ...second].toSorted(byLatest),
      trouble: this.#troubles.get(planId) ?? null,
      folder: this.folderOf(planId),
      secondPlace: this.#options.secondPlace(),
    }
  }

  /** Faults: those of `readBackup`. Throws for errors of disk and system. */
  async read({ planId, backupId, place }: BackupKey): Promise<Outcome<Plan>> {
    const folder = this.folderIn(place, planId)
    if (folder === null) return refuse('no-such-backup', '', 'The second place is not in use any more.')
    return await readInThread(this.#options.workerFile, { folder, id: backupId, workFolder: this.#options.folder })
  }

  /** Where the backups of a plan are in a place; null when there is no such place. */
  folderIn(place: BackupPlace, planId: string): string | null {
    return place === 'here' ? this.folderOf(planId) : (this.#secondFolder(planId)?.folder ?? null)
  }

  folderOf(planId: string): string {
    return path.join(this.#options.folder, planId)
  }

  async #makeOne(planId: string, file: string, reason: BackupReason): Promise<Outcome<Backup>> {
    const second = this.#secondFolder(planId)
    const job = { source: file, folder: this.folderOf(planId), madeAt: this.#options.now(), reason, second }
    try {
      const { backup, secondTrouble } = await makeInThread(this.#options.workerFile, job)
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

  #note(planId: string, trouble: string): void {
    this.#troubles.set(planId, trouble)
  }

  #isKept(planId: string, revision: number): boolean {
    try {
      return listBackups(this.folderOf(planId))[0]?.note?.contents.revision === revision
    } catch {
      return false // making one says what is wrong with the folder
    }
  }

  #listSecond(planId: string): readonly KeptBackup[] {
    const second = this.#secondFolder(planId)
    if (second === null) return []
    try {
      return listBackups(second.folder)
    } catch {
      return [] // a disk that is not connected; the trouble of the latest backup says so
    }
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

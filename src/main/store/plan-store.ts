import { realpathSync, statSync } from 'node:fs'
import type { Database } from 'better-sqlite3-multiple-ciphers'
import type { PlanState, PlanSummary } from '#shared/contract/contract.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Command, Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { noteAcknowledged, readAcknowledged } from './acknowledged.ts'
import { hasSideFile } from './connect.ts'
import { createEvidenceFiles, type EvidenceFiles, type FileBytes } from './evidence-files.ts'
import { createHistory, type History, type Step } from './history.ts'
import { readLoss, removeLoss } from './loss-note.ts'
import { hasNewMeaning, removeNewMeaning, writeNewMeaning } from './meaning-note.ts'
import { readSchemaVersion, SCHEMA_OF_NEW_MEANING } from './migrations/migrate.ts'
import { assertDurable, damaged, isDamage, openDatabase } from './open-database.ts'
import { checkPlanId, lastChangeOf, type PlanEntry } from './plan-entry.ts'
import { readHeader } from './plan-header.ts'
import { createPlanWriter, type PlanWriter } from './plan-writer.ts'
import { readPlanRows } from './read-plan-rows.ts'
import { differsFromRecord, recordChecksum, removeRecord } from './recorded-checksum.ts'
import { tidyFiles } from './tidy-files.ts'
import { readWalSalts } from './walk-wal.ts'

/** A change that is on disk. `edits` lead from the revision before to this one. */
export interface Change extends Omit<PlanState, 'plan'> {
  readonly planId: string
  readonly edits: readonly Edit[]
  /** What was done, undone or done again. */
  readonly label: string
}

interface OpenOptions {
  /** The key of a protected file; null for one that is not protected. */
  readonly key?: ProtectionKey | null
  /** The id that the file must hold; null where any will do. */
  readonly planId?: string | null
  /** Called with the database before its schema is changed. */
  readonly beforeUpdate?: (database: Database) => void
  /** Called when an opened plan is closed. */
  readonly onClose?: () => void
}

/**
 * One open plan: its file and the same plan in memory. Each change is one transaction, and the plan in memory changes
 * once it is committed. Faults of changes: `conflict`, `lost-file`, `nothing-to-undo`, `nothing-to-redo`, and those of
 * `applyEdits`. Throws for errors of disk and system; nothing has then changed.
 */
export class PlanStore {
  #state: PlanState
  readonly #isSample: boolean
  readonly file: string
  /** The key of the file; null when it is not protected. */
  readonly key: ProtectionKey | null
  /** Device and inode of the file when it was opened, which tell whether another one has its name now. */
  readonly #identity: string
  readonly #onClose: () => void
  readonly #database: Database
  readonly #writer: PlanWriter
  readonly #history: History
  /** The files kept as evidence. */
  readonly files: EvidenceFiles
  /** The group of the latest command, while it is the latest step. The next command of this group joins that step. */
  #openGroup: string | null = null
  /** The file itself, where the name is a link. The notes about the file lie beside it. */
  readonly #realFile: string
  /** The revision up to which a loss of changes has been shown. */
  readonly #told: number
  #isKnownDurable = false

  private constructor(file: string, key: ProtectionKey | null, database: Database, plan: Plan, onClose: () => void) {
    this.file = file
    this.key = key
    this.#identity = identityOf(file)
    this.#onClose = onClose
    this.#database = database
    this.#isSample = readHeader(database).isSample
    this.#writer = createPlanWriter(database, this.#isSample)
    this.#history = createHistory(database)
    this.files = createEvidenceFiles(database)
    this.#state = this.#readState(plan)
    this.#realFile = realpathSync(file)
    this.#told = readAcknowledged(this.#realFile)?.told ?? 0
    this.#noteAcknowledged()
  }

  /** Faults: those of `checkPlanId` and `openDatabase`, and those of `readPlan` with the path of the damage. */
  static open(file: string, options: OpenOptions = {}): Outcome<PlanStore> {
    const { key = null, planId = null, beforeUpdate, onClose = () => {} } = options
    if (differsFromRecord(file)) return damaged()
    const own = planId === null ? succeed(null) : checkPlanId(file, key, planId)
    if (!own.ok) return own
    const wasCutOff = hasSideFile(file)
    const opened = openDatabase(file, key, (database) => {
      beforeUpdate?.(database)
      if (readSchemaVersion(database) < SCHEMA_OF_NEW_MEANING) writeNewMeaning(realpathSync(file))
    })
    if (!opened.ok) return opened
    try {
      const plan = readPlanRows(opened.value)
      if (plan.ok) {
        removeRecord(file)
        if (wasCutOff) beginSideFileAnew(opened.value)
        return succeed(new PlanStore(file, key, opened.value, plan.value, onClose))
      }
      opened.value.close()
      return plan
    } catch (error) {
      opened.value.close()
      if (isDamage(error)) return damaged()
      throw error
    }
  }

  get state(): PlanState {
    return this.#state
  }

  /** What a list shows of the plan as it is now. */
  get entry(): PlanEntry {
    return { ...this.summary, program: this.#state.plan.program.name, changedAt: lastChangeOf(this.file) }
  }

  get summary(): PlanSummary {
    return { id: this.#state.plan.id, name: this.#state.plan.name, isSample: this.#isSample }
  }

  /**
   * That changes may be missing, in a sentence that is still to be read; null when none is. Throws the file system's
   * error.
   */
  get loss(): string | null {
    return readLoss(this.#realFile)
  }

  /** The sentence has been read. Throws the file system's error. */
  forgetLoss(): void {
    removeLoss(this.#realFile)
  }

  /** Whether the plan was kept before meanings changed on purpose, which the person has not read about yet. */
  get hasNewMeaning(): boolean {
    return hasNewMeaning(this.#realFile)
  }

  /** The plan comes from a file that was written before meanings changed. Throws the file system's error. */
  noteNewMeaning(): void {
    writeNewMeaning(this.#realFile)
  }

  /** The sentence has been read. Throws the file system's error. */
  forgetNewMeaning(): void {
    removeNewMeaning(this.#realFile)
  }

  /** `files` are the bytes of evidence that the command adds. */
  apply(command: Command, baseRevision: number, files: readonly FileBytes[] = []): Outcome<Change> {
    if (baseRevision !== this.#state.revision) return conflict()
    const applied = applyEdits(this.#state.plan, command.edits)
    if (!applied.ok) return applied
    const joins = command.group !== null && command.group === this.#openGroup
    const change = this.#commit(command.edits, applied.value.plan, command.label, () => {
      for (const file of files) this.files.write(file)
      this.#history.append(command, applied.value.inverse, joins)
    })
    if (change.ok) this.#openGroup = command.group
    return change
  }

  /** Writes bytes of evidence that were missing or damaged. The plan itself does not change. */
  mendFiles(files: readonly FileBytes[]): void {
    this.#database
      .transaction(() => {
        for (const file of files) this.files.write(file)
      })
      .immediate()
    this.#noteAcknowledged()
  }

  undo(): Outcome<Change> {
    const step = this.#history.readUndo()
    return step ? this.#applyStep(step) : refuse('nothing-to-undo', '', 'There is nothing to undo.')
  }

  redo(): Outcome<Change> {
    const step = this.#history.readRedo()
    return step ? this.#applyStep(step) : refuse('nothing-to-redo', '', 'There is nothing to redo.')
  }

  close(): void {
    tidyFiles(this.#database, this.files)
    this.#database.close()
    this.#noteAcknowledged(false)
    if (this.#isInPlace) recordChecksum(this.file)
    this.#onClose()
  }

  get #isInPlace(): boolean {
    return identityOf(this.file) === this.#identity
  }

  #applyStep(step: Step): Outcome<Change> {
    const applied = applyEdits(this.#state.plan, step.edits)
    if (!applied.ok) return applied
    const change = this.#commit(step.edits, applied.value.plan, step.label, () => {
      this.#history.movePointer(step.doneSequence)
    })
    if (change.ok) this.#openGroup = null
    return change
  }

  #commit(edits: readonly Edit[], plan: Plan, label: string, record: () => void): Outcome<Change> {
    if (!this.#isInPlace) return lostFile()
    const revision = this.#state.revision + 1
    const isOurs = this.#database
      .transaction(() => {
        if (this.#history.readRevision() !== this.#state.revision) return false
        this.#writer.writeEdits(edits, plan)
        record()
        this.#history.setRevision(revision)
        return true
      })
      .immediate()
    if (!isOurs) {
      this.#readAgain()
      return conflict()
    }
    this.#assertDurableOnce()
    this.#state = this.#readState(plan)
    this.#noteAcknowledged()
    const { undo, redo } = this.#state
    return succeed({ planId: plan.id, revision, edits, undo, redo, label })
  }

  /** Writes no note beside another file that has the name now, or where the folder was moved away. */
  #noteAcknowledged(isOpen = true): void {
    if (!this.#isInPlace) return
    const wal = isOpen ? readWalSalts(`${this.#realFile}-wal`) : null
    noteAcknowledged(this.#realFile, { revision: this.#state.revision, isOpen, wal, told: this.#told })
  }

  /** Checks after the first write, since a connection shows only then how it syncs. */
  #assertDurableOnce(): void {
    if (this.#isKnownDurable) return
    assertDurable(this.#database)
    this.#isKnownDurable = true
  }

  /** Reads the plan again after another process has written the file in spite of the lock. */
  #readAgain(): void {
    const plan = readPlanRows(this.#database)
    if (!plan.ok) throw new Error(`the plan file was changed and cannot be read at ${plan.fault.path}`)
    this.#openGroup = null
    this.#state = this.#readState(plan.value)
  }

  #readState(plan: Plan): PlanState {
    const [undo, redo] = [this.#history.undoLabel(), this.#history.redoLabel()]
    return {
      plan,
      revision: this.#history.readRevision(),
      undo: undo === null ? null : { label: undo },
      redo: redo === null ? null : { label: redo },
    }
  }
}

/**
 * Writes what a crash left in the side file into the file, and empties the side file. Frames that SQLite does not read
 * must not follow the next changes. While another program reads the file, SQLite does this when the file is closed.
 */
function beginSideFileAnew(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** Tells whether the file was moved or removed: it could still be written to, but nobody would find it. */
function identityOf(file: string): string {
  const status = statSync(file, { bigint: true, throwIfNoEntry: false })
  return status ? `${status.dev} ${status.ino}` : ''
}

function lostFile() {
  return refuse(
    'lost-file',
    '',
    'The file of this plan is not in its place any more, so this was not kept. Put it back if you moved it. Else choose “Export plan” to save what you see, then start Certpace again.',
  )
}

function conflict() {
  return refuse('conflict', '', 'The plan was changed in another window. Look at it again, then repeat your change.')
}

import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { PlanSummary } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { plansFolder } from '../data-folder/data-folder.ts'
import { removeDatabase } from '../files/durable-files.ts'
import { copyWholeFile } from '../files/regular-file.ts'
import { UNFINISHED } from '../files/unfinished-name.ts'
import { inspectForeignFile } from '../library/inspect-foreign-file.ts'
import { COPY_PLAN_FILE } from '../library/library-tasks.ts'
import { allPlanIds, missingPlan } from '../library/plan-places.ts'
import { readExport } from '../plan-files/read-export.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { readProtectionNote } from '../protection/protection-note.ts'
import { readProtection } from '../protection/read-protection.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { findKey } from '../store/find-key.ts'
import { PLAN_FILE_ENDING } from '../store/plan-entry.ts'
import { isFreePlanId } from '../store/plan-id.ts'
import type { InOrder } from '../threads/in-order.ts'
import { runInThread } from '../threads/run-in-thread.ts'
import type { ReceivedFile } from '../transfers/file-intake.ts'
import { addPlan } from './add-plan.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type PlanFileHandlers = Pick<Handlers, 'plans:duplicate' | 'plans:open-file'>

/** Plans that come as a copy of a file: of one in the list, or of one from elsewhere. */
export function planFileHandlers(workspace: Workspace, inOrder: InOrder): PlanFileHandlers {
  const { options, repository, uploads } = workspace
  let locked: ChosenFile | null = null
  return {
    'plans:duplicate': ({ planId }) =>
      inOrder(async () => {
        if (!repository.has(planId)) return failWith(missingPlan(options.dataFolder).fault, 'no-such-plan')
        const settled = workspace.settle(planId)
        if (!settled.ok) return failWith(settled.fault, 'storage')
        const key = workspace.keyOf(planId)
        if (!key.ok) return failWith(key.fault, 'passphrase-needed')
        const copied = await copyIn('own', { file: repository.fileOf(planId), key: key.value })
        if (!copied.ok) return failWith(copied.fault, 'storage')
        workspace.windows.emit('app:changed', {})
        const { id, name, isSample } = copied.value
        return reply({ id, name, isSample })
      }),
    'plans:open-file': async ({ from }) => {
      if (from.kind === 'ask') {
        const { choosePlanFile } = options.host
        if (!choosePlanFile) return fail('not-allowed', 'Choose the file in the page.')
        const file = await choosePlanFile()
        if (file === null) return reply({ kind: 'cancelled' })
        return inOrder(() => answerTaken({ id: options.newId(), file, release: () => {} }, null))
      }
      if (from.kind === 'locked') {
        const waiting = locked?.id === from.file ? locked : null
        if (!waiting) return fail('no-such-upload', 'Another file was chosen meanwhile. Open this one again.')
        return inOrder(() => answerTaken(waiting, from.passphrase))
      }
      const received = uploads.takeFile(from.uploadId)
      if (!received.ok) return failWith(received.fault, 'no-such-upload')
      return inOrder(() => answerTaken({ id: from.uploadId, ...received.value }, null))
    },
  }

  /** A protected file stays until its passphrase is given, or another file is chosen. */
  async function answerTaken(chosen: ChosenFile, passphrase: string | null) {
    if (locked && locked !== chosen) locked.release()
    locked = null
    const taken = await takeIn(chosen.file, passphrase).catch((error: unknown) => {
      chosen.release()
      throw error
    })
    if (!taken.ok && ['passphrase-needed', 'wrong-passphrase'].includes(taken.fault.code)) {
      locked = chosen
      if (taken.fault.code === 'passphrase-needed') return reply({ kind: 'locked' as const, file: chosen.id })
    } else chosen.release()
    if (!taken.ok) return failWith(taken.fault, 'storage')
    const { id, name, isSample, nameBefore, missingFiles } = taken.value
    const renamedFrom = nameBefore === name ? null : nameBefore
    return reply({ kind: 'opened' as const, id, name, isSample, renamedFrom, missingFiles })
  }

  async function takeIn(file: string, passphrase: string | null): Promise<Outcome<TakenIn>> {
    const looked = inspectForeignFile(file)
    if (!looked.ok) return looked
    const ownId = planInList(file)
    if (ownId !== null) return withName(workspace.openPlan(ownId), 0)
    if (looked.value === 'export') return await takeInExport(file, passphrase)
    const key = await keyOfForeign(file, passphrase)
    if (!key.ok) return key
    const copied = await copyIn('foreign', { file, key: key.value })
    if (!copied.ok) return copied
    const opened = workspace.openPlan(copied.value.id)
    if (opened.ok && copied.value.hasNewMeaning) opened.value.noteNewMeaning()
    return opened.ok ? succeed({ ...copied.value, missingFiles: 0 }) : opened
  }

  /** Copies a plan file into the list. */
  async function copyIn(kind: 'own' | 'foreign', { file: source, key }: KeyedFile) {
    const newId = options.newId()
    const target = `${repository.fileOf(newId)}${UNFINISHED}`
    const takenNames = workspace.listPlans().plans.map(({ name }) => name)
    const job = { kind, source, key, target, newId, takenIds: allPlanIds(options.dataFolder), takenNames }
    try {
      const copied = await runInThread(options.workerFile, COPY_PLAN_FILE, job)
      // Others may have had their turn meanwhile, and no plan may take the place of another.
      if (copied.ok && !isFreePlanId(copied.value.id, allPlanIds(options.dataFolder))) return tryAgain()
      if (copied.ok) repository.place(copied.value.id, target, key)
      return copied
    } finally {
      removeDatabase(target)
    }
  }

  /** The key of a file from elsewhere, which SQLite never opens: a copy of it is tried. */
  async function keyOfForeign(file: string, passphrase: string | null): Promise<Outcome<ProtectionKey | null>> {
    const known = workspace.keys.keyOf(file)
    const protection = known.ok ? null : readProtection(file)
    if (!protection || passphrase === null) return known
    const copy = path.join(plansFolder(options.dataFolder), `.trying-${options.newId()}${UNFINISHED}`)
    try {
      copyWholeFile(file, copy)
      const key = await findKey({ salts: protection.salts, checks: readProtectionNote(file), file: copy }, passphrase)
      if (key.ok) workspace.keys.add(key.value) // for opening the copy that is kept
      return key
    } finally {
      removeDatabase(copy)
    }
  }

  /** An exported plan. */
  async function takeInExport(file: string, passphrase: string | null): Promise<Outcome<TakenIn>> {
    const read = await readExport(file, passphrase)
    if (read.ok) {
      const { plan, key, files, missingFiles, hasNewMeaning } = read.value
      const added = addPlan(workspace, plan, false, key, files)
      if (added.ok && hasNewMeaning) added.value.noteNewMeaning()
      return withName(added, missingFiles)
    }
    const { code, path: at, message } = read.fault
    const isKept = ['passphrase-needed', 'wrong-passphrase', 'too-large'].includes(code)
    return isKept ? read : refuse('not-a-plan', at, message)
  }

  /** The id of the plan when the file that was chosen is in the list already: it is opened, not copied. */
  function planInList(file: string): string | null {
    const real = realpathSync(file)
    if (path.dirname(real) !== realpathSync(plansFolder(options.dataFolder))) return null
    return real.endsWith(PLAN_FILE_ENDING) ? path.basename(real, PLAN_FILE_ENDING) : null
  }
}

function tryAgain() {
  return refuse('busy', '', 'This plan came into the list in another way meanwhile. Open the file again for a copy.')
}

/** A file from elsewhere that a person chose. */
interface ChosenFile extends ReceivedFile {
  /** Names it while it waits for its passphrase. */
  readonly id: string
}

interface TakenIn extends PlanSummary {
  readonly nameBefore: string
  readonly missingFiles: number
}

function withName(opened: Outcome<{ readonly summary: PlanSummary }>, missingFiles: number): Outcome<TakenIn> {
  if (!opened.ok) return opened
  const { summary } = opened.value
  return succeed({ ...summary, nameBefore: summary.name, missingFiles })
}

import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { PlanSummary } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { copyInThread } from '../backups/worker-job.ts'
import { plansFolder } from '../data-folder/data-folder.ts'
import { readPlanFile } from '../evidence/read-plan-file.ts'
import { readInParts } from '../files/read-in-parts.ts'
import { lookAtForeignFile } from '../library/foreign-file.ts'
import { missingPlan } from '../library/plan-places.ts'
import { ReceivedFiles } from '../library/received-files.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { UNFINISHED } from '../store/create-plan-file.ts'
import { PLAN_FILE_ENDING } from '../store/plan-entry.ts'
import type { InOrder } from './in-order.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type PlanFileHandlers = Pick<Handlers, 'plans:duplicate' | 'plans:receive' | 'plans:open-file'>

/** Plans that come as a copy of a file: of one in the list, or of one from elsewhere. */
export function planFileHandlers(workspace: Workspace, inOrder: InOrder): PlanFileHandlers {
  const { options, shelf } = workspace
  const received = new ReceivedFiles(plansFolder(options.dataFolder), options.newId)
  return {
    'plans:duplicate': ({ planId }) =>
      inOrder(async () => {
        if (!shelf.has(planId)) return failWith(missingPlan(options.dataFolder).fault, 'no-such-plan')
        const key = workspace.keyOf(planId)
        if (!key.ok) return failWith(key.fault, 'passphrase-needed')
        const copied = await copyIn('own', { file: shelf.fileOf(planId), key: key.value })
        if (!copied.ok) return failWith(copied.fault, 'storage')
        workspace.emit('session:changed', {})
        const { id, name, isSample } = copied.value
        return reply({ id, name, isSample })
      }),
    'plans:receive': ({ upload, at, data }) => {
      const piece = received.receive({ upload, at, bytes: Buffer.from(data, 'base64') })
      return piece.ok ? reply(piece.value) : failWith(piece.fault, 'refused')
    },
    'plans:open-file': async ({ from }) => {
      if (from.kind === 'ask') {
        const { choosePlanFile } = options.host
        if (!choosePlanFile) return fail('not-allowed', 'Choose the file in the page.')
        const file = await choosePlanFile()
        return file === null ? reply({ kind: 'cancelled' }) : inOrder(() => answerTaken(file))
      }
      const file = received.find(from.upload)
      if (file === null) return fail('no-such-upload', 'The file did not arrive whole. Open it again.')
      return inOrder(() => answerTaken(file)).finally(() => received.discard(from.upload))
    },
  }

  async function answerTaken(file: string) {
    const taken = await takeIn(file)
    if (!taken.ok) return failWith(taken.fault, 'storage')
    const { id, name, isSample, nameBefore, missingFiles } = taken.value
    const renamedFrom = nameBefore === name ? null : nameBefore
    return reply({ kind: 'opened' as const, id, name, isSample, renamedFrom, missingFiles })
  }

  async function takeIn(file: string): Promise<Outcome<TakenIn>> {
    const looked = lookAtForeignFile(file)
    if (!looked.ok) return looked
    const ownId = planInList(file)
    if (ownId !== null) return withName(workspace.openPlan(ownId), 0)
    if (looked.value === 'text') return takeInText(file)
    const key = workspace.keys.keyOf(file)
    if (!key.ok) return key
    const copied = await copyIn('foreign', { file, key: key.value })
    if (!copied.ok) return copied
    const opened = workspace.openPlan(copied.value.id)
    return opened.ok ? succeed({ ...copied.value, missingFiles: 0 }) : opened
  }

  /** Copies a plan file into the list. */
  async function copyIn(kind: 'own' | 'foreign', { file: source, key }: KeyedFile) {
    const newId = options.newId()
    const target = `${shelf.fileOf(newId)}${UNFINISHED}`
    const takenNames = workspace.listPlans().plans.map(({ name }) => name)
    const job = { kind, source, key, target, newId, takenIds: workspace.takenIds(), takenNames }
    const copied = await copyInThread(options.workerFile, job)
    if (copied.ok) shelf.place(copied.value.id, target, key)
    return copied
  }

  /** An exported plan. */
  function takeInText(file: string): Outcome<TakenIn> {
    const read = readPlanFile(readInParts(file))
    if (!read.ok)
      return read.fault.code === 'too-large' ? read : refuse('not-a-plan', read.fault.path, read.fault.message)
    const { plan, files, missingFiles } = read.value
    return withName(workspace.addPlan(plan, false, files), missingFiles)
  }

  /** The id of the plan when the file that was chosen is in the list already: it is opened, not copied. */
  function planInList(file: string): string | null {
    const real = realpathSync(file)
    if (path.dirname(real) !== realpathSync(plansFolder(options.dataFolder))) return null
    return real.endsWith(PLAN_FILE_ENDING) ? path.basename(real, PLAN_FILE_ENDING) : null
  }
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

import type { Reply } from '#shared/contract/contract.ts'
import type { ListedPlan, PlanPlace } from '#shared/contract/plan-library.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Command } from '#shared/plan/edit.ts'
import { removedFolder } from '../data-folder/data-folder.ts'
import { listPlans } from '../library/list-plans.ts'
import { movePlanFile } from '../library/move-plan-file.ts'
import { OutlookCache } from '../library/outlook-cache.ts'
import { fileInPlace, findPlace, missingPlan } from '../library/plan-places.ts'
import { outlookOf } from '../library/read-outlook.ts'
import { findReadOnly } from '../store/plan-lock.ts'
import type { InOrder } from '../threads/in-order.ts'
import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type PlanListHandlers = Pick<Handlers, 'plans:list' | 'plans:outlook' | 'plans:rename' | 'plans:move'>

/** The list of plans, and what can be done with a plan that need not be open. */
export function planListHandlers(workspace: Workspace, inOrder: InOrder): PlanListHandlers {
  const { options, repository, backups } = workspace
  const { dataFolder } = options
  const outlooks = new OutlookCache(options.workerFile)
  return {
    'plans:list': () =>
      reply({
        plans: [...list()],
        removedFolder: removedFolder(dataFolder),
      }),
    'plans:outlook': async ({ planId }) => {
      const open = workspace.findOpen(planId)
      if (open) return reply(outlookOf(open.state.plan, options.today()))
      if (!repository.has(planId)) return failWith(missingPlan(dataFolder).fault, 'no-such-plan')
      const file = repository.fileOf(planId)
      const key = workspace.keyOf(planId)
      return reply(key.ok ? await outlooks.read({ file, key: key.value, today: options.today() }) : { kind: 'unknown' })
    },
    'plans:rename': ({ planId, name }) => {
      const renamed = rename(planId, name)
      workspace.windows.emit('app:changed', {})
      return renamed.ok ? reply(renamed.value) : failWith(renamed.fault, 'refused')
    },
    'plans:move': ({ planId, to }) => inOrder(async () => answerMoved(await move(planId, to))),
  }

  function rename(planId: string, name: string): Outcome<Renamed> {
    return workspace.withStore<Renamed>(planId, (store) => {
      const nameBefore = store.summary.name
      if (nameBefore === name) return succeed({ nameBefore, label: null })
      const command = renaming(name)
      const change = store.apply(command, store.state.revision)
      if (!change.ok) return change
      if (store === workspace.open) workspace.windows.publish(change.value)
      return succeed({ nameBefore, label: command.label })
    })
  }

  async function move(planId: string, to: PlanPlace): Promise<Outcome<Moved>> {
    const from = findPlace(dataFolder, planId)
    if (from === null) return missingPlan(dataFolder)
    const name = nameOf(planId)
    if (from === to) return succeed({ name, from, wasOpen: workspace.findOpen(planId) !== null })
    const readOnly = findReadOnly(fileInPlace(dataFolder, from, planId)) // before an open plan is closed for it
    if (readOnly) return readOnly
    const safe = from === 'plans' ? await backUpBeforeRemoval(planId) : succeed(null)
    if (!safe.ok) return safe
    const wasOpen = workspace.leavePlan(planId)
    try {
      if (from === 'plans') workspace.settle(planId)
      const target = fileInPlace(dataFolder, to, planId)
      const moved = movePlanFile(fileInPlace(dataFolder, from, planId), target, dataFolder)
      return moved.ok ? succeed({ name, from, wasOpen }) : moved
    } finally {
      if (wasOpen && repository.has(planId)) workspace.openPlan(planId) // it could not be moved, so it is open again
      workspace.windows.emit('app:changed', {})
    }
  }

  function list(): readonly ListedPlan[] {
    return listPlans(dataFolder, workspace.listPlans(), workspace.keys)
  }

  function nameOf(planId: string): string {
    return list().find(({ id }) => id === planId)?.name ?? planId
  }

  /**
   * Makes a backup of a plan that leaves the list, unless the latest one is of the same state. A locked plan leaves
   * with the backups it has. Resolves when no backup is being made.
   */
  async function backUpBeforeRemoval(planId: string): Promise<Outcome<null>> {
    const state = workspace.withStore(planId, (store) =>
      succeed({ source: workspace.sourceOf(store), revision: store.state.revision }),
    )
    if (state.ok) {
      const made = await backups.makeIfChanged(state.value.source, state.value.revision, 'before-removal')
      if (made && !made.ok) {
        return refuse('storage', '', `The plan stays where it is, as it must be backed up first. ${made.fault.message}`)
      }
    } else if (state.fault.code !== 'passphrase-needed') return state
    await backups.whenIdle()
    return succeed(null)
  }
}

interface Renamed {
  readonly nameBefore: string
  readonly label: string | null
}

interface Moved {
  readonly name: string
  readonly from: PlanPlace
  readonly wasOpen: boolean
}

function answerMoved(moved: Outcome<Moved>): Reply<Moved> {
  return moved.ok ? reply(moved.value) : failWith(moved.fault, 'storage')
}

function renaming(name: string): Command {
  const label = `Rename the plan to ${name}`
  const isShort = label.length <= 200
  return { label: isShort ? label : 'Rename the plan', group: null, edits: [{ kind: 'set', patch: { name } }] }
}

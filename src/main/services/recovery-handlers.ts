import { existsSync } from 'node:fs'
import type { RecoverySource } from '#shared/contract/backups.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { contentsOfPlan } from '#shared/plan/plan-contents.ts'
import { backupFile } from '../backups/backup-folder.ts'
import { backupsFolder, damagedFolder } from '../data-folder/data-folder.ts'
import { findLostPlans, findSetAside } from '../recovery/lost-plans.ts'
import { salvageFile } from '../recovery/salvage-file.ts'
import type { Salvaged } from '../recovery/salvage-plan.ts'
import { setAside } from '../recovery/set-aside.ts'
import { makeUnfinishedFromBackup } from '../recovery/unfinished-from-backup.ts'
import { makeUnfinishedPlan } from '../store/create-plan-file.ts'
import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type RecoveryHandlers = Pick<Handlers, 'recovery:list' | 'recovery:examine' | 'recovery:restore'>

/** The way back to plans that cannot be opened. A damaged file is moved aside, never written over or removed. */
export function recoveryHandlers(workspace: Workspace): RecoveryHandlers {
  const { backups, shelf, options } = workspace
  const folders = { backups: backupsFolder(options.dataFolder), damaged: damagedFolder(options.dataFolder) }
  return {
    'recovery:list': () => reply({ plans: [...findLostPlans(workspace.listPlans(), folders)] }),
    'recovery:examine': async ({ planId }) => {
      const lost = requireLost(planId)
      if (!lost.ok) return failWith(lost.fault, 'no-such-plan')
      const salvaged = await salvage(planId)
      return reply({
        readable: salvaged && {
          contents: contentsOfPlan(salvaged.plan, nextRevision(planId)),
          unreadable: salvaged.unreadable,
        },
        backups: backups.list(planId).backups,
      })
    },
    'recovery:restore': async ({ planId, from }) => {
      const lost = requireLost(planId)
      if (!lost.ok) return failWith(lost.fault, 'no-such-plan')
      const made = await replaceFile(planId, from)
      if (!made.ok) return failWith(made.fault, 'storage')
      const opened = workspace.openPlan(planId)
      return opened.ok ? reply(opened.value.summary) : failWith(opened.fault, 'storage')
    },
  }

  function requireLost(planId: string): Outcome<null> {
    const isLost = findLostPlans(workspace.listPlans(), folders).some((plan) => plan.planId === planId)
    return isLost ? succeed(null) : refuse('no-such-plan', '', 'This plan is well, or there is nothing left of it.')
  }

  /** Another program that has the file open may go on writing to it, so nothing is moved then. */
  async function replaceFile(planId: string, from: RecoverySource): Promise<Outcome<null>> {
    const lock = shelf.has(planId) ? shelf.lock(planId) : null
    if (lock && !lock.ok && lock.fault.code === 'held') return lock
    try {
      const unfinished = await makeAnew(planId, from)
      if (!unfinished.ok) return unfinished
      setAside(shelf.fileOf(planId), planId, folders.damaged, options.now())
      shelf.place(planId, unfinished.value)
      return succeed(null)
    } finally {
      if (lock?.ok) lock.value.release()
    }
  }

  /** The whole plan file under its unfinished name. */
  async function makeAnew(planId: string, from: RecoverySource): Promise<Outcome<string>> {
    const file = shelf.fileOf(planId)
    if (from.kind === 'readable') {
      const salvaged = await salvage(planId)
      if (!salvaged) return refuse('storage', '', 'Nothing in the damaged file can be read. Choose a backup.')
      return succeed(makeUnfinishedPlan(file, salvaged.plan, false, nextRevision(planId)))
    }
    const checked = await backups.read({ planId, backupId: from.backupId, place: from.place })
    if (!checked.ok) return checked
    const folder = backups.folderIn(from.place, planId) ?? ''
    return makeUnfinishedFromBackup(backupFile(folder, from.backupId), file, nextRevision(planId))
  }

  async function salvage(planId: string): Promise<Salvaged | null> {
    const here = shelf.fileOf(planId)
    const file = existsSync(here) ? here : findSetAside(folders.damaged, planId)
    return file === null ? null : salvageFile(file, planId, await latestGoodPlan(planId), folders.backups)
  }

  async function latestGoodPlan(planId: string): Promise<Plan | null> {
    for (const { backupId, place } of backups.list(planId).backups) {
      const plan = await backups.read({ planId, backupId, place })
      if (plan.ok) return plan.value
    }
    return null
  }

  /** Beyond every backup, so that the latest of them is not taken for one of the plan made anew. */
  function nextRevision(planId: string): number {
    const revisions = backups.list(planId).backups.map(({ contents }) => contents?.revision ?? 0)
    return Math.max(0, ...revisions) + 1
  }
}

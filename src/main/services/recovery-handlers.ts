import { existsSync } from 'node:fs'
import type { LostPlan, RecoverySource } from '#shared/contract/backups.ts'
import { filesOf } from '#shared/evidence/files-of-plan.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { contentsOfPlan } from '#shared/plan/plan-contents.ts'
import { backupFile } from '../backups/backup-folder.ts'
import { backupsFolder, damagedFolder } from '../data-folder/data-folder.ts'
import { findLostFiles } from '../evidence/find-lost-files.ts'
import { errorCode } from '../files/error-code.ts'
import { isFile } from '../files/regular-file.ts'
import { plansInPlace } from '../library/plan-places.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { findLostPlans, findSetAside } from '../recovery/lost-plans.ts'
import { makePlanFileFromBackup } from '../recovery/plan-file-from-backup.ts'
import { salvageFile } from '../recovery/salvage-file.ts'
import type { Salvaged } from '../recovery/salvage-plan.ts'
import { setAside } from '../recovery/set-aside.ts'
import type { KeyedFile } from '../store/copy-database.ts'
import { makeUnfinishedPlan } from '../store/create-plan-file.ts'
import { writeNewMeaning } from '../store/meaning-note.ts'
import { guardPlanFile } from '../store/plan-entry.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type RecoveryHandlers = Pick<
  Handlers,
  'recovery:list' | 'recovery:examine' | 'recovery:restore' | 'recovery:loss-read' | 'recovery:meaning-read'
>

/** The way back to plans that cannot be opened. A damaged file is moved aside, never written over or removed. */
export function recoveryHandlers(workspace: Workspace): RecoveryHandlers {
  const { backups, repository, options } = workspace
  const folders = { backups: backupsFolder(options.dataFolder), damaged: damagedFolder(options.dataFolder) }
  return {
    'recovery:list': () => reply({ plans: [...findLost()] }),
    'recovery:examine': async ({ planId }) => {
      const lost = requireLost(planId)
      if (!lost.ok) return failWith(lost.fault, 'no-such-plan')
      const found = await salvage(planId)
      return reply({
        readable: found.salvaged && {
          contents: contentsOfPlan(found.salvaged.plan, nextRevision(planId)),
          unreadable: found.salvaged.unreadable,
          lostFiles: filesOf(found.salvaged.plan).length - found.salvaged.files.length,
        },
        needsPassphrase: found.needsPassphrase,
        backups: backups.list(planId).backups,
      })
    },
    'recovery:restore': async ({ planId, from }) => {
      const lost = requireLost(planId)
      if (!lost.ok) return failWith(lost.fault, 'no-such-plan')
      const made = await replaceFile(planId, from)
      if (!made.ok) return failWith(made.fault, 'storage')
      const opened = workspace.openPlan(planId)
      if (!opened.ok) return failWith(opened.fault, 'storage')
      await bringBackFiles(opened.value)
      return reply(opened.value.summary)
    },
    'recovery:loss-read': ({ planId }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      open.value.forgetLoss()
      workspace.windows.emit('app:changed', {})
      return reply({})
    },
    'recovery:meaning-read': ({ planId }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      open.value.forgetNewMeaning()
      workspace.windows.emit('app:changed', {})
      return reply({})
    },
  }

  /** What the damaged file has lost of its evidence may be in a backup. The plan is back all the same. */
  async function bringBackFiles(store: PlanStore): Promise<void> {
    try {
      const { found } = await findLostFiles(store, backups)
      if (workspace.open === store) store.mendFiles(found)
    } catch (error) {
      options.log(`Files of evidence could not be brought back from backups (${errorCode(error)}).`)
    }
  }

  function findLost(): readonly LostPlan[] {
    const putAway = (['archive', 'removed'] as const).flatMap((place) => plansInPlace(options.dataFolder, place))
    return findLostPlans(workspace.listPlans(), folders, putAway, (salt) => workspace.keys.find(salt))
  }

  /** A plan whose passphrase is forgotten is lost too, and may have a backup that opens without it. */
  function requireLost(planId: string): Outcome<null> {
    const isLocked = workspace.listPlans().locked.some(({ id }) => id === planId)
    const isLost = isLocked || findLost().some((plan) => plan.planId === planId)
    return isLost ? succeed(null) : refuse('no-such-plan', '', 'This plan is well, or there is nothing left of it.')
  }

  /** Another program that has the file open may go on writing to it, so nothing is moved then. */
  async function replaceFile(planId: string, from: RecoverySource): Promise<Outcome<null>> {
    const lock = repository.has(planId) ? guardPlanFile(() => repository.lock(planId)) : null
    if (lock && !lock.ok && lock.fault.code === 'held') return lock
    try {
      const made = await makeAnew(planId, from)
      if (!made.ok) return made
      setAside(repository.fileOf(planId), planId, folders.damaged, options.now())
      repository.place(planId, made.value.file, made.value.key)
      return succeed(null)
    } finally {
      if (lock?.ok) lock.value.release()
    }
  }

  /** The whole plan file under its unfinished name, protected as what it is made from. */
  async function makeAnew(planId: string, from: RecoverySource): Promise<Outcome<KeyedFile>> {
    const file = repository.fileOf(planId)
    if (from.kind === 'readable') {
      const { salvaged, key } = await salvage(planId)
      if (!salvaged) return refuse('storage', '', 'Nothing in the damaged file can be read. Choose a backup.')
      if (salvaged.hasNewMeaning) writeNewMeaning(file)
      return succeed({
        file: makeUnfinishedPlan(file, salvaged.plan, false, nextRevision(planId), key, salvaged.files),
        key,
      })
    }
    const backup = { planId, backupId: from.backupId, place: from.place }
    const checked = await backups.read(backup)
    if (!checked.ok) return checked
    const key = backups.keyOf(backup)
    if (!key.ok) return key
    const source = backupFile(backups.folderIn(from.place, planId) ?? '', from.backupId)
    const made = makePlanFileFromBackup(source, key.value, file, nextRevision(planId))
    return made.ok ? succeed({ file: made.value, key: key.value }) : made
  }

  async function salvage(planId: string): Promise<Found> {
    const here = repository.fileOf(planId)
    const file = existsSync(here) ? here : findSetAside(folders.damaged, planId)
    if (file === null || !isFile(file)) return { salvaged: null, key: null, needsPassphrase: false }
    const key = keyOfLost(file, planId)
    if (!key.ok) return { salvaged: null, key: null, needsPassphrase: true }
    const keyed = { file, key: key.value }
    const salvaged = salvageFile(keyed, planId, await latestGoodPlan(planId), folders.backups)
    return { salvaged, key: key.value, needsPassphrase: false }
  }

  /** A file that has lost its beginning may still open with the key of its backups. */
  function keyOfLost(file: string, planId: string): Outcome<ProtectionKey | null> {
    const key = workspace.keys.keyOf(file)
    if (key.ok) return key
    const known = backups.saltsOf(planId).flatMap((salt) => workspace.keys.find(salt) ?? [])
    return known[0] ? succeed(known[0]) : key
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
    return backups.highestRevision(planId) + 1
  }
}

/** What a file that cannot be opened still holds, and by which key it was read. */
interface Found {
  readonly salvaged: Salvaged | null
  readonly key: ProtectionKey | null
  readonly needsPassphrase: boolean
}

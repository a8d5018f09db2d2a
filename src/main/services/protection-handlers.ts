import { timingSafeEqual } from 'node:crypto'
import type { BackupKey } from '#shared/contract/backups.ts'
import type { Reply, RequestOf } from '#shared/contract/contract.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { backupFile, findBackup } from '../backups/backup-folder.ts'
import { damagedFolder } from '../data-folder/data-folder.ts'
import { deriveKey, newSalt, type ProtectionKey, wrongPassphrase } from '../protection/protection-key.ts'
import { readProtectionNote } from '../protection/protection-note.ts'
import { readProtection } from '../protection/read-protection.ts'
import { countCopies } from '../recovery/exposed-copies.ts'
import { findSetAside } from '../recovery/lost-plans.ts'
import { findKey, type KeySearch } from '../store/find-key.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { InOrder } from '../threads/in-order.ts'
import { changeProtection } from './change-protection.ts'
import { clearExposedCopies, exposedCopiesOf } from './clear-exposed-copies.ts'
import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type ProtectionHandlers = Pick<
  Handlers,
  | 'protection:unlock'
  | 'protection:lock'
  | 'protection:set'
  | 'protection:remove'
  | 'protection:copies'
  | 'protection:clear-copies'
>

type Answer = Promise<Reply<{ readonly trouble: string | null }>>

/** Passphrases of plans. A passphrase is used once, to derive its key, and not kept; the key stays in memory. */
export function protectionHandlers(workspace: Workspace, inOrder: InOrder): ProtectionHandlers {
  const { backups, keys, repository, options } = workspace
  return {
    'protection:unlock': async ({ target, passphrase }) => {
      const search = target.kind === 'plan' ? keySearchOfPlan(target.planId) : keySearchOfBackup(target)
      if (!search.ok) return failWith(search.fault, 'no-such-plan')
      if (search.value === null) return reply({})
      const key = await findKey(search.value, passphrase)
      if (!key.ok) return failWith(key.fault, 'wrong-passphrase')
      keys.add(key.value)
      return reply({})
    },
    'protection:lock': ({ planId }) => {
      const key = requireProtected(planId)
      if (!key.ok) return failWith(key.fault, 'refused')
      workspace.lockOpenPlan()
      return reply({})
    },
    'protection:set': (request) => inOrder(() => setPassphrase(request)),
    'protection:remove': (request) => inOrder(() => endProtection(request)),
    'protection:clear-copies': (request) => inOrder(() => clearCopies(request)),
    'protection:copies': ({ planId }) => {
      const key = requireProtected(planId)
      return key.ok ? reply(countCopies(exposedCopiesOf(workspace, planId, key.value))) : failWith(key.fault, 'refused')
    },
  }

  async function setPassphrase({ planId, current, passphrase, copies }: RequestOf<'protection:set'>): Answer {
    const open = await requireCurrent(planId, current)
    if (!open.ok) return failWith(open.fault, 'no-such-plan')
    const former = open.value.key
    const key = await deriveKey(passphrase, newSalt())
    const changed = await changeProtection(workspace, planId, key)
    if (!changed.ok) return failWith(changed.fault, 'storage')
    if (former) keys.add(former) // it still opens the backups made before
    const made = await backups.make(workspace.sourceOf(changed.value), 'protection')
    if (!made.ok) return reply({ trouble: `${made.fault.message} The backups made before were all kept.` })
    return reply({ trouble: await clearExposedCopies(workspace, planId, key, former ? 'former' : 'plain', copies) })
  }

  async function endProtection({ planId, current }: RequestOf<'protection:remove'>): Answer {
    const former = requireProtected(planId)
    if (!former.ok) return failWith(former.fault, 'refused')
    const open = await requireCurrent(planId, current)
    if (!open.ok) return failWith(open.fault, 'no-such-plan')
    const changed = await changeProtection(workspace, planId, null)
    if (!changed.ok) return failWith(changed.fault, 'storage')
    keys.add(former.value)
    const made = await backups.make(workspace.sourceOf(changed.value), 'protection')
    return reply({ trouble: made.ok ? null : made.fault.message })
  }

  async function clearCopies({ planId, kind, how }: RequestOf<'protection:clear-copies'>): Answer {
    const key = requireProtected(planId)
    if (!key.ok) return failWith(key.fault, 'refused')
    const isBackedUp = backups
      .list(planId)
      .backups.some(({ place, protection, contents }) => place === 'here' && protection === 'same' && contents)
    if (!isBackedUp) {
      const made = await backups.make({ planId, file: repository.fileOf(planId), key: key.value }, 'protection')
      if (!made.ok) return failWith(made.fault, 'storage')
    }
    return reply({ trouble: await clearExposedCopies(workspace, planId, key.value, kind, how) })
  }

  /**
   * The open plan, if `current` is its passphrase or it has none. Fault: `wrong-passphrase`, and those of
   * `requireOpen`.
   */
  async function requireCurrent(planId: string, current: string | null): Promise<Outcome<PlanStore>> {
    const open = workspace.requireOpen(planId)
    if (!open.ok || !open.value.key) return open
    const key = current === null ? null : await deriveKey(current, open.value.key.salt)
    if (key && timingSafeEqual(key.secret, open.value.key.secret)) return workspace.requireOpen(planId)
    const { fault } = wrongPassphrase()
    return refuse(fault.code, 'current', fault.message)
  }

  function requireProtected(planId: string): Outcome<ProtectionKey> {
    const open = workspace.requireOpen(planId)
    if (!open.ok) return open
    return open.value.key ? succeed(open.value.key) : refuse('refused', '', 'This plan is not protected.')
  }

  /** By what the key of a plan is found; null when there is nothing to unlock. */
  function keySearchOfPlan(planId: string): Outcome<KeySearch | null> {
    if (workspace.findOpen(planId)) return succeed(null)
    const isThere = repository.has(planId)
    const file = isThere ? repository.fileOf(planId) : findSetAside(damagedFolder(options.dataFolder), planId)
    const protection = file === null ? null : readProtection(file)
    if (isThere && !protection) return succeed(null)
    const checks = [...(file === null ? [] : readProtectionNote(file)), ...backups.checksOf(planId)]
    const salts = protection?.salts ?? []
    if (file === null && checks.length === 0) return refuse('no-such-plan', '', 'This plan is not there any more.')
    const isKnown = salts.some((salt) => checks.some((check) => check.salt === salt))
    const others = isKnown ? [] : backups.saltsOf(planId).filter((salt) => !salts.includes(salt))
    return succeed({ salts: [...salts, ...others], checks, file: isThere ? file : null })
  }

  /** As {@link keySearchOfPlan}, of a backup. */
  function keySearchOfBackup({ planId, backupId, place }: BackupKey): Outcome<KeySearch | null> {
    const folder = backups.folderIn(place, planId) ?? ''
    const backup = findBackup(folder, backupId)
    if (!backup) return refuse('no-such-backup', '', 'This backup is not there any more. Choose another one.')
    if (!backup.salts) return succeed(null)
    const { note, salts } = backup
    const checks = note && 'protection' in note ? [note.protection] : []
    return succeed({ salts, checks, file: backupFile(folder, backupId) })
  }
}

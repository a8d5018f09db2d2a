import type { CopiesChoice } from '#shared/contract/protection.ts'
import { count } from '#shared/wording/phrases.ts'
import { REPROTECT_BACKUPS } from '../backups/backup-tasks.ts'
import type { ReprotectJob } from '../backups/reprotect-backups.ts'
import { damagedFolder } from '../data-folder/data-folder.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { type ExposureKind, type FoundCopies, findExposedCopies, removeCopies } from '../recovery/exposed-copies.ts'
import { runInThread } from '../threads/run-in-thread.ts'
import type { Workspace } from './workspace.ts'

export function exposedCopiesOf({ backups, options }: Workspace, planId: string, key: ProtectionKey): FoundCopies {
  return findExposedCopies(planId, key.salt, {
    ...backups.placesOf(planId),
    damaged: damagedFolder(options.dataFolder),
  })
}

/**
 * Protects, removes or keeps the copies of one kind, as the person chose. There must be a backup with the plan's own
 * protection already. Answers with a sentence about what could not be done; null when all was done. Throws for errors
 * of disk and system.
 */
export async function clearExposedCopies(
  workspace: Workspace,
  planId: string,
  key: ProtectionKey,
  kind: ExposureKind,
  choice: CopiesChoice,
): Promise<string | null> {
  const found = exposedCopiesOf(workspace, planId, key)
  if (choice === 'keep') return null
  const damaged = await workspace.backups.exclusively(async () => {
    if (choice === 'protect') return await protectCopies(workspace, found, key, kind)
    removeCopies(found, kind)
    return 0
  })
  workspace.windows.emit('backups:changed', { planId })
  const sentences = [
    damaged > 0 ? `${count(damaged, 'backup is', 'backups are')} damaged and could not be protected.` : '',
    found.isMirrorReachable ? '' : 'The second folder cannot be reached now, so what is there stays as it is.',
  ].filter((sentence) => sentence !== '')
  return sentences.length > 0 ? sentences.join(' ') : null
}

/**
 * Protects backups with the plan's key. Those whose own key is not known stay as they are. Answers with how many are
 * damaged.
 */
async function protectCopies(
  { keys, options }: Workspace,
  { here, mirror }: FoundCopies,
  key: ProtectionKey,
  kind: ExposureKind,
): Promise<number> {
  let damaged = 0
  for (const copies of [here, mirror]) {
    const folder = copies[0]?.folder
    if (folder === undefined) continue
    const backups = copies.flatMap(({ id, kind: found, salts }): ReprotectJob['backups'] => {
      if (found !== kind) return []
      if (kind === 'plain') return [{ id, key: null }]
      const former = salts.map((salt) => keys.find(salt)).find((known) => known !== null)
      return former ? [{ id, key: former }] : []
    })
    damaged += await runInThread(options.workerFile, REPROTECT_BACKUPS, { folder, backups, key })
  }
  return damaged
}

import { editsToReplace } from '#shared/edits/replace-plan.ts'
import { readBackupName } from '../backups/backup-name.ts'
import { checkMirrorFolder } from '../backups/check-mirror-folder.ts'
import { verifyFiles } from '../evidence/verify-files.ts'
import { calendarDate } from './calendar-date.ts'
import { changeOpenPlan } from './change-open-plan.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type BackupHandlers = Pick<
  Handlers,
  'backups:list' | 'backups:make' | 'backups:read' | 'backups:restore' | 'backups:choose-mirror'
>

/** Backups of plans: what there is, a new one, and the way back to one. */
export function backupHandlers(workspace: Workspace): BackupHandlers {
  const { backups, options } = workspace
  return {
    'backups:list': ({ planId }) => reply(backups.list(planId)),
    'backups:make': async ({ planId }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      const made = await backups.make(workspace.sourceOf(open.value), 'asked')
      return made.ok ? reply(made.value) : failWith(made.fault, 'storage')
    },
    'backups:read': async (key) => {
      const plan = await backups.read(key)
      return plan.ok ? reply({ plan: plan.value }) : failWith(plan.fault, 'storage')
    },
    'backups:restore': async ({ baseRevision, ...key }) => {
      const open = workspace.requireOpen(key.planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      const plan = await backups.read(key)
      if (!plan.ok) return failWith(plan.fault, 'storage')
      const edits = editsToReplace(open.value.state.plan, plan.value)
      if (edits.length === 0) return fail('refused', 'The plan is already as it was in this backup.')
      const { damaged } = await verifyFiles(plan.value, open.value.files)
      const files = await backups.readFiles(key, damaged)
      if (!files.ok) return failWith(files.fault, 'storage')
      const source = workspace.sourceOf(open.value)
      const safety = await backups.makeIfChanged(source, open.value.state.revision, 'before-restore')
      if (safety && !safety.ok) return failWith(safety.fault, 'storage')
      const label = `Restore the backup of ${momentOf(key.backupId)}`
      const command = { label, group: null, edits: [...edits] }
      // Others may have had their turn meanwhile, so the plan that was meant must still be open.
      const change = changeOpenPlan(workspace, key.planId, (store) => store.apply(command, baseRevision, files.value))
      if (!change.ok) return failWith(change.fault, 'refused')
      return reply({ revision: change.value.revision, label })
    },
    'backups:choose-mirror': async ({ choice }) => {
      const folder = await chosenFolder(choice)
      if (folder.kind === 'refused') return fail('not-allowed', folder.sentence)
      if (folder.kind === 'cancelled') return reply({ backupMirror: workspace.settings.backupMirror })
      if (folder.path !== null) {
        const checked = checkMirrorFolder(folder.path, options.dataFolder)
        if (!checked.ok) return failWith(checked.fault, 'refused')
        const saved = workspace.settings.chooseBackupMirror(checked.value)
        if (!saved.ok) return failWith(saved.fault, 'storage')
        // Its trouble, if any, is told on the screen.
        if (workspace.open) await backups.make(workspace.sourceOf(workspace.open), 'asked')
      } else {
        const saved = workspace.settings.chooseBackupMirror(null)
        if (!saved.ok) return failWith(saved.fault, 'storage')
      }
      return reply({ backupMirror: workspace.settings.backupMirror })
    },
  }

  async function chosenFolder(
    choice: { kind: 'none' } | { kind: 'ask' } | { kind: 'folder'; path: string },
  ): Promise<FolderChoice> {
    if (choice.kind === 'none') return { kind: 'chosen', path: null }
    const { chooseFolder } = options.host
    if (choice.kind === 'folder') {
      return chooseFolder
        ? { kind: 'refused', sentence: 'Choose the folder in the dialog of your computer.' } // a page names no paths there
        : { kind: 'chosen', path: choice.path }
    }
    if (!chooseFolder) return { kind: 'refused', sentence: 'Type the path of the folder.' }
    const path = await chooseFolder()
    return path === null ? { kind: 'cancelled' } : { kind: 'chosen', path }
  }
}

type FolderChoice =
  | { readonly kind: 'chosen'; readonly path: string | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The moment in a backup's name by this computer's clock, such as `2027-01-04 10:15`. */
function momentOf(backupId: string): string {
  const madeAt = readBackupName(backupId)?.madeAt
  if (!madeAt) return backupId
  const minutes = String(madeAt.getMinutes()).padStart(2, '0')
  return `${calendarDate(madeAt)} ${String(madeAt.getHours()).padStart(2, '0')}:${minutes}`
}

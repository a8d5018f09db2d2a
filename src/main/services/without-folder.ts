import type { CallName } from '#shared/contract/channels.ts'

/**
 * The calls that write nothing into the data folder, so they are answered while it is not in its place. Changes of the open
 * plan are among them: the plan file, which may be elsewhere, says by itself whether it can be written.
 */
const WITHOUT_FOLDER: readonly CallName[] = [
  'app:load',
  'catalog:load',
  'plan:apply',
  'plan:undo',
  'plan:redo',
  'plan:export',
  'plans:list',
  'plans:outlook',
  'evidence:begin',
  'evidence:part',
  'evidence:cancel',
  'evidence:check',
  'evidence:read',
  'evidence:save',
  'evidence:save-binder',
  'download:part',
  'download:cancel',
  'backups:list',
  'recovery:list',
  'import:report',
  'import:close',
  'app:quit',
]

export function canDoWithoutFolder(name: CallName): boolean {
  return WITHOUT_FOLDER.includes(name)
}

import type { CallName } from '#shared/contract/channels.ts'

/**
 * The calls that keep nothing in the data folder, so that they are answered while it is not in its place. Those that change
 * the open plan are among them: it is refused by its own file, which may be elsewhere.
 */
const WITHOUT_FOLDER: readonly CallName[] = [
  'session:load',
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

import type { CallName } from '#shared/contract/channels.ts'
import { newUploadSchema } from '#shared/contract/transfers.ts'

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
  'upload:part',
  'upload:cancel',
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

export function canDoWithoutFolder(name: CallName, request: unknown): boolean {
  return WITHOUT_FOLDER.includes(name) || (name === 'upload:begin' && isForMemory(request))
}

/** A file for evidence is in memory while it is uploaded. */
function isForMemory(request: unknown): boolean {
  const upload = newUploadSchema.safeParse(request)
  return upload.success && upload.data.purpose === 'evidence'
}

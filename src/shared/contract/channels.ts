/**
 * The names of every call and every event. Imports nothing, so that the preload script can hold it without a validator.
 */
export const CALLS = [
  'app:load',
  'catalog:load',
  'plan:apply',
  'plan:undo',
  'plan:redo',
  'plan:create',
  'plan:open',
  'plan:open-sample',
  'plan:export',
  'plans:list',
  'plans:outlook',
  'plans:rename',
  'plans:duplicate',
  'plans:move',
  'plans:open-file',
  'upload:begin',
  'upload:part',
  'upload:cancel',
  'evidence:add',
  'evidence:check',
  'evidence:mend',
  'evidence:read',
  'evidence:save',
  'evidence:save-binder',
  'download:part',
  'download:cancel',
  'backups:list',
  'backups:make',
  'backups:read',
  'backups:restore',
  'backups:choose-mirror',
  'recovery:list',
  'recovery:examine',
  'recovery:restore',
  'recovery:loss-read',
  'recovery:meaning-read',
  'protection:unlock',
  'protection:lock',
  'protection:set',
  'protection:remove',
  'protection:copies',
  'protection:clear-copies',
  'import:open',
  'import:read-again',
  'import:review',
  'import:take',
  'import:forget',
  'import:report',
  'import:close',
  'settings:update',
  'app:quit',
] as const
export type CallName = (typeof CALLS)[number]

export const EVENTS = [
  'plan:changed',
  'app:changed',
  'backups:changed',
  'import:progress',
  'history:asked',
  'app:closing',
] as const
export type EventName = (typeof EVENTS)[number]

export function isCallName(text: string): text is CallName {
  return CALLS.some((name) => name === text)
}

export function isEventName(text: unknown): text is EventName {
  return EVENTS.some((name) => name === text)
}

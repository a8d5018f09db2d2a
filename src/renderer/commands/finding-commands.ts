import type { Dismissal } from '#shared/plan/checkmark.ts'
import type { Command } from '#shared/plan/edit.ts'
import { command, type MakeId } from './command.ts'

/** Puts a finding aside, with the person's reason. */
export function dismissFinding(findingKey: string, reason: string, makeId: MakeId): Command {
  return command(`Put a finding aside: ${reason}`, [
    { kind: 'add', collection: 'dismissals', item: { id: makeId(), findingKey, reason }, at: null },
  ])
}

export function bringFindingBack({ id, reason }: Dismissal): Command {
  return command(`Bring a finding back: ${reason}`, [{ kind: 'remove', collection: 'dismissals', id }])
}

import type { Dismissal } from '#shared/plan/checkmark.ts'
import type { Command } from '#shared/plan/edit.ts'
import { command, type MakeId } from './command.ts'

/** Dismisses a finding, with the person's reason. */
export function dismissFinding(findingKey: string, reason: string, makeId: MakeId): Command {
  return command(`Dismiss a finding: ${reason}`, [
    { kind: 'add', collection: 'dismissals', item: { id: makeId(), findingKey, reason }, at: null },
  ])
}

export function bringFindingBack({ id, reason }: Dismissal): Command {
  return command(`Bring a finding back: ${reason}`, [{ kind: 'remove', collection: 'dismissals', id }])
}

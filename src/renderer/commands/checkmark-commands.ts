import type { IsoDate } from '#shared/calendar/day.ts'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import { rulesToConfirm } from '#shared/plan/confirmations.ts'
import type { Command } from '#shared/plan/edit.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { command, type MakeId } from './command.ts'

/** "I did this step on …" */
export function tickStep(step: { readonly id: string; readonly title: string }, on: IsoDate, makeId: MakeId): Command {
  return command(`Done: ${step.title}`, [
    {
      kind: 'add',
      collection: 'checkmarks',
      item: { id: makeId(), kind: 'step-done', subjectId: step.id, on },
      at: null,
    },
  ])
}

/** "I confirmed this figure on …", for the rules of this program and version. */
export function confirmFigure(
  { id: subjectId, name }: { readonly id: string; readonly name: string },
  program: RulePack,
  on: IsoDate,
  makeId: MakeId,
): Command {
  return command(`Confirmed: ${name}`, [
    {
      kind: 'add',
      collection: 'checkmarks',
      item: { id: makeId(), kind: 'figure-confirmed', subjectId, on, rules: rulesToConfirm(program) },
      at: null,
    },
  ])
}

/** Moves a checkmark to another day. */
export function dateCheckmark({ id }: Checkmark, name: string, on: IsoDate): Command {
  return command(`Change the date of: ${name}`, [{ kind: 'update', collection: 'checkmarks', id, patch: { on } }])
}

export function removeCheckmark({ id }: Checkmark, name: string): Command {
  return command(`Not done: ${name}`, [{ kind: 'remove', collection: 'checkmarks', id }])
}

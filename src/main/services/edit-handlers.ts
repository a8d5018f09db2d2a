import type { Outcome } from '#shared/fault.ts'
import type { Command } from '#shared/plan/edit.ts'
import type { Change } from '../store/plan-store.ts'
import { changeOpenPlan } from './change-open-plan.ts'
import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

/** From these numbers on, a command is backed up before it is applied. */
const MANY_EDITS = 100
const MANY_REMOVALS = 10

type EditHandlers = Pick<Handlers, 'plan:apply' | 'plan:undo' | 'plan:redo'>

/** Changes of the open plan. Each is on disk before the call is answered and before any window is told. */
export function editHandlers(workspace: Workspace): EditHandlers {
  return {
    'plan:apply': async ({ planId, baseRevision, command }) => {
      // Undo leads back from a large command too; the backup is one more way, as it takes much away at once.
      if (isLarge(command)) await workspace.backUpIfChanged('before-change')
      const change = changeOpenPlan(workspace, planId, (store) => store.apply(command, baseRevision))
      return change.ok ? reply({ revision: change.value.revision }) : failWith(change.fault, 'refused')
    },
    'plan:undo': ({ planId }) => answerStep(changeOpenPlan(workspace, planId, (store) => store.undo())),
    'plan:redo': ({ planId }) => answerStep(changeOpenPlan(workspace, planId, (store) => store.redo())),
  }
}

/** An import, or the removal of many things at once. */
function isLarge({ edits }: Command): boolean {
  const removals = edits.filter(({ kind }) => kind === 'remove' || kind === 'remove-scenario').length
  return edits.length >= MANY_EDITS || removals >= MANY_REMOVALS || edits.some(({ kind }) => kind === 'replace-list')
}

function answerStep(change: Outcome<Change>) {
  if (!change.ok) return failWith(change.fault, 'refused')
  return reply({ revision: change.value.revision, label: change.value.label })
}

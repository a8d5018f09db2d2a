import type { Reply } from '#shared/contract/contract.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { MakeId } from '../commands/command.ts'
import type { Change } from '../state/app-controller.ts'
import { useActions, useBasePlan, useDispatch, usePlan } from '../state/hooks.ts'

/**
 * What a form needs of its target, which is what edits go to: the plan itself or the open scenario, with a trial over it.
 * No form knows more of it than this.
 */
export interface Editing {
  /** The plan as the target has it. */
  readonly plan: Plan
  /**
   * Sends a change to the target; resolves once the plan on screen holds it, or with the failure, which has then been
   * told. Null, and a command that comes out as null, change nothing.
   */
  readonly apply: (change: Change) => Promise<Reply<null>>
  /** Shows what values would lead to before they are saved. */
  readonly tryOut: (patch: HeaderPatch) => void
}

/** The one way in which forms, dialogs and buttons edit. */
export function useEditing(): Editing {
  return { plan: usePlan(), apply: useDispatch().dispatch, tryOut: useActions().tryOut }
}

/** As `useEditing`, for what is about scenarios themselves and therefore belongs to the plan, whichever one is open. */
export function useBaseEditing(): Pick<Editing, 'plan' | 'apply'> {
  return { plan: useBasePlan(), apply: useBaseApply() }
}

/** As `apply` of `useBaseEditing`, for what shows nothing of the plan and need not be drawn again when it changes. */
export function useBaseApply(): Editing['apply'] {
  return useDispatch().dispatchToBase
}

/** Ids of new items. */
export const makeId: MakeId = () => crypto.randomUUID()

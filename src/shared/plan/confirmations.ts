import { bodyVersionOf } from '../program/custom-rules.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Checkmark } from './checkmark.ts'
import type { Plan } from './plan.ts'

/**
 * The rules that a person confirms a figure for: those of the body, even where the plan has the person's own copy of
 * them.
 */
export function rulesToConfirm(program: RulePack): NonNullable<Checkmark['rules']> {
  return { programId: program.id, version: bodyVersionOf(program) }
}

/**
 * Whether a mark says that the person confirmed this figure for the rules of the plan; marks of older plans name no
 * rules.
 */
function holdsFor({ rules }: Checkmark, program: RulePack): boolean {
  const { programId, version } = rulesToConfirm(program)
  return rules === undefined || (rules.programId === programId && rules.version === version)
}

/** The person's own word on a figure: for the rules of the plan, else the last one for other rules, else none. */
export function confirmationOf(
  { checkmarks, program }: Pick<Plan, 'checkmarks' | 'program'>,
  subjectId: string,
): { readonly mark: Checkmark; readonly isForTheseRules: boolean } | null {
  const marks = checkmarks.filter((mark) => mark.kind === 'figure-confirmed' && mark.subjectId === subjectId)
  const own = marks.find((mark) => holdsFor(mark, program))
  if (own) return { mark: own, isForTheseRules: true }
  const last = marks.toSorted((left, right) => (left.on < right.on ? -1 : 1)).at(-1)
  return last ? { mark: last, isForTheseRules: false } : null
}

/** Whether the person confirmed the figure for the rules of the plan. */
export function isConfirmed(plan: Pick<Plan, 'checkmarks' | 'program'>, subjectId: string): boolean {
  return confirmationOf(plan, subjectId)?.isForTheseRules ?? false
}

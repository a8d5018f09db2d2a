import type { NameChoice } from '#shared/import/import-options.ts'
import type { ImportName } from '#shared/import/result.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { choiceOf, itemGroups, OTHER, refOfChoice } from '../../../derived/log-items.ts'

/** The values of the field for a name, besides the items of the plan. */
export const NOT_CHOSEN = ''
const NEW_COURSE = 'new-course'
const LEAVE_OUT = 'leave-out'

interface ChoiceGroup {
  readonly group: string
  readonly items: readonly { readonly value: string; readonly label: string }[]
}

/** What a name can mean, by what its rows hold. */
export function nameChoices(plan: Plan, name: ImportName): readonly ChoiceGroup[] {
  const kinds = [...(name.hasHours ? (['hours'] as const) : []), ...(name.hasPayments ? (['payment'] as const) : [])]
  const groups = new Map<string, Map<string, string>>()
  for (const kind of kinds) {
    for (const { group, items } of itemGroups(plan, kind)) {
      if (items.some(({ value }) => value === OTHER)) continue
      const known = groups.get(group) ?? new Map<string, string>()
      for (const { value, label } of items) known.set(value, label)
      groups.set(group, known)
    }
  }
  const others = [
    ...(name.hasHours && name.key !== '' ? [{ value: NEW_COURSE, label: 'A new course of this name' }] : []),
    ...(name.hasPayments ? [{ value: OTHER, label: 'Money for something not planned' }] : []),
    { value: LEAVE_OUT, label: 'Leave these rows out' },
  ]
  return [
    { group: 'Something else', items: others },
    ...[...groups].map(([group, items]) => ({ group, items: [...items].map(([value, label]) => ({ value, label })) })),
  ]
}

/** The choice as the value of its field. */
export function valueOfChoice(choice: NameChoice | null): string {
  if (choice === null) return NOT_CHOSEN
  return choice.kind === 'item' ? choiceOf(choice.item) : choice.kind
}

/** Null where nothing is chosen. */
export function choiceOfValue(value: string): NameChoice | null {
  switch (value) {
    case NEW_COURSE:
      return { kind: 'new-course' }
    case OTHER:
      return { kind: 'other' }
    case LEAVE_OUT:
      return { kind: 'leave-out' }
    default: {
      const item = refOfChoice(value)
      return item && { kind: 'item', item }
    }
  }
}

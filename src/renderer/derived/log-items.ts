import type { ItemRef } from '#shared/import/import-options.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { linkOf } from '#shared/plan/references.ts'

/** What an entry can belong to, as one text for a field: `course/id`; `other` for what was never planned. */
export type ItemChoice = string

export const OTHER: ItemChoice = 'other'

export interface ItemGroup {
  readonly group: string
  readonly items: readonly { readonly value: ItemChoice; readonly label: string }[]
}

/** What hours or a payment can belong to, by kind; kinds of which the plan has none are left out. */
export function itemGroups(plan: Plan, kind: LogEntry['kind']): readonly ItemGroup[] {
  const group = (
    title: string,
    ref: ItemRef['kind'],
    items: readonly { readonly id: string; readonly title: string }[],
  ) => ({
    group: title,
    items: items.map((item) => ({ value: choiceOf({ kind: ref, id: item.id }), label: item.title })),
  })
  const groups: readonly ItemGroup[] =
    kind === 'hours'
      ? [
          group('Courses', 'course', plan.courses),
          group('Supervision', 'arrangement', plan.arrangements),
          group('Client hours', 'practice', plan.practices),
        ]
      : [
          group('Courses', 'course', plan.courses),
          group('Supervision', 'arrangement', plan.arrangements),
          group('Fees', 'fee', plan.fees),
          group('Contributions', 'contribution', plan.contributions),
          { group: 'Not planned', items: [{ value: OTHER, label: 'Something else' }] },
        ]
  return groups.filter(({ items }) => items.length > 0)
}

export function choiceOf({ kind, id }: ItemRef): ItemChoice {
  return `${kind}/${id}`
}

/** The item a choice names; null for something else, and for none. */
export function refOfChoice(choice: ItemChoice): ItemRef | null {
  const [kind, id] = choice.split('/')
  if (id === undefined) return null
  const known = KINDS.find((candidate) => candidate === kind)
  return known ? { kind: known, id } : null
}

const KINDS: readonly ItemRef['kind'][] = ['course', 'arrangement', 'practice', 'fee', 'contribution']

export function choiceOfEntry(entry: LogEntry): ItemChoice {
  const link = linkOf(entry)
  return link.kind === 'none' ? OTHER : choiceOf(link)
}

/** Finds what entries belong to by name; maps, because logs can be long. */
export function titleFinder(plan: Plan): (entry: LogEntry) => string {
  const titles = new Map<ItemChoice, string>()
  for (const kind of ['hours', 'payment'] as const) {
    for (const { items } of itemGroups(plan, kind)) for (const { value, label } of items) titles.set(value, label)
  }
  return (entry) => (entry.target.kind === 'other' ? entry.target.title : (titles.get(choiceOfEntry(entry)) ?? ''))
}

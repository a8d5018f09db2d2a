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

/** What can have entries of a kind, in the order in which it is offered. */
const KINDS_WITH: Readonly<Record<LogEntry['kind'], readonly ItemRef['kind'][]>> = {
  hours: ['course', 'arrangement', 'practice'],
  payment: ['course', 'arrangement', 'fee', 'contribution'],
}

/** What hours or a payment can be for, by kind; kinds of which the plan has none are left out. */
export function itemGroups(plan: Plan, kind: LogEntry['kind']): readonly ItemGroup[] {
  const planned = KINDS_WITH[kind].map((ref) => {
    const { title, items } = itemsOf(ref, plan)
    return {
      group: title,
      items: items.map((item) => ({ value: choiceOf({ kind: ref, id: item.id }), label: item.title })),
    }
  })
  const groups: readonly ItemGroup[] =
    kind === 'hours'
      ? planned
      : [...planned, { group: 'Not planned', items: [{ value: OTHER, label: 'Something else' }] }]
  return groups.filter(({ items }) => items.length > 0)
}

interface NamedItems {
  readonly title: string
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

function itemsOf(kind: ItemRef['kind'], plan: Plan): NamedItems {
  switch (kind) {
    case 'course':
      return { title: 'Courses', items: plan.courses }
    case 'arrangement':
      return { title: 'Supervision', items: plan.arrangements }
    case 'practice':
      return { title: 'Clinical practice', items: plan.practices }
    case 'fee':
      return { title: 'Fees', items: plan.fees }
    case 'contribution':
      return { title: 'Contributions', items: plan.contributions }
  }
}

/** Whether what was chosen can have entries of a kind. */
export function canHave(choice: ItemChoice, kind: LogEntry['kind']): boolean {
  const ref = refOfChoice(choice)
  return ref === null ? choice === OTHER && kind === 'payment' : KINDS_WITH[kind].includes(ref.kind)
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

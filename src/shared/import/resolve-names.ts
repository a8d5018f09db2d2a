import type { ItemRef, NameChoice } from './import-options.ts'
import { nameKey, refKey } from './name-keys.ts'
import type { ImportItem, PlanForImport } from './plan-for-import.ts'
import type { RowContent } from './read-row.ts'

export type EntryKind = 'hours' | 'payment'

/** What a row's name means for its hours or its payment. */
export type Meaning =
  | { readonly kind: 'item'; readonly item: ImportItem }
  | { readonly kind: 'new-course'; readonly key: string; readonly title: string }
  | { readonly kind: 'other'; readonly title: string }
  | { readonly kind: 'left-out'; readonly sentence: string }
  /** Not known yet; the sentence says why the plan alone does not tell it. */
  | { readonly kind: 'unknown'; readonly sentence: string }

const TAKES_HOURS: readonly ItemRef['kind'][] = ['course', 'arrangement', 'practice']
const TAKES_PAYMENTS: readonly ItemRef['kind'][] = ['course', 'arrangement', 'fee', 'contribution']

/** Finds what names mean: what the person has chosen, else the one item of the plan that has the name. */
export function createNameResolver(
  plan: PlanForImport,
  choices: ReadonlyMap<string, NameChoice>,
): (content: RowContent, entry: EntryKind) => Meaning {
  const byRef = new Map(plan.items.map((item) => [refKey(item.ref), item]))
  const byName = new Map<string, ImportItem[]>()
  for (const item of plan.items) {
    for (const key of item.keys) byName.set(key, [...(byName.get(key) ?? []), item])
  }

  function find({ name, kind }: RowContent, key: string, entry: EntryKind): Meaning {
    const choice = choices.get(key)
    if (choice) return chosen(choice, name, key, entry)
    const named = (byName.get(key) ?? []).filter(({ ref }) => kind === null || ref.kind === kind)
    const taking = named.filter(({ ref }) => canTake(ref.kind, entry))
    const [only] = taking
    if (only && taking.length === 1) return { kind: 'item', item: only }
    if (kind === 'other' && entry === 'payment' && key !== '') return { kind: 'other', title: name }
    if (key === '') return { kind: 'unknown', sentence: 'Nothing says what this row is for.' }
    if (taking.length > 1) return { kind: 'unknown', sentence: `Several things in the plan are called “${name}”.` }
    if (named.length > 0) return { kind: 'unknown', sentence: refusalOf(name, entry) }
    return { kind: 'unknown', sentence: `“${name}” is not in the plan.` }
  }

  function chosen(choice: NameChoice, name: string, key: string, entry: EntryKind): Meaning {
    switch (choice.kind) {
      case 'leave-out':
        return { kind: 'left-out', sentence: `You left out ${name === '' ? 'rows without a name' : `“${name}”`}.` }
      case 'item': {
        const item = byRef.get(refKey(choice.item))
        if (!item) return { kind: 'unknown', sentence: 'What you chose for this name is not in the plan any more.' }
        return canTake(choice.item.kind, entry)
          ? { kind: 'item', item }
          : { kind: 'unknown', sentence: refusalOf(item.title, entry) }
      }
      case 'new-course':
        return key === ''
          ? { kind: 'unknown', sentence: 'A new course needs a name.' }
          : { kind: 'new-course', key, title: name }
      case 'other':
        if (entry === 'hours') return { kind: 'unknown', sentence: refusalOf(name, entry) }
        return { kind: 'other', title: name === '' ? 'Payment' : name }
    }
  }

  const known = new Map<string, Meaning>()
  return (content, entry) => {
    const key = nameKey(content.name)
    const cacheKey = `${entry} ${content.kind ?? ''} ${key}`
    const before = known.get(cacheKey)
    if (before) return before
    const meaning = find(content, key, entry)
    known.set(cacheKey, meaning)
    return meaning
  }
}

function canTake(kind: ItemRef['kind'], entry: EntryKind): boolean {
  return (entry === 'hours' ? TAKES_HOURS : TAKES_PAYMENTS).includes(kind)
}

function refusalOf(title: string, entry: EntryKind): string {
  return entry === 'hours' ? `“${title}” takes no hours.` : `“${title}” takes no payments.`
}

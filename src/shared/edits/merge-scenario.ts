import { type Outcome, succeed } from '../fault.ts'
import type { Edit } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import type { Difference, Scenario } from '../plan/scenario.ts'
import { editsOfIntentions, restoreScenario } from './promote-scenario.ts'
import { resolveScenario } from './resolve-scenario.ts'

/**
 * The edits that take chosen differences of a scenario into the base, with what they depend on. The scenario keeps its
 * result, and no longer differs in what was taken. Fault: `too-many-differences`.
 */
export function editsToMerge(base: Plan, scenario: Scenario, chosen: readonly Difference[]): Outcome<readonly Edit[]> {
  const merged = resolveScenario(base, { differences: [...withWhatTheyNeed(scenario, chosen)] }).plan
  const restored = restoreScenario(base, merged, scenario)
  if (!restored.ok) return restored
  return succeed([...editsOfIntentions(base, merged), { kind: 'replace-scenario', scenario: restored.value }])
}

/**
 * Chosen differences of a scenario, with those that they depend on: added courses that are prerequisites, removed
 * prerequisites, and other values of the same item that fit only together.
 */
export function withWhatTheyNeed({ differences }: Scenario, chosen: readonly Difference[]): readonly Difference[] {
  const taken = new Set(chosen)
  for (let before = -1; before !== taken.size; ) {
    before = taken.size
    for (const one of differences) if (!taken.has(one) && [...taken].some((other) => needs(other, one))) taken.add(one)
  }
  return differences.filter((one) => taken.has(one))
}

/** Groups of values, by the beginnings of their paths, of which one alone may contradict the rest of its item. */
const TOGETHER: readonly (readonly string[])[] = [
  ['schedule', 'workMinutes'],
  ['contractOn', 'firstSessionOn', 'endsOn'],
  ['from', 'to'],
]

function needs(one: Difference, other: Difference): boolean {
  switch (one.kind) {
    case 'setting':
      return false
    case 'added':
      return other.kind === 'added' && linksOf(one.item).includes(other.item.id)
    case 'removed':
      return (
        other.kind === 'value' &&
        ((other.field === 'prerequisiteIds' && one.collection === 'courses') ||
          (other.field.startsWith('terms.of') && one.collection === 'courses') ||
          (other.field === 'arrangementId' && one.collection === 'arrangements'))
      )
    case 'value':
      if (other.kind === 'added') return linksOf({ [lastOf(one.field)]: one.value }).includes(other.item.id)
      return other.kind === 'value' && other.id === one.id && standTogether(one.field, other.field)
    case 'placed':
      return other.kind === 'added' && other.item.id === one.after
  }
}

function lastOf(field: string): string {
  return field.split('.').at(-1) ?? ''
}

function standTogether(left: string, right: string): boolean {
  const stem = (field: string) => field.split('.')[0] ?? ''
  return TOGETHER.some((group) => group.includes(stem(left)) && group.includes(stem(right)))
}

const LINKS: readonly string[] = ['prerequisiteIds', 'arrangementId', 'courseId']

/** The ids of other items that a value names. */
function linksOf(value: unknown, isLink = false): readonly unknown[] {
  if (typeof value === 'string') return isLink ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    linksOf(inner, LINKS.includes(key) || (isLink && !Number.isNaN(+key))),
  )
}

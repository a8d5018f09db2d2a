import type { JudgedRow } from './judge-rows.ts'
import { nameKey } from './names.ts'
import type { ImportName } from './result.ts'
import type { ImportSettings, NameChoice } from './settings.ts'

/** More names than this are hardly names: the wrong column was chosen. */
const SHOWN_NAMES = 100

/** The names that the plan does not tell, or that were given a meaning; those with the most rows first. */
export function listNames(
  rows: readonly JudgedRow[],
  { names }: ImportSettings,
): { readonly names: readonly ImportName[]; readonly moreNames: number } {
  const choices = new Map<string, NameChoice>(names.map(({ key, choice }) => [key, choice]))
  const found = new Map<string, ImportName>()
  for (const { draft, parts } of rows) {
    if (!draft) continue
    const key = nameKey(draft.name)
    const unknown = parts.find(({ outcome }) => outcome === 'unknown')
    const choice = choices.get(key) ?? null
    if (!unknown && choice === null) continue
    const known = found.get(key) ?? {
      key,
      name: draft.name,
      rows: 0,
      hasHours: false,
      hasPayments: false,
      choice,
      sentence: '',
    }
    found.set(key, {
      ...known,
      rows: known.rows + 1,
      hasHours: known.hasHours || draft.minutes !== null,
      hasPayments: known.hasPayments || draft.amount !== null,
      sentence: known.sentence || (unknown?.sentence ?? ''),
    })
  }
  const sorted = [...found.values()].sort((left, right) => right.rows - left.rows)
  return { names: sorted.slice(0, SHOWN_NAMES), moreNames: Math.max(0, sorted.length - SHOWN_NAMES) }
}

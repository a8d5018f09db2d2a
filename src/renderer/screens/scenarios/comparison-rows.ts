import { type ComparisonRow, comparisonTable } from '#shared/comparison/comparison-table.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'

export type WayRow = ComparisonRow<ComparedScenario>

const known = new WeakMap<ComparedScenario, { readonly against: ComparedScenario | undefined; readonly row: WayRow }>()

/** The rows of the comparison. A row stays the same object while it and what it is held against do. */
export function comparisonRows(subjects: readonly ComparedScenario[], chosen: string): readonly WayRow[] {
  const against = subjects.find(({ id }) => id === chosen)
  return subjects.flatMap((subject) => {
    const last = known.get(subject)
    if (last && last.against === against) return [last.row]
    const both = against && against !== subject ? [against, subject] : [subject]
    const row = comparisonTable(both, chosen).at(-1)
    if (!row) return []
    known.set(subject, { against, row })
    return [row]
  })
}

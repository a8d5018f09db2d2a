import { COLLECTION_NAMES, type CollectionName, type ItemOf } from '#shared/plan/collections.ts'
import type { Scenario } from '#shared/plan/edit.ts'
import { arrangementsTable } from './arrangements.ts'
import { contributionsTable } from './contributions.ts'
import { coursesTable } from './courses.ts'
import { coveragesTable } from './coverages.ts'
import { evidenceTable } from './evidence.ts'
import { feesTable } from './fees.ts'
import { logEntriesTable } from './log-entries.ts'
import { checkmarksTable, dismissalsTable, scenariosTable } from './marks.ts'
import { periodsTable } from './periods.ts'
import { practicesTable } from './practices.ts'
import type { ListTable } from './table.ts'

/** Every ordered list of a plan. */
export type ListName = CollectionName | 'scenarios'
export type ListItem<L extends ListName> = L extends CollectionName ? ItemOf<L> : Scenario

/** Where each list of a plan is kept. */
export const LIST_TABLES: { readonly [L in ListName]: ListTable<ListItem<L>> } = {
  courses: coursesTable,
  arrangements: arrangementsTable,
  practices: practicesTable,
  fees: feesTable,
  periods: periodsTable,
  logEntries: logEntriesTable,
  checkmarks: checkmarksTable,
  dismissals: dismissalsTable,
  coverages: coveragesTable,
  contributions: contributionsTable,
  evidence: evidenceTable,
  scenarios: scenariosTable,
}

/** In the order of the plan's form. */
export const LIST_NAMES: readonly ListName[] = [...COLLECTION_NAMES, 'scenarios']

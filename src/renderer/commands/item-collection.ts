/** The lists whose items a person adds, changes and removes. */
export type ItemCollection =
  | 'courses'
  | 'arrangements'
  | 'practices'
  | 'fees'
  | 'periods'
  | 'coverages'
  | 'contributions'
  | 'evidence'

/** What an item of each list is called in the label of a command. */
export const WORD_OF = {
  courses: 'course',
  arrangements: 'supervision',
  practices: 'practice',
  fees: 'fee',
  periods: 'time off',
  coverages: 'document',
  contributions: 'contribution',
  evidence: 'evidence',
} as const satisfies Record<ItemCollection, string>

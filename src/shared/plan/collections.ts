import type { z } from 'zod'
import { arrangementSchema } from './arrangement.ts'
import { checkmarkSchema, dismissalSchema } from './checkmark.ts'
import { contributionSchema } from './contribution.ts'
import { courseSchema } from './course.ts'
import { coverageSchema } from './coverage.ts'
import { evidenceSchema } from './evidence.ts'
import { feeSchema } from './fee.ts'
import { logEntrySchema } from './log-entry.ts'
import { periodSchema, practiceSchema } from './practice.ts'

/** The lists a plan is made of, each with the schema of its items. Every item has an `id`, unique within its list. */
export const COLLECTION_SCHEMAS = {
  courses: courseSchema,
  arrangements: arrangementSchema,
  practices: practiceSchema,
  fees: feeSchema,
  periods: periodSchema,
  logEntries: logEntrySchema,
  checkmarks: checkmarkSchema,
  dismissals: dismissalSchema,
  coverages: coverageSchema,
  contributions: contributionSchema,
  evidence: evidenceSchema,
} as const

export type CollectionName = keyof typeof COLLECTION_SCHEMAS
export type ItemOf<C extends CollectionName> = z.output<(typeof COLLECTION_SCHEMAS)[C]>
/** All lists of a plan that scenarios may change. */
export type Collections = { readonly [C in CollectionName]: readonly ItemOf<C>[] }

export const COLLECTION_NAMES: readonly CollectionName[] = [
  'courses',
  'arrangements',
  'practices',
  'fees',
  'periods',
  'logEntries',
  'checkmarks',
  'dismissals',
  'coverages',
  'contributions',
  'evidence',
]

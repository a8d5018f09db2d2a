import { z } from 'zod'
import type { ReadOnly } from '../../read-only.ts'
import { date, id } from './figures.ts'

export const subjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({
    kind: z.enum([
      'requirement',
      'course',
      'arrangement',
      'practice',
      'fee',
      'contribution',
      'coverage',
      'document',
      'period',
      'log-entry',
    ]),
    id,
  }),
  z.strictObject({ kind: z.literal('month'), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.strictObject({ kind: z.literal('week'), monday: date }),
])
/** What a finding is about, or an amount that is missing belongs to. */
export type Subject = ReadOnly<z.output<typeof subjectSchema>>

import { z } from 'zod'
import { date } from '#shared/projection/result/figures.ts'
import type { ReadOnly } from '#shared/read-only.ts'
import { gradeSchema } from '#shared/values/provenance.ts'

/** What `certpace programs --json` prints: the rules that ship, and the files of rules that could not be read. */
export const programsReportSchema = z.strictObject({
  format: z.literal('certpace-programs'),
  formatVersion: z.literal(1),
  programs: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      name: z.string(),
      body: z.string(),
      title: z.string(),
      asOf: date.nullable(),
      grade: gradeSchema,
      requirements: z.int(),
      rulesOn: z.int(),
      rulesOff: z.int(),
    }),
  ),
  faults: z.array(z.strictObject({ file: z.string(), path: z.string(), message: z.string() })),
})
export type ProgramsReport = ReadOnly<z.output<typeof programsReportSchema>>

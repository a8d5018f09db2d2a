import { z } from 'zod'
import { rulePackSchema } from '#shared/program/rule-pack.ts'
import { auditReportSchema } from './audit-report.ts'
import { comparisonReportSchema } from './comparison-report.ts'
import { explanationReportSchema } from './explanation-report.ts'
import { programsReportSchema } from './programs-report.ts'
import { projectionReportSchema } from './projection-report.ts'

/** Everything the command line prints as JSON; `format` says which it is. Of one program it prints the rules themselves. */
export const reportSchema = z.discriminatedUnion('format', [
  projectionReportSchema,
  auditReportSchema,
  explanationReportSchema,
  comparisonReportSchema,
  programsReportSchema,
  rulePackSchema,
])

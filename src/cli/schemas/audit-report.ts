import { z } from 'zod'
import { date, minutes } from '#shared/projection/result/figures.ts'
import type { ReadOnly } from '#shared/read-only.ts'
import { planHeader, scenarioHeader, spokenReason, uncountedReason } from './parts.ts'

const auditedRequirement = z.strictObject({
  requirementId: z.string(),
  neededMinutes: minutes,
  recordedMinutes: minutes,
  countedMinutes: minutes,
  missingMinutes: minutes,
  /** What the plan would still add. */
  plannedMinutes: minutes,
  areas: z.array(
    z.strictObject({
      areaId: z.string(),
      recordedMinutes: minutes,
      countedMinutes: minutes,
      neededMinutes: minutes,
    }),
  ),
  /** With the counted minutes they make the recorded ones. */
  reasons: z.array(spokenReason),
  entries: z.array(
    z.strictObject({
      subject: z.strictObject({ kind: z.enum(['course', 'arrangement', 'practice']), id: z.string() }),
      on: date,
      recordedMinutes: minutes,
      countedMinutes: minutes,
      reasons: z.array(uncountedReason),
    }),
  ),
})

const audit = z.strictObject({ ...scenarioHeader, requirements: z.array(auditedRequirement) })
export type AuditFields = ReadOnly<z.output<typeof audit>>

/** What `certpace audit --json` prints. The fields of the first audit stand at the top as well. */
export const auditReportSchema = z.strictObject({
  format: z.literal('certpace-audit'),
  formatVersion: z.literal(1),
  ...planHeader,
  ...audit.shape,
  audits: z.array(audit).min(1),
})
export type AuditReport = ReadOnly<z.output<typeof auditReportSchema>>

import type { Plan } from '#shared/plan/plan.ts'
import { fixesFor } from '#shared/projection/findings/finding-fixes.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { fixLabel } from '#shared/wording/fix-label.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

/** A finding as it stands in JSON. */
export function findingFields(finding: Finding, plan: Plan, formatter: Formatter) {
  const { key, severity, subject, detail } = finding
  const { sentence, fix } = findingText(finding, plan, formatter)
  const fixes = fixesFor(finding, plan).map((one) => ({ label: fixLabel(one, plan, formatter), edits: one.edits }))
  return { key, code: detail.code, severity, subject, sentence, fix, fixes }
}

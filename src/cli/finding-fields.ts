import { tryFixes } from '#shared/advice/try-fixes.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { effectPhrase } from '#shared/wording/claims.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { fixLabel } from '#shared/wording/fix-label.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

/** A finding in JSON. Each of its fixes was tried on the plan: it clears the finding and makes nothing else worse. */
export function findingFields(
  finding: Finding,
  { plan, today, projection }: { readonly plan: Plan; readonly today: IsoDate; readonly projection: Projection },
  formatter: Formatter,
) {
  const { key, severity, subject, detail } = finding
  const { sentence, fix } = findingText(finding, plan, formatter)
  const fixes = tryFixes(finding, projection, plan, today).map(({ edits, effect, ...one }) => ({
    label: fixLabel(one, plan, formatter),
    effect: effectPhrase(effect, formatter),
    edits,
  }))
  return { key, code: detail.code, severity, subject, sentence, fix, fixes }
}

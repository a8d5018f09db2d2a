import { type Claims, explainClaims } from '#shared/advice/claims.ts'
import { type TriedFix, tryFixes } from '#shared/advice/try-fixes.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import type { FindingDetail } from '#shared/projection/result/finding.ts'
import type { PlanBuilder } from '../builders/plan-builder.ts'

/** What would move the date of the plan, seen on a day: its first by default. */
export function claimsOn(builder: PlanBuilder, day?: string): Claims {
  const plan = builder.build()
  return explainClaims(plan, day === undefined ? plan.startOn : isoDate(day))
}

/** The fixes of the first finding with this code. */
export function fixesOn(builder: PlanBuilder, code: FindingDetail['code'], day?: string): readonly TriedFix[] {
  const plan = builder.build()
  const today = day === undefined ? plan.startOn : isoDate(day)
  const projection = project(plan, today)
  const finding = projection.findings.find(({ detail }) => detail.code === code)
  if (!finding) throw new Error(`the plan has no finding ${code}`)
  return tryFixes(finding, projection, plan, today)
}

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Claim, explainClaims } from '#shared/advice/claims.ts'
import { tryFixes } from '#shared/advice/try-fixes.ts'
import { dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { type Plan, planSchema } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { planOnDay } from '../generators/plan.ts'
import { tightPlanOnDay } from '../generators/tight-plan.ts'
import { projectOnce } from '../projection/law.ts'

/** Each plan is projected once for every claim, so that these laws see fewer plans; CERTPACE_CLAIM_CASES asks for more. */
const CASES = Number(process.env['CERTPACE_CLAIM_CASES'] ?? 40)
const RUNS = { numRuns: CASES }
/** Sorts after every date. */
const NEVER = '9999-12-31'
vi.setConfig({ testTimeout: 120_000 * Math.ceil(CASES / 40) })

/** The plan after the edits, as it would be saved and read again. */
function planWith(plan: Plan, edits: readonly Edit[]): Plan {
  const applied = applyEdits(plan, edits)
  if (!applied.ok) throw new Error(applied.fault.message)
  return planSchema.parse(JSON.parse(JSON.stringify(applied.value.plan)))
}

function certifiedOf({ outcome }: Projection): IsoDate | null {
  return outcome.kind === 'certified' ? outcome.certifiedOn : null
}

function daysBetween(earlier: IsoDate | null, later: IsoDate | null): number | null {
  return earlier === null || later === null ? null : dayFromIso(later) - dayFromIso(earlier)
}

function expectToHold(plan: Plan, today: IsoDate, claim: Claim): Projection {
  const before = projectOnce(plan, today)
  const after = project(planWith(plan, claim.edits), today)
  const days = daysBetween(certifiedOf(after), certifiedOf(before))
  expect([claim.certifiedOn, claim.certifiedDays]).toEqual([certifiedOf(after), days])
  expect(claim.costChange).toBe(
    days === null ? null : after.totals.toCertification.amount - before.totals.toCertification.amount,
  )
  return after
}

describe.each([
  ['any plan', planOnDay],
  ['a plan in which several things hold the date back', tightPlanOnDay],
] as const)('what is claimed of %s', (_, plans) => {
  it('to move the date, or not to, holds when it is done, to the day and the cent', () => {
    fc.assert(
      fc.property(plans(), ({ plan, today }) => {
        const before = certifiedOf(projectOnce(plan, today)) ?? NEVER
        const { helping, pair, idle } = explainClaims(plan, today)
        for (const claim of [...helping, ...(pair ? [pair] : [])]) {
          expect((certifiedOf(expectToHold(plan, today, claim)) ?? NEVER) < before).toBe(true)
        }
        for (const claim of idle) {
          expect((certifiedOf(expectToHold(plan, today, claim)) ?? NEVER) >= before).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('to answer a finding clears it, keeps the certification, and lets no more be missing', () => {
    fc.assert(
      fc.property(plans(), ({ plan, today }) => {
        const before = projectOnce(plan, today)
        for (const finding of before.findings) {
          for (const { edits, effect } of tryFixes(finding, before, plan, today)) {
            const after = project(planWith(plan, edits), today)
            expect(after.findings.map(({ key }) => key)).not.toContain(finding.key)
            if (certifiedOf(before) !== null) expect(certifiedOf(after)).not.toBeNull()
            for (const [index, { missingMinutes }] of after.requirements.entries()) {
              expect(missingMinutes).toBeLessThanOrEqual(before.requirements[index]?.missingMinutes ?? 0)
            }
            expect(effect).toMatchObject({
              before: certifiedOf(before),
              after: certifiedOf(after),
              days: daysBetween(certifiedOf(after), certifiedOf(before)),
            })
          }
        }
      }),
      RUNS,
    )
  })
})

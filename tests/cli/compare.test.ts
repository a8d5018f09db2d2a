import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { comparisonReportSchema } from '#cli/schemas/comparison-report.ts'
import { certpace, certpaceJson } from '../helpers/certpace.ts'
import { resourceUrl } from '../helpers/resources.ts'

const JUST_BEGUN = fileURLToPath(resourceUrl('samples/just-begun.json'))
const HALF_WAY = fileURLToPath(resourceUrl('samples/half-way.json'))

describe('certpace compare', () => {
  it('holds every scenario against the plan, with both splits of the gap', async () => {
    const report = comparisonReportSchema.parse(await certpaceJson('compare', JUST_BEGUN))
    expect(report.comparisons.map(({ scenario }) => scenario)).toEqual(['24 months', '30 months', '42 months'])
    for (const one of report.comparisons) {
      expect(one.total - report.plan.total).toBe(one.costMore)
      expect(one.figures).toMatchObject({ monthsBelowZero: expect.any(Number), heavyWeeks: expect.any(Number) })
      for (const parts of [one.byChanges, one.byPayments]) {
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(one.costMore)
      }
      expect(one.byChanges.reduce((sum, { days }) => sum + (days ?? 0), 0)).toBe(one.daysLater)
    }
  })

  it('takes some scenarios by name, and says in words how much later and dearer each is', async () => {
    const { status, stdout } = await certpace('compare', HALF_WAY, '--scenario', '42 months')
    expect(status).toBe(0)
    expect(stdout).toMatch(/“42 months” costs \$[\d,.]+ (more|less) up to the certification than “My plan”, and ends /)
    expect(stdout).toContain('What differs\n- Pace: 42 months (in My plan: as fast as the weeks allow)')
    expect(stdout).not.toContain('Scenario: 30 months')
  })
})

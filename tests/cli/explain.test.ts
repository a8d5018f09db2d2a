import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { explanationReportSchema } from '#cli/schemas/explanation-report.ts'
import { certpace, certpaceJson } from '../helpers/certpace.ts'
import { resourceUrl } from '../helpers/resources.ts'

const JUST_BEGUN = fileURLToPath(resourceUrl('samples/just-begun.json'))
const HALF_WAY = fileURLToPath(resourceUrl('samples/half-way.json'))

describe('certpace explain', () => {
  it('says what is behind the date, what would move it and what would not', async () => {
    const { status, stdout, stderr } = await certpace('explain', JUST_BEGUN)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Sample: just begun, explained as of Nov 2, 2026')
    expect(stdout).toContain('- Certified on Jun 10, 2028 ← review of 8 weeks (not confirmed) after the application')
    expect(stdout).toContain('Supervision is met on Apr 1, 2028, when its minimum time is over')
    expect(stdout).toContain(
      'What would move the date\n- Without the 18 months required for supervision: 104 days sooner (Feb 27, 2028 instead of Jun 10, 2028)',
    )
    expect(stdout).toContain('\nRushing buys nothing: the last hours are done 104 days before the date')
    expect(stdout).toMatch(/- To certification: at least \$[\d,.]+, the sum of \d+ amounts\n/)
  })

  it('says which hours do not count and why, and what a chosen pace costs', async () => {
    const { stdout } = await certpace('explain', HALF_WAY, '--scenario', '42 months')
    expect(stdout).toContain('Scenario: 42 months')
    expect(stdout).toMatch(
      /What would move the date\n- As your weeks allow: (?:\d+ days|about \d+ months) sooner \([^,]+, \d{4} instead of [^,]+, \d{4}\)/,
    )
    expect(stdout).toContain('- Supervision: 3 h, by this rule: At most 25 hours in a group.')
  })

  it('has in its JSON the rows behind every figure', async () => {
    const { explanations, today } = explanationReportSchema.parse(await certpaceJson('explain', HALF_WAY))
    const [explanation] = explanations
    expect(today).toBe('2026-06-15')
    expect(explanation?.scenario).toBeNull()
    const amounts = new Map(explanation?.postings.map(({ id, amount }) => [id, amount]))
    const { amount, postingIds } = explanation?.totals.toCertification ?? { amount: 0, postingIds: [] }
    expect(postingIds.reduce((sum, id) => sum + (amounts.get(id) ?? Number.NaN), 0)).toBe(amount)
    const supervision = explanation?.requirements.find(({ requirementId }) => requirementId === 'supervision')
    expect(supervision?.entries.reduce((sum, entry) => sum + entry.countedMinutes, 0)).toBe(supervision?.countedMinutes)
    expect(explanation?.moves.helping.map(({ constraints, readyDays }) => [constraints[0]?.kind, readyDays])).toEqual([
      ['practice-rate', 98],
      ['leave', 21],
    ])
  })

  it('explains several scenarios, in the order asked for', async () => {
    const { explanations } = explanationReportSchema.parse(
      await certpaceJson('explain', JUST_BEGUN, '--scenario', '42 months', '--scenario', '24 months'),
    )
    expect(explanations.map(({ scenario }) => scenario)).toEqual(['42 months', '24 months'])
    expect(explanations.map(({ moves }) => moves.helping[0]?.constraints[0]?.kind)).toEqual(['pace', 'pace'])
  })
})

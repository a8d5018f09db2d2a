import { describe, expect, it } from 'vitest'
import { aasectRules } from '../../helpers/resources.ts'

const HOUR = 60

describe('the rules of the AASECT sex therapist program', () => {
  const pack = aasectRules()

  it('ask for 90, 60, 14, 300 and 50 hours', () => {
    expect(pack.version).toBe('2025.T.1')
    expect(pack.requirements.map(({ id, earnedBy, minimumMinutes }) => [id, earnedBy, minimumMinutes / HOUR])).toEqual([
      ['core-knowledge', 'courses', 90],
      ['skills-training', 'courses', 60],
      ['attitudes', 'courses', 14],
      ['practice', 'practice', 300],
      ['supervision', 'supervision', 50],
    ])
  })

  it('name 17 core knowledge areas, a to q', () => {
    expect(pack.requirements[0]?.areas.map(({ id }) => id).join('')).toBe('abcdefghijklmnopq')
  })

  it('hold supervision to 25 hours one to one, 25 in a group, 6 a month and 18 months', () => {
    const figures = pack.rules.filter((rule) => rule.requirementId === 'supervision' && rule.kind !== 'note')
    expect(figures).toMatchObject([
      { kind: 'supervision-kind-minimum', supervisionKind: 'individual', minutes: 25 * HOUR, isOn: true },
      { kind: 'supervision-kind-maximum', supervisionKind: 'group', minutes: 25 * HOUR, isOn: true },
      { kind: 'month-maximum', minutes: 6 * HOUR, isOn: true },
      { kind: 'span-minimum', months: 18, isOn: true },
    ])
  })

  it('ship rules that nobody confirmed switched off, with the words "check this"', () => {
    const off = pack.rules.filter(({ isOn }) => !isOn)
    expect(off.map(({ id }) => id)).toEqual([
      'core-area-minimum',
      'core-elearning-maximum',
      'skills-elearning-maximum',
      'attitudes-in-person',
      'practice-telehealth',
    ])
    for (const { provenance } of off) expect(provenance.note).toMatch(/^Check this: /)
  })

  it('say so beside every rule of grade C', () => {
    for (const { kind, provenance } of pack.rules) {
      if (kind !== 'note' && provenance.grade === 'C') expect(provenance.note).toMatch(/not confirmed/i)
    }
  })

  it('charge 300.00 for the application and leave dues and renewal fee to be entered', () => {
    expect(pack.fees.map(({ id, amount }) => [id, amount])).toEqual([
      ['application', 30_000],
      ['membership-dues', null],
      ['renewal-fee', null],
    ])
  })

  it('take preparation and review as assumptions', () => {
    expect(pack.preparation).toMatchObject({ days: 14, provenance: { grade: 'E' } })
    expect(pack.review).toMatchObject({ days: 56, provenance: { grade: 'E' } })
    expect(pack.renewal.months).toBe(36)
  })

  it('walk from the questions and answers to the renewal', () => {
    expect(pack.steps.at(0)?.id).toBe('read-the-faq')
    expect(pack.steps.at(-2)?.id).toBe('directory')
    expect(pack.steps.at(-1)?.id).toBe('renewal')
  })

  it('give every requirement a step', () => {
    const inSteps = new Set(pack.steps.map(({ requirementId }) => requirementId))
    for (const { id } of pack.requirements) expect(inSteps).toContain(id)
  })
})

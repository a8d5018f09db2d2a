import { describe, expect, it } from 'vitest'
import { aasectRules } from '../../helpers/resources.ts'

describe('the rules of the AASECT sex therapist program', () => {
  const pack = aasectRules()

  it('are those of version 2025.T.1, as corrected', () => {
    expect(pack.version).toBe('2025.T.1, corrected Nov 2026')
  })

  it('ask for every document of supervision to be in force, those of the supervisor too', () => {
    const asked = pack.rules.flatMap((rule) => (rule.kind === 'document-in-force' ? [rule.documentId] : []))
    const others = ['curriculum-vitae', 'supervision-contract']
    expect(asked).toEqual(pack.documents.map(({ id }) => id).filter((id) => !others.includes(id)))
  })

  it('ship rules that nobody confirmed switched off', () => {
    const off = pack.rules.filter(({ isOn }) => !isOn)
    expect(off.map(({ id }) => id)).toEqual([
      'core-area-minimum',
      'core-elearning-maximum',
      'core-published-writing',
      'skills-topics',
      'attitudes-in-person',
      'practice-telehealth',
    ])
  })

  it('name the two old rules of the body that practice has overtaken', () => {
    const overtaken = pack.rules.filter(({ isOvertaken }) => isOvertaken)
    expect(overtaken.map(({ id, provenance: { grade } }) => [id, grade])).toEqual([
      ['core-elearning-maximum', 'B'],
      ['practice-telehealth', 'B'],
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
})

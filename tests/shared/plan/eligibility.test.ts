import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { conditionState } from '#shared/plan/eligibility.ts'
import { aasectRules } from '../../helpers/resources.ts'

const NOT_YET = { kind: 'not-answered', isNotYet: true }
const NOT_ANSWERED = { kind: 'not-answered', isNotYet: false }
const HELD = { kind: 'held', since: null }

describe('conditionState', () => {
  const [degree, licence, country] = aasectRules().eligibility
  const person = { degree: 'master', experienceYears: 2, licence: 'independent', eligibility: [] } as const

  it.each([
    [person, HELD],
    [{ ...person, experienceYears: 1 }, NOT_YET],
    [{ ...person, degree: 'doctorate', experienceYears: 1 } as const, HELD],
    [{ ...person, degree: 'bachelor', experienceYears: null } as const, NOT_YET],
    [{ ...person, experienceYears: null }, NOT_ANSWERED],
    [{ ...person, degree: null }, NOT_ANSWERED],
  ])('compares degree and years: %o is %o', (answers, state) => {
    expect(degree && conditionState(degree, { ...answers, eligibility: [] })).toEqual(state)
  })

  it('takes only the licenses that are accepted', () => {
    const stateOf = (answer: 'independent' | 'supervised' | null) =>
      licence && conditionState(licence, { ...person, licence: answer, eligibility: [] })
    expect([stateOf('independent'), stateOf('supervised'), stateOf(null)]).toEqual([HELD, NOT_YET, NOT_ANSWERED])
  })

  it('leaves to the person what it cannot know', () => {
    expect(country && conditionState(country, { ...person, eligibility: [] })).toEqual(NOT_ANSWERED)
  })

  it('takes what the person says of the condition itself before all else', () => {
    const conditionId = licence?.id ?? ''
    const on = isoDate('2028-03-01')
    const said = { ...person, eligibility: [{ conditionId, kind: 'expected', on } as const] }
    expect(licence && conditionState(licence, said)).toEqual({ kind: 'expected', on })
  })
})

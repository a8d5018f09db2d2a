import { describe, expect, it } from 'vitest'
import { findBinding } from '#shared/advice/claims.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { shippedRules } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const MONDAY = isoDate('2027-01-04')

describe('hours with clients over a least time, where nobody supervises', () => {
  const program = shippedRules('florida-sex-therapist')
  const education = program.requirements.find(({ id }) => id === 'education')
  const credits = education?.areas.slice(0, 12).map(({ id }) => ({
    requirementId: 'education',
    areaId: id,
    mode: 'in-person' as const,
    minutes: 600,
  }))

  function planOf(hoursPerWeek: number) {
    return aPlan()
      .with({ program })
      .withCourse('education', 120, { credits })
      .withPractice('clients', hoursPerWeek, { requirementId: 'practice', startsOn: MONDAY })
      .withStudyHours(20)
      .build()
  }

  // 8 h a week: 40 h after five weeks. The first 8 h are done on Sunday, 10 January; six months later is 10 July.
  it('are met six months after the first hour, though the hours are done earlier', () => {
    const { requirements } = project(planOf(8), MONDAY)
    expect(requirements.find(({ requirementId }) => requirementId === 'practice')).toMatchObject({
      hoursMetOn: '2027-02-07',
      spanEndsOn: '2027-07-10',
      metOn: '2027-07-10',
    })
    expect(findBinding(planOf(8), MONDAY)).toEqual([{ kind: 'span', requirementId: 'practice', months: 6 }])
  })

  // 1 h a week: the 40th week ends on Sunday, 10 October, after the six months.
  it('are met with the last hour, when that is later', () => {
    const { requirements, outcome } = project(planOf(1), MONDAY)
    expect(requirements.find(({ requirementId }) => requirementId === 'practice')?.metOn).toBe('2027-10-10')
    expect(outcome.kind).toBe('certified')
  })
})

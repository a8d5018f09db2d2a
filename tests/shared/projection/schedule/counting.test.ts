import { describe, expect, it } from 'vitest'
import { aPlan } from '../../builders/plan-builder.ts'
import { courseIn, findingIn, projectOn, requirementIn } from '../reading.ts'

const core = aPlan().withRequirements('core').withStudyHours(40)

const credit = (hours: number, areaId: string | null, mode = 'live-online') => ({
  requirementId: 'core',
  areaId,
  mode,
  minutes: hours * 60,
})

describe('counting credits', () => {
  it('halves hours of providers that are not approved, floored for each credit', () => {
    // 61 minutes at 1 : 2 are 30.5 → 30.
    const projection = projectOn(core.withCourse('c', 61 / 60, { isApproved: false }))
    expect(requirementIn(projection, 'core')).toMatchObject({ plannedMinutes: 30, uncountedMinutes: 31 })
  })

  it('counts self-paced hours up to their maximum', () => {
    // 90 h self-paced, of which 75 h count: 15 h are missing.
    const projection = projectOn(
      core.withRule('self-paced', { isOn: true }).withCourse('c', 90, { credits: [credit(90, null, 'self-paced')] }),
    )
    expect(requirementIn(projection, 'core')).toMatchObject({ plannedMinutes: 4500, missingMinutes: 900, metOn: null })
    expect(findingIn(projection, 'hours-missing').detail).toEqual({ code: 'hours-missing', minutes: 900 })
  })

  it('keeps room for areas that later courses bring', () => {
    // Ethics 90 h early, then 3 h of health and 3 h of culture. With 3 h asked in each area: 84 + 3 + 3 = 90.
    const projection = projectOn(
      core
        .withRule('area', { isOn: true })
        .withCourse('early', 90, { credits: [credit(90, 'ethics')] })
        .withCourse('late', 6, { credits: [credit(3, 'health'), credit(3, 'culture')] }),
    )
    expect(requirementIn(projection, 'core').areas.map(({ countedMinutes }) => countedMinutes)).toEqual([
      5040, 180, 180,
    ])
    expect(courseIn(projection, 'early').wastedMinutes).toBe(360)
    expect(requirementIn(projection, 'core').metOn).toBe(courseIn(projection, 'late').endOn)
  })

  it('keeps room under a mode’s maximum for an area that only this mode brings', () => {
    // 75 h self-paced count. Culture comes self-paced only, later: 72 h of the early course and 3 h of culture count,
    // and the 15 h in person make 90.
    const projection = projectOn(
      core
        .withRule('area', { isOn: true })
        .withRule('self-paced', { isOn: true })
        .withCourse('early', 90, {
          credits: [credit(75, 'ethics', 'self-paced'), credit(15, 'health', 'in-person')],
        })
        .withCourse('late', 3, { credits: [credit(3, 'culture', 'self-paced')] }),
    )
    expect(requirementIn(projection, 'core')).toMatchObject({ plannedMinutes: 5400, uncountedMinutes: 180 })
  })

  it('names an area that no course brings', () => {
    const projection = projectOn(
      core
        .withRule('area', { isOn: true })
        .withCourse('c', 90, { credits: [credit(45, 'ethics'), credit(45, 'health')] }),
    )
    expect(findingIn(projection, 'area-missing').detail).toEqual({
      code: 'area-missing',
      areaId: 'culture',
      minutes: 180,
    })
    expect(projection.outcome).toEqual({
      kind: 'cannot-finish',
      barriers: [],
      missing: [{ requirementId: 'core', minutes: 180, part: { kind: 'area', areaId: 'culture' } }],
    })
  })

  it('does not apply rules that are switched off', () => {
    const projection = projectOn(core.withCourse('c', 90, { credits: [credit(90, 'ethics', 'self-paced')] }))
    expect(requirementIn(projection, 'core').missingMinutes).toBe(0)
  })

  it('reports credits of a requirement the program does not have', () => {
    const projection = projectOn(core.withCourse('c', 90, { requirementId: 'cooking' }))
    expect(findingIn(projection, 'credit-leads-nowhere').detail).toEqual({
      code: 'credit-leads-nowhere',
      requirementId: 'cooking',
    })
    expect(courseIn(projection, 'c')).toMatchObject({ recordedMinutes: 5400, countedMinutes: 0 })
  })
})

describe('practice', () => {
  const practice = aPlan().withRequirements('practice').withMinimum('practice', 30)

  it('grows by the week from the first contract, less leave', () => {
    // 5 h a week from Monday 4 Jan 2027: 30 h are 6 weeks, to Sunday 14 Feb. Two weeks of leave: 28 Feb.
    const plan = practice.withArrangement('a', '2027-01-04').withPractice('p', 5)
    expect(requirementIn(projectOn(plan), 'practice').metOn).toBe('2027-02-14')
    expect(requirementIn(projectOn(plan.withLeave('l', '2027-01-11', '2027-01-24')), 'practice').metOn).toBe(
      '2027-02-28',
    )
  })

  it('takes a share of a partial week, floored to the minute', () => {
    // 100 minutes a week from Thursday 7 Jan: floor(100 × 4 / 7) = 57, then 100: 157 of 158 minutes on Sunday 17 Jan.
    const projection = projectOn(
      practice.withMinimum('practice', 158 / 60).withPractice('p', 100 / 60, { startsOn: '2027-01-07' }),
    )
    expect(requirementIn(projection, 'practice').metOn).toBe('2027-01-24')
  })

  it('counts only what the log says of the past', () => {
    // 10 h logged; on Monday 1 Mar 2027 20 h are left: 4 weeks, to Sunday 28 Mar.
    const projection = projectOn(
      practice.withPractice('p', 5, { startsOn: '2027-01-04' }).withHours('e', '2027-02-01', 600, {
        kind: 'practice',
        practiceId: 'p',
      }),
      '2027-03-01',
    )
    expect(requirementIn(projection, 'practice')).toMatchObject({
      doneMinutes: 600,
      plannedMinutes: 1200,
      metOn: '2027-03-28',
    })
  })

  it('that nobody planned leaves the plan unfinished', () => {
    expect(projectOn(practice).outcome).toEqual({
      kind: 'cannot-finish',
      barriers: [],
      missing: [{ requirementId: 'practice', minutes: 1800, part: { kind: 'total' } }],
    })
  })
})

describe('supervision that nobody arranged', () => {
  it('is a finding, and the span stays open', () => {
    const projection = projectOn(aPlan().withRequirements('supervision'))
    expect(findingIn(projection, 'supervision-not-arranged').detail).toMatchObject({ minutes: 3000 })
    expect(requirementIn(projection, 'supervision')).toMatchObject({ metOn: null, spanEndsOn: null })
  })
})

describe('the horizon', () => {
  it('is ten years: what would finish later cannot finish', () => {
    // 90 h at 10 minutes a week are 540 weeks, more than ten years.
    const projection = projectOn(
      aPlan()
        .withRequirements('core')
        .withStudyHours(1 / 6)
        .withCourse('c', 90),
    )
    expect(projection.outcome.kind).toBe('cannot-finish')
    expect(findingIn(projection, 'course-not-placed').detail).toMatchObject({ because: 'horizon' })
  })
})

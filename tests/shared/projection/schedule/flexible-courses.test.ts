import { describe, expect, it } from 'vitest'
import { aPlan, type PlanBuilder } from '../../builders/plan-builder.ts'
import { courseIn, findingIn, projectOn, requirementIn } from '../reading.ts'

const weeksOf = (projection: ReturnType<typeof projectOn>, id: string) =>
  courseIn(projection, id).weeks.map(({ monday, minutes }) => [monday, minutes])

/** 5 hours a week from Monday 4 Jan 2027, core courses only. */
const study = aPlan().withRequirements('core')

describe('flexible courses in the weeks', () => {
  it('gives a partial first week its share of the days, floored to the minute', () => {
    // Start Thursday 7 Jan: 4 of 7 days, floor(300 × 4 / 7) = floor(171.43) = 171. Then 300. 600 − 471 = 129 remain.
    const projection = projectOn(study.startingOn('2027-01-07').withCourse('c', 10))
    expect(weeksOf(projection, 'c')).toEqual([
      ['2027-01-04', 171],
      ['2027-01-11', 300],
      ['2027-01-18', 129],
    ])
    expect(courseIn(projection, 'c')).toMatchObject({ startOn: '2027-01-07', endOn: '2027-01-24', state: 'planned' })
  })

  it('places undone work from today on', () => {
    // Today is Wednesday 3 Feb 2027: 5 of 7 days, floor(300 × 5 / 7) = 214; 300 − 214 = 86 in the next week.
    const projection = projectOn(study.withCourse('c', 5), '2027-02-03')
    expect(weeksOf(projection, 'c')).toEqual([
      ['2027-02-01', 214],
      ['2027-02-08', 86],
    ])
  })

  it('gets what booked days and sessions leave of a week', () => {
    // 5 h a week, less 1 h of supervision each Monday: 4 h. 12 h take three weeks.
    const projection = projectOn(
      aPlan().withRequirements('core', 'supervision').withArrangement('a', '2027-01-04').withCourse('c', 12),
    )
    expect(weeksOf(projection, 'c')).toEqual([
      ['2027-01-04', 240],
      ['2027-01-11', 240],
      ['2027-01-18', 240],
    ])
  })

  it('fills up to a course’s weekly maximum, then gives the rest to the next in priority', () => {
    // First: 10 h, at most 2 h a week → 5 weeks, done Sunday 7 Feb. Second gets 3 h a week: 6 h in 2 weeks, 17 Jan.
    const projection = projectOn(
      study
        .withCourse('second', 6, { priority: 1 })
        .withCourse('first', 10, { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 120 } }),
    )
    expect(courseIn(projection, 'first').endOn).toBe('2027-02-07')
    expect(courseIn(projection, 'second').endOn).toBe('2027-01-17')
  })

  it('starts a course in the week after its prerequisites are done', () => {
    // Basics: 3 h in the first week, done Sunday 10 Jan, though 2 h were left. The next begins on Monday 11 Jan.
    const projection = projectOn(
      study.withCourse('advanced', 2, { prerequisiteIds: ['basics'] }).withCourse('basics', 3),
    )
    expect(courseIn(projection, 'advanced')).toMatchObject({ startOn: '2027-01-11', endOn: '2027-01-17' })
  })

  it('never places courses that wait for one another', () => {
    const projection = projectOn(
      study.withCourse('a', 2, { prerequisiteIds: ['b'] }).withCourse('b', 2, { prerequisiteIds: ['a'] }),
    )
    expect(courseIn(projection, 'a').state).toBe('not-placed')
    expect(findingIn(projection, 'course-not-placed').detail).toEqual({
      code: 'course-not-placed',
      because: 'prerequisite',
    })
  })

  it('waits for the first week that lies wholly after the day it cannot start before', () => {
    // Not before Wednesday 13 Jan → the week of Monday 18 Jan.
    const projection = projectOn(
      study.withCourse('c', 2, { schedule: { kind: 'flexible', notBefore: '2027-01-13', weeklyMaximumMinutes: null } }),
    )
    expect(courseIn(projection, 'c').startOn).toBe('2027-01-18')
  })

  it('follows periods with other study hours, by the day', () => {
    // 2 h a week from Thursday 14 Jan to Sunday 24 Jan. Week of 11 Jan: (3 × 300 + 4 × 120) / 7 = 1380 / 7 = 197.14 → 197.
    // 15 h = 900: 300 + 197 + 120 = 617; 283 in the week of 25 Jan.
    const projection = projectOn(
      study
        .withCourse('c', 15)
        .withPeriod('busy', '2027-01-14', '2027-01-24', { kind: 'study-hours', studyMinutesPerWeek: 120 }),
    )
    expect(weeksOf(projection, 'c')).toEqual([
      ['2027-01-04', 300],
      ['2027-01-11', 197],
      ['2027-01-18', 120],
      ['2027-01-25', 283],
    ])
  })

  it('does nothing on days of leave', () => {
    // Leave Monday 11 to Wednesday 13 Jan: 4 of 7 days remain, floor(300 × 4 / 7) = 171.
    const projection = projectOn(study.withCourse('c', 7.85).withLeave('l', '2027-01-11', '2027-01-13'))
    expect(weeksOf(projection, 'c')).toEqual([
      ['2027-01-04', 300],
      ['2027-01-11', 171],
    ])
  })

  it('is not placed without study time', () => {
    const projection = projectOn(study.withStudyHours(0).withCourse('c', 90))
    expect(findingIn(projection, 'course-not-placed').detail).toMatchObject({ because: 'no-capacity' })
    expect(projection.outcome.kind).toBe('cannot-finish')
  })
})

describe('booked courses', () => {
  const weekend = study.withDatedCourse('w', [
    ['2027-01-16', 7],
    ['2027-01-17', 7],
  ])

  it('keep their days, whatever the week has, and the week is marked', () => {
    const projection = projectOn(weekend)
    expect(courseIn(projection, 'w')).toMatchObject({ startOn: '2027-01-16', endOn: '2027-01-17' })
    expect(projection.weeks.find(({ monday }) => monday === '2027-01-11')).toMatchObject({
      courseMinutes: 840,
      capacityMinutes: 300,
      isOver: true,
    })
    expect(findingIn(projection, 'week-over-capacity').detail).toMatchObject({ minutes: 840, weeks: 1 })
  })

  it('are not done before the log says that they took place, and keep their place until then', () => {
    const projection = projectOn(weekend, '2027-02-01')
    expect(requirementIn(projection, 'core')).toMatchObject({ doneMinutes: 0, plannedMinutes: 840 })
    expect(findingIn(projection, 'did-this-happen').detail).toMatchObject({ on: '2027-01-16', count: 2 })
  })

  it('are done on the last day once every day is logged', () => {
    const logged = ['2027-01-16', '2027-01-17'].reduce(
      (plan, on) => plan.withHours(on, on, 420, { kind: 'course', courseId: 'w', sessionOn: on, completes: false }),
      weekend,
    )
    const projection = projectOn(logged, '2027-02-01')
    expect(courseIn(projection, 'w')).toMatchObject({ state: 'done', endOn: '2027-01-17', countedMinutes: 840 })
    expect(projection.findings.map(({ detail }) => detail.code)).not.toContain('did-this-happen')
  })
})

describe('the first usable day of a week', () => {
  const first = (plan: PlanBuilder) => courseIn(projectOn(plan), 'c').startOn
  const wednesday = { schedule: { kind: 'flexible', notBefore: '2027-01-13', weeklyMaximumMinutes: null } }

  it('is not a day of leave: a course may begin on the Wednesday before which nobody can work', () => {
    // Monday 11 and Tuesday 12 Jan are leave: floor(300 × 5 / 7) = 214 minutes from Wednesday 13 Jan, the first day.
    const plan = study.withCourse('c', 3, wednesday)
    expect(first(plan)).toBe('2027-01-18')
    expect(first(plan.withLeave('l', '2027-01-11', '2027-01-12'))).toBe('2027-01-13')
    expect(courseIn(projectOn(plan.withLeave('l', '2027-01-11', '2027-01-12')), 'c').endOn).toBe('2027-01-17')
  })

  it('is the day on which the course is paid', () => {
    const plan = study
      .withCourse('c', 3, { payment: { kind: 'once', price: 50_000, on: null } })
      .withLeave('l', '2027-01-01', '2027-01-05')
    expect(projectOn(plan).postings.map(({ id, on }) => [id, on])).toEqual([['course/c/0', '2027-01-06']])
  })

  it('is neither a day that is kept free', () => {
    expect(first(study.withCourse('c', 3).withPeriod('r', '2027-01-04', '2027-01-04', { kind: 'recovery' }))).toBe(
      '2027-01-05',
    )
  })
})

describe('courses and the log', () => {
  it('takes logged hours off the work that is left', () => {
    // 10 h, 4 h logged on 4 Jan; 6 h left from Monday 11 Jan: 300 + 60.
    const projection = projectOn(
      study
        .withCourse('c', 10)
        .withHours('e', '2027-01-04', 240, { kind: 'course', courseId: 'c', sessionOn: null, completes: false }),
      '2027-01-11',
    )
    expect(weeksOf(projection, 'c')).toEqual([
      ['2027-01-11', 300],
      ['2027-01-18', 60],
    ])
    expect(courseIn(projection, 'c')).toMatchObject({ state: 'running', startOn: '2027-01-04' })
    expect(requirementIn(projection, 'core').doneMinutes).toBe(0)
  })

  it('earns the whole credits on the day an entry completes the course', () => {
    const projection = projectOn(
      study
        .withCourse('c', 10)
        .withHours('e', '2027-01-06', 240, { kind: 'course', courseId: 'c', sessionOn: null, completes: true }),
      '2027-01-11',
    )
    expect(courseIn(projection, 'c')).toMatchObject({ state: 'done', endOn: '2027-01-06', countedMinutes: 600 })
    expect(requirementIn(projection, 'core').doneMinutes).toBe(600)
  })

  it('earns as attended where the course says so', () => {
    // 12 h of work earn 9 h. 4 h logged earn floor(540 × 240 / 720) = 180 min; the rest, 360 min, is planned.
    const projection = projectOn(
      study
        .withCourse('c', 12, {
          creditsEarned: 'as-attended',
          credits: [{ requirementId: 'core', areaId: null, mode: 'in-person', minutes: 540 }],
        })
        .withHours('e', '2027-01-04', 240, { kind: 'course', courseId: 'c', sessionOn: null, completes: false }),
      '2027-01-11',
    )
    expect(requirementIn(projection, 'core')).toMatchObject({ doneMinutes: 180, plannedMinutes: 360 })
  })
})

import { describe, expect, it } from 'vitest'
import { aPlan } from '../builders/plan-builder.ts'
import { certified, projectOn } from '../projection/reading.ts'
import { claimsOn } from './reading.ts'

const core = aPlan().withRequirements('core').withMinimum('core', 20)

describe('what binds', () => {
  it('is the study time when more of it would finish earlier', () => {
    const plan = core.withCourse('c', 20)
    expect(claimsOn(plan).binding).toEqual([{ kind: 'capacity', studyMinutesPerWeek: 300 }])
    expect(claimsOn(plan).chain.at(-1)).toMatchObject({ kind: 'constraint', from: '2027-01-04', to: '2027-01-31' })
  })

  it('is the weekly maximum of a course when study time is left over', () => {
    const plan = core.withCourse('c', 20, { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } })
    expect(claimsOn(plan).binding).toEqual([{ kind: 'course-weekly-maximum', courseId: 'c' }])
  })

  it('names every single constraint whose removal helps', () => {
    // 20 h at 5 h a week from 1 March: without the date it would begin in January, with more time it would be shorter.
    const plan = core.withCourse('c', 20, {
      schedule: { kind: 'flexible', notBefore: '2027-03-01', weeklyMaximumMinutes: null },
    })
    expect(claimsOn(plan).binding).toEqual([
      { kind: 'capacity', studyMinutesPerWeek: 300 },
      { kind: 'course-not-before', courseId: 'c' },
    ])
  })

  it('is a booked course that comes after all the rest', () => {
    const plan = core.withDatedCourse('w', [['2027-09-04', 20]])
    expect(claimsOn(plan).binding).toEqual([{ kind: 'course-dates', courseId: 'w' }])
  })

  it('is a prerequisite when only the order takes time', () => {
    const plan = core
      .withStudyHours(100)
      .withCourse('first', 10)
      .withCourse('second', 10, { prerequisiteIds: ['first'] })
    expect(claimsOn(plan).binding).toEqual([{ kind: 'prerequisite', courseId: 'second' }])
  })

  it('is a pair when two streams end on the same day', () => {
    // 300 h of practice at 100 h a week and 15 h of courses at 5 h a week both take three weeks, to Sunday 24 Jan.
    const plan = aPlan()
      .withRequirements('core', 'practice')
      .withMinimum('core', 15)
      .withCourse('c', 15)
      .withPractice('p', 100, { startsOn: '2027-01-04' })
    expect(certified(projectOn(plan)).readyOn).toBe('2027-01-24')
    expect(claimsOn(plan).binding).toEqual([
      { kind: 'practice-rate', practiceId: 'p' },
      { kind: 'capacity', studyMinutesPerWeek: 300 },
    ])
  })

  it('is the pair that gains most', () => {
    // Practice: 140 h at 10 h a week, 14 weeks, to Sunday 11 Apr. The course: 10 h at 1 h a week from 1 Feb, to 11 Apr.
    // With the practice done at once, an earlier first day saves 4 weeks (14 Mar), no weekly maximum 8 weeks (14 Feb).
    const plan = aPlan()
      .withRequirements('core', 'practice')
      .withMinimum('core', 10)
      .withMinimum('practice', 140)
      .withPractice('p', 10, { startsOn: '2027-01-04' })
      .withCourse('c', 10, { schedule: { kind: 'flexible', notBefore: '2027-02-01', weeklyMaximumMinutes: 60 } })
    expect(certified(projectOn(plan)).readyOn).toBe('2027-04-11')
    expect(claimsOn(plan).binding).toEqual([
      { kind: 'practice-rate', practiceId: 'p' },
      { kind: 'course-weekly-maximum', courseId: 'c' },
    ])
  })

  it('is a pair of which neither part alone would help', () => {
    // 5 h a week are free, and the course takes 5 h a week: more of one without more of the other gains nothing.
    const plan = core.withCourse('c', 20, {
      schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 300 },
    })
    expect(claimsOn(plan).binding).toEqual([
      { kind: 'capacity', studyMinutesPerWeek: 300 },
      { kind: 'course-weekly-maximum', courseId: 'c' },
    ])
  })

  it('is leave, and no study time, where leave takes all that would be studied', () => {
    // Leave of two weeks, then 20 h in one week of 20 h: with endless time the course still ends on Sunday 24 Jan.
    const plan = core.withStudyHours(20).withCourse('c', 20).withLeave('l', '2027-01-04', '2027-01-17')
    expect(certified(projectOn(plan)).readyOn).toBe('2027-01-24')
    expect(claimsOn(plan).binding).toEqual([{ kind: 'leave', periodId: 'l' }])
  })

  it('is the booked days of a course that was missed, as it is never done by itself', () => {
    const plan = core
      .withDatedCourse('w', [['2027-01-05', 20]])
      .withHours('h', '2027-01-05', 0, { kind: 'course', courseId: 'w', sessionOn: '2027-01-05', completes: false })
      .withCourse('late', 20, {
        schedule: { kind: 'flexible', notBefore: '2027-06-07', weeklyMaximumMinutes: null },
      })
    expect(claimsOn(plan, '2027-01-11').binding).toContainEqual({ kind: 'course-dates', courseId: 'w' })
  })

  it('is the pace, also where it goes no further than hours stay recent', () => {
    const plan = aPlan()
      .withRequirements('training', 'core')
      .withMinimum('training', 1)
      .withMinimum('core', 1)
      .withRule('recent', { isOn: true })
      .withCourse('first', 1, { requirementId: 'training' })
      .withCourse('then', 400)
      .atPace(60)
    // The hour of training is done on 10 Jan 2027 and recent for 24 months. So 60 months go as 26, to 4 Mar 2029: applied on
    // 7 Jan 2029. As 27, they would end on 4 Apr 2029, applied on 7 Feb, when it is recent no more.
    expect(projectOn(plan).outcome).toMatchObject({ kind: 'certified', certifiedOn: '2029-03-04' })
    expect(claimsOn(plan).binding).toEqual([expect.objectContaining({ kind: 'pace', months: 60 })])
  })

  it('is the cadence when neither span nor monthly maximum holds the hours', () => {
    const plan = aPlan()
      .withRequirements('supervision')
      .withoutRules('span', 'month', 'individual')
      .withArrangement('a', '2027-01-04', { recurrence: { kind: 'every-weeks', weeks: 3 } })
    expect(claimsOn(plan).binding).toEqual([{ kind: 'cadence', arrangementId: 'a' }])
  })

  it('is the contract date as well as the span while the contract is not signed', () => {
    const plan = aPlan().withRequirements('supervision').withoutRules('individual').withArrangement('a', '2027-03-01')
    expect(claimsOn(plan).binding).toEqual([
      { kind: 'span', requirementId: 'supervision', months: 18 },
      { kind: 'contract-date', arrangementId: 'a' },
    ])
  })

  it('is nothing but the work when all of it fits into the first week', () => {
    expect(claimsOn(core.withStudyHours(100).withCourse('c', 20)).binding).toEqual([])
  })
})

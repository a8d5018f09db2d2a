import { describe, expect, it } from 'vitest'
import { aPlan } from '../builders/plan-builder.ts'
import { courseIn, findingIn, projectOn } from '../projection/reading.ts'

const core = aPlan().withRequirements('core').withMinimum('core', 10)
const capacity = (changes: object) => ({
  capacity: { studyMinutesPerWeek: 300, clientMinutesPerWeek: 1200, ...changes },
})

describe('the load of a week', () => {
  it('weighs light hours by half and heavy ones by one and a half', () => {
    // 5 h of a heavy course: 300 × 1.5 = 450 minutes of ordinary work; 1 h of light supervision: 60 × 0.5 = 30.
    const plan = aPlan()
      .withRequirements('core', 'supervision')
      .withStudyHours(6)
      .withCourse('c', 5, { intensity: 'heavy' })
      .withArrangement('a', '2027-01-04', { intensity: 'light' })
    expect(projectOn(plan).weeks[0]).toMatchObject({
      courseMinutes: 300,
      sessionMinutes: 60,
      loadMinutes: 480,
      energyMinutes: 360,
      isHeavy: true,
      isOver: false,
    })
    expect(findingIn(projectOn(plan), 'week-too-heavy').detail).toMatchObject({ loadMinutes: 480, weeks: 1 })
  })

  it('counts half a minute in a week as one', () => {
    // A light session of 61 min: 30.5 → 31 minutes of ordinary work.
    const plan = aPlan()
      .withRequirements('supervision')
      .withArrangement('a', '2027-01-04', { intensity: 'light', sessionMinutes: 61 })
    expect(projectOn(plan).weeks[0]).toMatchObject({ sessionMinutes: 61, loadMinutes: 31 })
  })

  it('holds practice only where the person gave it an intensity', () => {
    // 10 h a week of light practice weigh 300 minutes; without an intensity they weigh nothing.
    const plan = aPlan().withRequirements('practice').withMinimum('practice', 100)
    const light = plan.withPractice('p', 10, { startsOn: '2027-01-04', intensity: 'light' })
    expect(projectOn(light).weeks[0]?.loadMinutes).toBe(300)
    expect(projectOn(plan.withPractice('p', 10, { startsOn: '2027-01-04' })).weeks[0]?.loadMinutes).toBe(0)
  })

  it('is held against the energy of a time of life', () => {
    // 4 h a week; from Thursday 14 Jan to Sunday 17 Jan only 2 h: floor((3 × 240 + 4 × 120) / 7) = floor(171.4) = 171.
    const plan = core
      .with(capacity({ energyMinutesPerWeek: 240 }))
      .withCourse('c', 10)
      .withPeriod('t', '2027-01-14', '2027-01-17', { kind: 'energy', energyMinutesPerWeek: 120 })
    expect(projectOn(plan).weeks.map(({ energyMinutes }) => energyMinutes)).toEqual([240, 171])
  })
})

describe('recovery', () => {
  it('keeps the last of every so many weeks free of flexible study', () => {
    // 10 h at 5 h a week with every second week kept free: the weeks of 4 and 18 January; done on Sunday 24 January.
    const plan = core.with(capacity({ recoveryEveryWeeks: 2 })).withCourse('c', 10)
    const projection = projectOn(plan)
    expect(courseIn(projection, 'c').weeks.map(({ monday }) => monday)).toEqual(['2027-01-04', '2027-01-18'])
    expect(projection.weeks.map(({ isRecovery }) => isRecovery)).toEqual([false, true, false])
  })

  it('leaves sessions and booked days where they are', () => {
    // Recovery from 11 to 17 January: the weekend of the 16th and the session of the 11th stay.
    const plan = aPlan()
      .withRequirements('core', 'supervision')
      .withArrangement('a', '2027-01-04')
      .withDatedCourse('w', [['2027-01-16', 6]])
      .withCourse('c', 10)
      .withPeriod('t', '2027-01-11', '2027-01-17', { kind: 'recovery' })
    const projection = projectOn(plan)
    expect(courseIn(projection, 'w').endOn).toBe('2027-01-16')
    expect(projection.sessions[1]).toMatchObject({ on: '2027-01-11', state: 'planned' })
    expect(courseIn(projection, 'c').weeks.map(({ monday }) => monday)).not.toContain('2027-01-11')
  })
})

describe('the opportunity cost', () => {
  it('stands beside the cash and is in no total', () => {
    // 10 h of study, a quarter of which take the place of clients: 150 minutes at $90.00 an hour = $225.00.
    const plan = core.withCourse('c', 10).with({ opportunity: { incomePerClientHour: 9000, displacedShare: 2500 } })
    const projection = projectOn(plan)
    expect(projection.opportunity).toEqual({ minutes: 150, amount: 22_500 })
    expect(projection.totals.all.amount).toBe(0)
  })

  it('is not computed while the income is not said', () => {
    expect(projectOn(core.withCourse('c', 10)).opportunity).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { type Beginning, editsToBegin, replaceableCourses } from '#shared/edits/beginnings.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { beginningName } from '#shared/wording/beginning-words.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const today = isoDate('2027-03-01')
const plan = aPlan()
  .withRequirements('supervision')
  .withArrangement('mentor', '2027-01-04', { title: 'Mara', pricePerSession: 15_000 })
  .withCourse('basics', 10)
  .withCourse('next', 10, { prerequisiteIds: ['basics'] })
  .withContribution('employer', {
    kind: 'share',
    of: { kind: 'course', courseId: 'basics' },
    share: 5000,
    delayDays: 0,
    yearlyMaximum: null,
  })
  .build()

function begun(beginning: Beginning, base: Plan = plan): Plan {
  return unwrap(applyEdits(base, editsToBegin(base, beginning, today, { id: 'new', title: 'Individual supervision' })))
    .plan
}

describe('a beginning', () => {
  it('may change nothing, or the pace', () => {
    expect(begun({ kind: 'same' })).toEqual(plan)
    expect(begun({ kind: 'pace', pace: { kind: 'target', months: 30 } }).pace).toEqual({ kind: 'target', months: 30 })
  })

  it('is a pause of whole months: four months from 31 May end on 29 September', () => {
    // 31 May + 4 months is 30 September, clipped at the month's end; the day before is the last of the pause.
    const { periods } = begun({ kind: 'pause', from: isoDate('2027-05-31'), months: 4 })
    expect(periods).toEqual([
      { id: 'new', title: 'Pause', from: '2027-05-31', to: '2027-09-29', effect: { kind: 'leave' } },
    ])
  })

  it('is other supervision from today on, on the weekday of the one before, whose sessions stay', () => {
    const { arrangements } = begun({
      kind: 'supervision',
      arrangementId: 'mentor',
      sessions: 'group',
      price: money(6000),
    })
    expect(
      arrangements.map(({ id, kind, contractOn, firstSessionOn, endsOn, pricePerSession }) => [
        id,
        kind,
        contractOn,
        firstSessionOn,
        endsOn,
        pricePerSession,
      ]),
    ).toEqual([
      ['mentor', 'individual', '2027-01-04', '2027-01-04', '2027-02-28', 15_000],
      // Every Monday: 1 March is one.
      ['new', 'group', '2027-03-01', '2027-03-01', null, 6000],
    ])
  })

  it('changes supervision in place that has not begun', () => {
    const later = aPlan().withArrangement('mentor', '2027-06-01', { pricePerSession: 15_000 }).build()
    const { arrangements } = begun(
      { kind: 'supervision', arrangementId: 'mentor', sessions: 'group', price: money(6000) },
      later,
    )
    expect(arrangements).toMatchObject([
      { id: 'mentor', kind: 'group', pricePerSession: 6000, contractOn: '2027-06-01' },
    ])
  })

  it('is another supervisor from a day, whose price rises by what nobody knows yet, or nobody', () => {
    const other = { kind: 'other-supervisor', arrangementId: 'mentor', from: isoDate('2027-07-01') } as const
    const followed = begun({ ...other, price: money(12_000) })
    // Mondays from 4 January: the first on or after 1 July is the 5th.
    expect(followed.arrangements.map(({ id, endsOn, firstSessionOn }) => [id, endsOn, firstSessionOn])).toEqual([
      ['mentor', '2027-06-30', '2027-01-04'],
      ['new', null, '2027-07-05'],
    ])
    expect(followed.arrangements.at(-1)?.yearlyRise).toBe(0)
    expect(begun({ ...other, price: null }).arrangements).toHaveLength(1)
    // What would begin on that day or later is changed in place, or left out.
    const later = aPlan().withArrangement('mentor', '2027-09-01', { pricePerSession: 15_000 }).build()
    expect(begun({ ...other, price: money(12_000) }, later).arrangements).toMatchObject([
      { id: 'mentor', pricePerSession: 12_000, endsOn: null },
    ])
    expect(begun({ ...other, price: null }, later).arrangements).toEqual([])
  })

  it('is another course in place of one, to which all links lead', () => {
    const { courses, contributions } = begun({ kind: 'course', courseId: 'basics', minutes: 1200, price: money(900) })
    expect(courses.map(({ id, workMinutes, prerequisiteIds }) => [id, workMinutes, prerequisiteIds])).toEqual([
      ['new', 1200, []],
      ['next', 600, ['new']],
    ])
    expect(courses[0]?.payment).toMatchObject({ kind: 'once', price: 900 })
    expect(contributions[0]?.terms).toMatchObject({ of: { courseId: 'new' } })
  })

  it('offers no course in whose place another one would stand, once something of it has happened', () => {
    const logged = aPlan()
      .withCourse('a', 1)
      .withCourse('b', 1)
      .withHours('h', '2027-01-05', 30, { kind: 'course', courseId: 'a', sessionOn: null, completes: false })
      .build()
    expect(replaceableCourses(logged).map(({ id }) => id)).toEqual(['b'])
  })

  it('leads to a date in the half-way sample, and has a name that says what it is', () => {
    const sample = samplePlan('half-way')
    const day = sample.asOf ?? today
    const formatter = createFormatter('en-US', sample.currency)
    const [arrangement] = sample.arrangements
    const [course] = replaceableCourses(sample)
    if (!arrangement || !course) throw new Error('the sample has both')
    const beginnings: readonly Beginning[] = [
      { kind: 'pause', from: isoDate('2027-06-01'), months: 4 },
      { kind: 'supervision', arrangementId: arrangement.id, sessions: 'individual', price: money(6000) },
      { kind: 'other-supervisor', arrangementId: arrangement.id, from: isoDate('2027-07-01'), price: null },
      { kind: 'other-supervisor', arrangementId: arrangement.id, from: isoDate('2027-07-01'), price: money(9000) },
      { kind: 'course', courseId: course.id, minutes: 600, price: money(10_000) },
    ]
    for (const beginning of beginnings) {
      const { plan: other } = unwrap(
        applyEdits(sample, editsToBegin(sample, beginning, day, { id: 'new', title: 'Individual supervision' })),
      )
      expect(project(other, day).outcome.kind).toBe('certified')
    }
    expect(beginnings.map((one) => beginningName(one, sample, day, formatter))).toEqual([
      'Pause of 4 months from Jun 1, 2027',
      'Other individual supervision',
      `${arrangement.title} ends on Jun 30, 2027`,
      'Other individual supervision from Jul 1, 2027',
      `Another course instead of ${course.title}`,
    ])
    const stop = (on: Beginning & { kind: 'stop' }) => {
      const { plan: other } = unwrap(
        applyEdits(sample, editsToBegin(sample, on, day, { id: 'new', title: 'Individual supervision' })),
      )
      return [project(other, day).outcome, beginningName(on, sample, day, formatter)]
    }
    expect(stop({ kind: 'stop', on: isoDate('2026-11-15') })).toEqual([
      { kind: 'stopped', stoppedOn: '2026-11-15' },
      'Stop on Nov 15, 2026',
    ])
    expect(stop({ kind: 'stop', on: day })).toEqual([{ kind: 'stopped', stoppedOn: day }, 'Practice without the title'])
  })
})

import { describe, expect, it } from 'vitest'
import { tryFixes } from '#shared/advice/try-fixes.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { project } from '#shared/projection/project.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { fixesOn } from '../../advice/reading.ts'
import { aPlan, type PlanBuilder } from '../../builders/plan-builder.ts'
import { certified, findingIn, projectOn } from '../reading.ts'

const core = aPlan().withRequirements('core').withMinimum('core', 20)

function codes({ findings }: Projection) {
  return findings.map(({ detail }) => detail.code)
}

/** The plan after the fix of that kind was applied, projected on its first day. */
function afterFix(plan: PlanBuilder, code: Finding['detail']['code'], kind: string): Projection {
  const built = plan.build()
  const before = project(built, built.startOn)
  const edits =
    tryFixes(findingIn(before, code), before, built, built.startOn).find((fix) => fix.kind === kind)?.edits ?? []
  const applied = applyEdits(built, edits)
  if (!applied.ok) throw new Error(applied.fault.message)
  return project(applied.value.plan, built.startOn)
}

describe('overlapping leave', () => {
  const plan = core
    .withCourse('c', 20)
    .withLeave('first', '2027-01-04', '2027-01-31')
    .withLeave('second', '2027-01-18', '2027-02-07')

  it('is taken once, and named with the days that lie in both', () => {
    // Five weeks of leave, then 20 h at 5 h a week: as with one leave from 4 Jan to 7 Feb.
    const projection = projectOn(plan)
    expect(certified(projection).readyOn).toBe('2027-03-07')
    expect(findingIn(projection, 'overlapping-leave')).toMatchObject({
      key: 'overlapping-leave/period/second',
      severity: 'advice',
      subject: { kind: 'period', id: 'second' },
      detail: { otherPeriodId: 'first', from: '2027-01-18', to: '2027-01-31' },
    })
  })

  it('can be made one leave by its fix, with the same date', () => {
    const merged = afterFix(plan, 'overlapping-leave', 'merge-leave')
    expect(codes(merged)).not.toContain('overlapping-leave')
    expect(certified(merged).readyOn).toBe('2027-03-07')
  })

  it('is not found where leave only follows on leave, or other study hours lie in it', () => {
    const fine = core
      .withCourse('c', 20)
      .withLeave('first', '2027-01-04', '2027-01-17')
      .withLeave('second', '2027-01-18', '2027-01-31')
      .withPeriod('third', '2027-01-04', '2027-01-31', { kind: 'study-hours', studyMinutesPerWeek: 60 })
    expect(codes(projectOn(fine))).not.toContain('overlapping-leave')
  })

  it('is found behind a shorter leave that lies in between', () => {
    const three = core
      .withLeave('long', '2027-01-04', '2027-03-31')
      .withLeave('short', '2027-01-10', '2027-01-11')
      .withLeave('late', '2027-03-01', '2027-03-02')
    const found = projectOn(three).findings.filter(({ detail }) => detail.code === 'overlapping-leave')
    expect(found.map(({ subject, detail }) => ({ ...subject, ...detail }))).toMatchObject([
      { id: 'short', otherPeriodId: 'long' },
      { id: 'late', otherPeriodId: 'long' },
    ])
  })
})

describe('courses that wait for one another', () => {
  const circle = core
    .withCourse('a', 5, { prerequisiteIds: ['b'] })
    .withCourse('b', 5, { prerequisiteIds: ['c'] })
    .withCourse('c', 5, { prerequisiteIds: ['a'] })
    .withCourse('behind', 5, { prerequisiteIds: ['a'] })

  it('are named in the order in which they wait, without those that only wait for them', () => {
    const found = findingIn(projectOn(circle), 'prerequisite-cycle')
    expect(found).toMatchObject({ severity: 'problem', subject: { kind: 'course', id: 'a' } })
    expect(found.detail).toMatchObject({ courseIds: ['a', 'b', 'c'] })
  })

  it('can begin after the fix', () => {
    const mended = afterFix(circle, 'prerequisite-cycle', 'drop-prerequisite')
    expect(codes(mended)).not.toContain('prerequisite-cycle')
    expect(certified(mended).readyOn).toBe('2027-01-31')
  })

  it('can be a single course', () => {
    const alone = core.withCourse('a', 20, { prerequisiteIds: ['a'] })
    expect(findingIn(projectOn(alone), 'prerequisite-cycle').detail).toMatchObject({ courseIds: ['a'] })
    expect(certified(afterFix(alone, 'prerequisite-cycle', 'drop-prerequisite')).readyOn).toBe('2027-01-31')
  })

  it('are each found where there are several circles, also behind a course that waits for both', () => {
    const two = core
      .withCourse('both', 5, { prerequisiteIds: ['late', 'a', 'c'] })
      .withCourse('late', 5, { prerequisiteIds: ['long'] })
      .withCourse('long', 9000)
      .withCourse('a', 5, { prerequisiteIds: ['b'] })
      .withCourse('b', 5, { prerequisiteIds: ['a'] })
      .withCourse('c', 5, { prerequisiteIds: ['c'] })
    const found = projectOn(two).findings.flatMap(({ detail }) =>
      detail.code === 'prerequisite-cycle' ? [detail.courseIds] : [],
    )
    expect(found).toEqual([['a', 'b'], ['c']])
  })
})

describe('a day with more hours than it has', () => {
  const practice = aPlan().withRequirements('practice').withPractice('p', 10, { startsOn: '2027-01-04' })
  const target = { kind: 'practice', practiceId: 'p' }

  it('is named, by one entry or by several', () => {
    const several = practice
      .withHours('one', '2027-01-05', 800, target)
      .withHours('two', '2027-01-05', 700, target)
      .withHours('three', '2027-01-06', 1440, target)
      .withHours('four', '2027-01-07', 1441, target)
    const found = projectOn(several, '2027-02-01').findings.filter(({ detail }) => detail.code === 'day-too-long')
    expect(found.map(({ subject, detail }) => ({ ...subject, ...detail }))).toEqual([
      { kind: 'log-entry', id: 'one', code: 'day-too-long', on: '2027-01-05', minutes: 1500 },
      { kind: 'log-entry', id: 'four', code: 'day-too-long', on: '2027-01-07', minutes: 1441 },
    ])
  })

  it('may be the first day of the plan, on which all that was done before can stand', () => {
    expect(codes(projectOn(practice.withHours('before', '2027-01-04', 6000, target)))).not.toContain('day-too-long')
  })
})

describe('dates before the start', () => {
  const early = core.withCourse('c', 20).withFee('f', 5000, { kind: 'on', on: '2026-12-20' }).withBudget(1000, 0)

  it('of payments still to come are in the cost, not in the cash, and named', () => {
    const projection = projectOn(early, '2026-12-01')
    expect(projection.totals.toCertification.amount).toBe(5000)
    expect(projection.cash.lowest.amount).toBe(1000)
    expect(findingIn(projection, 'before-start')).toMatchObject({
      severity: 'advice',
      subject: { kind: 'fee', id: 'f' },
      detail: { on: '2026-12-20', title: 'Fee f' },
    })
  })

  it('are asked about like all of the past once today is after them', () => {
    const projection = projectOn(early, '2027-01-04')
    expect(codes(projection)).toContain('did-this-happen')
    expect(codes(projection)).not.toContain('before-start')
  })
})

describe('a fix of what may have happened', () => {
  it('marks the session as held, or as not held', () => {
    const plan = aPlan().withRequirements('supervision').withArrangement('a', '2027-01-04')
    const built = plan.build()
    const [held, notHeld] = fixesOn(plan, 'did-this-happen', '2027-01-06')
    expect(held).toMatchObject({
      kind: 'mark-held',
      edits: [{ item: { on: '2027-01-04', minutes: 60, target: { arrangementId: 'a', plannedOn: '2027-01-04' } } }],
    })
    expect(notHeld).toMatchObject({ kind: 'mark-not-held', edits: [{ item: { minutes: 0 } }] })
    expect(applyEdits(built, held?.edits ?? []).ok).toBe(true)
  })

  it('marks the day of a course', () => {
    const plan = core.withDatedCourse('w', [['2027-01-05', 20]])
    const applied = applyEdits(plan.build(), fixesOn(plan, 'did-this-happen', '2027-01-11')[0]?.edits ?? [])
    expect(applied).toMatchObject({ ok: true })
  })
})

describe('a fix of money that runs out', () => {
  it('lets courses wait until they can be paid', () => {
    const plan = core.withBudget(0, 10_000).withCourse('c', 20, { payment: { kind: 'once', price: 25_000, on: null } })
    const waiting = afterFix(plan, 'cash-runs-out', 'wait-for-money')
    expect(codes(waiting)).not.toContain('cash-runs-out')
  })
})

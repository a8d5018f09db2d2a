import { describe, expect, it } from 'vitest'
import { readPlan, writePlanText } from '#shared/plan/document.ts'
import { project } from '#shared/projection/project.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const core = aPlan().withRequirements('core').withMinimum('core', 20)
const practised = aPlan().withRequirements('practice').withPractice('p', 5)

/** What reading the plan says of it, as it would stand in a file. */
function faultOf(plan: PlanBuilder) {
  const read = readPlan(plan.input)
  return read.ok ? null : { code: read.fault.code, path: read.fault.path, message: read.fault.message }
}

/** What the projection of a plan that is read finds in it. */
function found(builder: PlanBuilder, code: Finding['detail']['code'], on?: string) {
  const read = readPlan(builder.input)
  if (!read.ok) throw new Error(read.fault.message)
  const today = on === undefined ? read.value.startOn : builder.startingOn(on).build().startOn
  const finding = project(read.value, today).findings.find(({ detail }) => detail.code === code)
  return finding && { key: finding.key, severity: finding.severity }
}

describe('bad input: a plan that is refused', () => {
  it('with a last day before the first', () => {
    expect(faultOf(core.withLeave('l', '2027-02-01', '2027-01-31'))).toMatchObject({
      code: 'invalid-plan',
      path: 'periods[0].to',
    })
    expect(faultOf(aPlan().withArrangement('a', '2027-01-04', { firstSessionOn: '2027-01-03' }))).toMatchObject({
      code: 'invalid-plan',
      path: 'arrangements[0].firstSessionOn',
    })
  })

  it('with 25 hours in a day of a course, or in a session', () => {
    expect(faultOf(core.withDatedCourse('w', [['2027-02-01', 25]]))).toMatchObject({
      code: 'invalid-plan',
      path: 'courses[0].schedule.sessions[0].minutes',
      message: 'a day has at most 24 hours',
    })
    expect(faultOf(aPlan().withArrangement('a', '2027-01-04', { sessionMinutes: 1500 }))).toMatchObject({
      code: 'invalid-plan',
      path: 'arrangements[0].sessionMinutes',
    })
  })

  it('in a currency that is not known, by the names of those that are', () => {
    const fault = faultOf(core.with({ currency: 'XXX' }))
    expect(fault).toMatchObject({ code: 'invalid-plan', path: 'currency' })
    expect(fault?.message).toMatch(/^expected one of the currencies AUD, CAD, .*JPY.*, ZAR$/)
  })

  it('with a log entry that is linked to nothing', () => {
    const lost = practised.withHours('e', '2027-01-05', 60, { kind: 'practice', practiceId: 'gone' })
    expect(faultOf(lost)).toEqual({
      code: 'dangling-link',
      path: 'logEntries[0].target',
      message: 'this points at the practice gone, which the plan does not hold',
    })
  })
})

describe('bad input: a plan that is read, and told what is wrong with it', () => {
  it('with leave that overlaps', () => {
    const plan = core.withLeave('a', '2027-02-01', '2027-02-28').withLeave('b', '2027-02-15', '2027-03-15')
    expect(found(plan, 'overlapping-leave')).toEqual({ key: 'overlapping-leave/period/b', severity: 'advice' })
  })

  it('with courses that wait for one another', () => {
    const plan = core.withCourse('a', 9, { prerequisiteIds: ['b'] }).withCourse('b', 9, { prerequisiteIds: ['a'] })
    expect(found(plan, 'prerequisite-cycle')).toEqual({ key: 'prerequisite-cycle/course/a', severity: 'problem' })
  })

  it('with a payment dated before the start', () => {
    const plan = core.withFee('f', 100, { kind: 'on', on: '2026-12-20' })
    expect(found(plan, 'before-start', '2026-12-01')).toEqual({ key: 'before-start/fee/f', severity: 'advice' })
  })

  it('with 25 hours logged on one day, by several entries', () => {
    const plan = practised
      .withHours('one', '2027-01-05', 900, { kind: 'practice', practiceId: 'p' })
      .withHours('two', '2027-01-05', 600, { kind: 'practice', practiceId: 'p' })
    expect(found(plan, 'day-too-long')).toEqual({ key: 'day-too-long/log-entry/one', severity: 'warning' })
  })

  it('with a course longer than the ten years that are looked at', () => {
    const plan = core.withStudyHours(1).withCourse('long', 600)
    expect(found(plan, 'course-not-placed')).toEqual({ key: 'course-not-placed/course/long', severity: 'problem' })
  })
})

describe('a currency without minor units', () => {
  it('is kept, added up and shown in whole units', () => {
    const plan = core
      .with({ currency: 'JPY' })
      .withCourse('c', 20, { payment: { kind: 'once', price: 98_001, on: null } })
      .withFee('f', 1999, { kind: 'on', on: '2027-01-10' })
      .build()
    const { totals } = project(plan, plan.startOn)
    expect(totals.toCertification.amount).toBe(100_000)
    expect(createFormatter('en-US', 'JPY').money(totals.toCertification.amount)).toBe('¥100,000')
    expect(readPlan(JSON.parse(writePlanText(plan)))).toEqual({ ok: true, value: plan })
  })
})

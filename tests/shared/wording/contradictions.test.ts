import { describe, expect, it } from 'vitest'
import { candidateFixes } from '#shared/advice/candidate-fixes.ts'
import { findBetterOrder } from '#shared/advice/course-order.ts'
import { project } from '#shared/projection/project.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { fixLabel } from '#shared/wording/fix-label.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const core = aPlan().withRequirements('core').withMinimum('core', 20)

function say(builder: PlanBuilder, code: Finding['detail']['code'], on?: string) {
  const plan = builder.build()
  const today = on === undefined ? plan.startOn : builder.startingOn(on).build().startOn
  const orders = findBetterOrder(plan, today).map(({ finding }) => finding)
  const finding = [...project(plan, today).findings, ...orders].find(({ detail }) => detail.code === code)
  if (!finding) throw new Error(`there is no finding ${code}`)
  const labels = candidateFixes(finding, project(plan, today), plan).map((fix) => fixLabel(fix, plan, formatter))
  return { ...findingText(finding, plan, formatter), labels }
}

describe('a contradiction in words', () => {
  it('names both times of leave and the days they share', () => {
    const plan = core.withLeave('a', '2027-01-04', '2027-01-31').withLeave('b', '2027-01-31', '2027-02-07')
    expect(say(plan, 'overlapping-leave')).toEqual({
      sentence: '“Period b” and “Period a” are both leave on Jan 31, 2027. Those days are left out once.',
      fix: 'Make one leave of both, or change the dates of one.',
      labels: ['Make one leave of both'],
    })
  })

  it('names the courses of a circle, and what would break it', () => {
    const plan = core.withCourse('a', 5, { prerequisiteIds: ['b'] }).withCourse('b', 5, { prerequisiteIds: ['a'] })
    expect(say(plan, 'prerequisite-cycle')).toMatchObject({
      sentence: '“Course a” and “Course b” wait for one another in a circle, so none of them can begin.',
      labels: ['Let “Course a” begin without “Course b”'],
    })
    expect(say(core.withCourse('a', 5, { prerequisiteIds: ['a'] }), 'prerequisite-cycle')).toMatchObject({
      sentence: '“Course a” waits for itself, so it can never begin.',
      labels: ['Let “Course a” begin'],
    })
  })

  it('says how much is logged on a day', () => {
    const plan = aPlan()
      .withRequirements('practice')
      .withPractice('p', 5)
      .withHours('e', '2027-01-05', 1500, { kind: 'practice', practiceId: 'p' })
    expect(say(plan, 'day-too-long').sentence).toBe('25 h are logged on Jan 5, 2027, and a day has 24 h.')
  })

  it('says what is to be paid before the plan begins', () => {
    const plan = core.withFee('f', 5000, { kind: 'on', on: '2026-12-20' })
    expect(say(plan, 'before-start', '2026-12-01').sentence).toBe(
      '“Fee f” is to be paid on Dec 20, 2026, before the first day of this plan. It is in the cost, and not in the cash.',
    )
  })
})

describe('another order in words', () => {
  it('says which course to move, and what it gains', () => {
    const slow = { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } }
    expect(
      say(core.withMinimum('core', 30).withCourse('c', 20).withCourse('s', 10, slow), 'other-order-is-sooner'),
    ).toEqual({
      sentence:
        'With “Course s” placed first, all would be met 28 days sooner, and you would be certified on May 23, 2027.',
      fix: 'Move it to the front.',
      labels: ['Move “Course s” to the front'],
    })
  })
})

describe('the labels of fixes', () => {
  it('name the day that was or was not held', () => {
    const plan = aPlan().withRequirements('supervision').withArrangement('a', '2027-01-04')
    expect(say(plan, 'did-this-happen', '2027-01-06').labels).toEqual([
      'Mark Jan 4, 2027 as done',
      'Jan 4, 2027 did not happen',
    ])
  })

  it('let courses wait for money', () => {
    const plan = core.withBudget(0, 10_000).withCourse('c', 20, { payment: { kind: 'once', price: 25_000, on: null } })
    expect(say(plan, 'cash-runs-out').labels).toEqual(['Let courses wait until you have the money'])
  })
})

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { candidateFixes } from '#shared/advice/candidate-fixes.ts'
import { findBetterOrder } from '#shared/advice/course-order.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { planOnDay } from '../generators/plan.ts'
import { tightPlanOnDay } from '../generators/tight-plan.ts'

// Many plans in each test: a busy machine needs longer than the usual limit.
vi.setConfig({ testTimeout: 120_000 })

const slow = { schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 } }
const core = aPlan().withRequirements('core').withMinimum('core', 30)

function ordersOf(plan: PlanBuilder) {
  const built = plan.build()
  return findBetterOrder(built, built.startOn)
}

describe('another order of courses', () => {
  it('is offered where a slow course would better begin first', () => {
    // 20 h at 5 h a week, then 10 h at 1 h a week: 14 weeks, to 11 Apr. Side by side: 10 weeks, to 14 Mar.
    const plan = core.withCourse('quick', 20).withCourse('slow', 10, slow)
    expect(ordersOf(plan)).toMatchObject([
      { courseId: 'slow', readyOn: '2027-03-14', certifiedOn: '2027-05-23', readyDays: 28, costChange: 0 },
    ])
  })

  it('is made by a change of priority alone where there is room before the others', () => {
    const plan = core
      .withCourse('quick', 20, { priority: 5 })
      .withCourse('slow', 10, { ...slow, priority: 7 })
      .build()
    const [move] = findBetterOrder(plan, plan.startOn)
    expect(move && candidateFixes(move.finding, project(plan, plan.startOn), plan)).toEqual([
      {
        kind: 'move-to-front',
        courseId: 'slow',
        edits: [{ kind: 'update', collection: 'courses', id: 'slow', patch: { priority: 4 } }],
      },
    ])
  })

  it('is tried where a plan cannot finish, and then says so', () => {
    // What is met by 26 October 2036, after 512 weeks, is certified within ten years. 511 h at 1 h a week take 511 of them:
    // begun four weeks later, they do not fit.
    const plan = aPlan()
      .withRequirements('core')
      .withMinimum('core', 510)
      .withCourse('quick', 20)
      .withCourse('slow', 511, slow)
    expect(project(plan.build(), plan.build().startOn).outcome.kind).toBe('cannot-finish')
    expect(ordersOf(plan)).toMatchObject([
      { courseId: 'slow', readyDays: null, finding: { detail: { code: 'other-order-is-sooner', days: null } } },
    ])
  })

  it('is not looked for under a chosen pace, which sets the date itself', () => {
    expect(ordersOf(core.withCourse('quick', 20).withCourse('slow', 10, slow).atPace(12))).toEqual([])
  })

  it('is tried for at most sixty courses', () => {
    let plan = core.withCourse('quick', 20)
    for (let index = 0; index < 70; index++) plan = plan.withCourse(`later-${index}`, 1, { requirementId: 'elsewhere' })
    expect(ordersOf(plan.withCourse('slow', 10, slow)).map(({ courseId }) => courseId)).toEqual(['slow'])
  })

  it('gives, when its fix is applied, the date it names', () => {
    let offered = 0
    fc.assert(
      fc.property(fc.oneof(planOnDay({ paces: false }), tightPlanOnDay()), ({ plan, today }) => {
        for (const { finding, readyOn, certifiedOn } of findBetterOrder(plan, today)) {
          offered++
          const [fix] = candidateFixes(finding, project(plan, today), plan)
          const applied = applyEdits(plan, fix?.edits ?? [])
          if (!applied.ok) throw new Error(applied.fault.message)
          expect(project(applied.value.plan, today).outcome).toMatchObject({ kind: 'certified', readyOn, certifiedOn })
        }
      }),
      { numRuns: 400 },
    )
    expect(offered).toBeGreaterThan(0)
  })
})

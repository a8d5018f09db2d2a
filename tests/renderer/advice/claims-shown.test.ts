import { describe, expect, it } from 'vitest'
import { claimsShown } from '#renderer/advice/claims-shown.ts'
import { explainClaims } from '#shared/advice/claims.ts'
import { aPlan, type PlanBuilder } from '../../shared/builders/plan-builder.ts'

function shownOf(builder: PlanBuilder) {
  const plan = builder.build()
  const shown = claimsShown(explainClaims(plan, plan.startOn))
  if (shown === null) throw new Error('nothing would move this plan')
  return shown
}

const core = aPlan().withRequirements('core').withMinimum('core', 20)

describe('what would move the date', () => {
  it('begins with the chosen pace, and keeps the rest for who asks', () => {
    const { title, first, more } = shownOf(core.withCourse('c', 20).atPace(12))
    expect(title).toBe('What would move the date:')
    expect(first.map(({ constraints }) => constraints[0]?.kind)).toContain('pace')
    expect([...first, ...more].length).toBeGreaterThanOrEqual(1)
  })

  it('names at most four at first', () => {
    const minimum = { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: 60 }
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
      (plan, id, index) =>
        plan.withCourse(id, 4, {
          schedule: { ...minimum, notBefore: `2027-0${index + 1}-04` },
          prerequisiteIds: index === 0 ? [] : [String.fromCharCode(96 + index)],
        }),
      core.withMinimum('core', 24),
    )
    const { first, more } = shownOf(many)
    expect(first.length).toBeLessThanOrEqual(4)
    expect(first.length + more.length).toBeGreaterThan(0)
  })

  it('says so where nothing in the plan would', () => {
    const done = core
      .withCourse('c', 20)
      .withHours('h', '2027-01-04', 1200, { kind: 'course', courseId: 'c', sessionOn: null, completes: true })
    expect(shownOf(done).title).toBe('Nothing in the plan would move the date.')
  })

  it('says what would lead to a date where there is none', () => {
    expect(shownOf(core.withStudyHours(0).withCourse('c', 20)).title).toBe('What would lead to a date:')
    const plan = core.build()
    expect(claimsShown(explainClaims(plan, plan.startOn))).toBeNull()
  })
})

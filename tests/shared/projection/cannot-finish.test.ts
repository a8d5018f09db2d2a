import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explainClaims } from '#shared/advice/claims.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { requirement } from '../builders/small-program.ts'
import { planOnDay } from '../generators/plan.ts'
import { COSTLY_LAW_RUNS, LAW_TIMEOUT } from './law.ts'
import { findingIn, projectOn } from './reading.ts'

vi.setConfig(LAW_TIMEOUT)

const core = aPlan().withRequirements('core').withMinimum('core', 20)

function missingIn({ outcome }: Projection) {
  return outcome.kind === 'cannot-finish' ? outcome.missing : outcome.kind
}

function sentenceOf(builder: PlanBuilder): string {
  const plan = builder.build()
  return answerWhen(project(plan, plan.startOn), plan, createFormatter('en-US', 'USD'))
}

describe('a plan that can never finish', () => {
  it('names a course that is longer than the ten years looked at, and what would help', () => {
    // 1 h a week are 522 h in ten years.
    const plan = core.withCourse('long', 600).withStudyHours(1)
    const projection = projectOn(plan)
    expect(missingIn(projection)).toEqual([{ requirementId: 'core', minutes: 1200, part: { kind: 'total' } }])
    expect(findingIn(projection, 'course-not-placed')).toMatchObject({
      key: 'course-not-placed/course/long',
      severity: 'problem',
      subject: { kind: 'course', id: 'long' },
      detail: { because: 'horizon' },
    })
    const built = plan.build()
    expect(explainClaims(built, built.startOn).helping).toMatchObject([{ constraints: [{ kind: 'capacity' }] }])
  })

  it('names the day on which all is met, where that comes after the ten years', () => {
    const plan = core.withDatedCourse('w', [['2050-01-01', 20]])
    expect(missingIn(projectOn(plan))).toEqual([
      { requirementId: 'core', minutes: 0, part: { kind: 'horizon', metOn: '2050-01-01' } },
    ])
    expect(sentenceOf(plan)).toBe(
      'This plan does not reach certification within ten years. Still missing: core, which is met only on Jan 1, 2050. ' +
        '“Course w” is booked for Jan 1, 2050. Choose earlier days for it.',
    )
  })

  it('names the span where no contract begins it', () => {
    const plan = core.withCourse('c', 20).withProgram((program) => ({
      ...program,
      requirements: [...program.requirements, requirement('supervision', 'supervision', 600, [])],
      rules: [
        {
          id: 'since',
          requirementId: 'core',
          summary: 'Over half a year.',
          isOn: true,
          provenance: program.provenance,
          kind: 'span-minimum',
          months: 6,
        },
      ],
    }))
    expect(missingIn(projectOn(plan))).toEqual([
      { requirementId: 'core', minutes: 0, part: { kind: 'span', months: 6 } },
      { requirementId: 'supervision', minutes: 600, part: { kind: 'total' } },
    ])
  })

  it('never leaves open what is missing', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { outcome } = project(plan, today)
        if (outcome.kind !== 'cannot-finish') return
        const { missing, barriers } = outcome
        expect(missing.length + barriers.length).toBeGreaterThan(0)
        for (const { minutes, part } of missing) {
          expect(minutes > 0 || ['horizon', 'span', 'window'].includes(part.kind)).toBe(true)
          if (part.kind === 'span') expect(part.months).toBeGreaterThan(0)
        }
      }),
      COSTLY_LAW_RUNS,
    )
  })
})

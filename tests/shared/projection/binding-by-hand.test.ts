import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Constraint } from '#shared/projection/result.ts'
import { planOnDay } from '../generators/plan.ts'
import { LAW_RUNS } from './law.ts'

// Many plans in each test: a busy machine needs longer than the usual limit.
vi.setConfig({ testTimeout: 300_000 })

/** The plan without the constraint, edited as a person would edit it; null where that cannot be written as a plan. */
function editedWithout(plan: Plan, constraint: Constraint): Plan | null {
  const changeFlexible = (id: string, change: { notBefore?: null; weeklyMaximumMinutes?: null }): Plan => ({
    ...plan,
    courses: plan.courses.map((course) =>
      course.id === id && course.schedule.kind === 'flexible'
        ? { ...course, schedule: { ...course.schedule, ...change } }
        : course,
    ),
  })
  switch (constraint.kind) {
    case 'span':
      return {
        ...plan,
        program: { ...plan.program, rules: plan.program.rules.filter(({ kind }) => kind !== 'span-minimum') },
      }
    case 'leave':
      return { ...plan, periods: plan.periods.filter(({ id }) => id !== constraint.periodId) }
    case 'course-not-before':
      return changeFlexible(constraint.courseId, { notBefore: null })
    case 'course-weekly-maximum':
      return changeFlexible(constraint.courseId, { weeklyMaximumMinutes: null })
    case 'prerequisite':
      return {
        ...plan,
        courses: plan.courses.map((course) =>
          course.id === constraint.courseId ? { ...course, prerequisiteIds: [] } : course,
        ),
      }
    default:
      return null
  }
}

function constraintsOf(plan: Plan): Constraint[] {
  const spans = plan.program.rules.flatMap((rule): Constraint[] =>
    rule.kind === 'span-minimum' ? [{ kind: 'span', requirementId: rule.requirementId, months: rule.months }] : [],
  )
  const leave = plan.periods.flatMap(({ id, effect }): Constraint[] =>
    effect.kind === 'leave' ? [{ kind: 'leave', periodId: id }] : [],
  )
  const courses = plan.courses.flatMap(({ id, schedule, prerequisiteIds }): Constraint[] => [
    ...(schedule.kind === 'flexible' && schedule.notBefore
      ? [{ kind: 'course-not-before', courseId: id } as const]
      : []),
    ...(schedule.kind === 'flexible' && schedule.weeklyMaximumMinutes
      ? [{ kind: 'course-weekly-maximum', courseId: id } as const]
      : []),
    ...(prerequisiteIds.length > 0 ? [{ kind: 'prerequisite', courseId: id } as const] : []),
  ])
  return [...spans, ...leave, ...courses]
}

function readyOf(plan: Plan, today: Parameters<typeof project>[1]): string {
  const { outcome } = project(plan, today)
  return outcome.kind === 'certified' ? outcome.readyOn : '9999-12-31'
}

describe('a single binding constraint', () => {
  it('is one without which the edited plan is ready earlier, and no other is', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false }), ({ plan, today }) => {
        const { outcome, binding } = project(plan, today)
        if (outcome.kind !== 'certified') return
        const helping = constraintsOf(plan).filter((constraint) => {
          const edited = editedWithout(plan, constraint)
          return edited !== null && readyOf(edited, today) < outcome.readyOn
        })
        const named = binding.filter((constraint) => editedWithout(plan, constraint) !== null)
        // Where no single constraint helps, a pair is named.
        if (helping.length > 0)
          expect(named.map((item) => JSON.stringify(item)).sort()).toEqual(
            helping.map((item) => JSON.stringify(item)).sort(),
          )
        else expect(binding.length === 2 || named.length === 0).toBe(true)
      }),
      LAW_RUNS,
    )
  })
})

describe('the slack of a requirement', () => {
  it('is the days from its date to the day on which all hold', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        const { outcome, requirements, slacks } = project(plan, today)
        if (outcome.kind !== 'certified') return
        const days = (iso: string) =>
          Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)))
        expect(slacks).toEqual(
          requirements.map(({ requirementId, metOn }) => ({
            requirementId,
            days: (days(outcome.readyOn) - days(metOn ?? outcome.readyOn)) / 86_400_000,
          })),
        )
        expect(Math.min(...slacks.map((slack) => slack.days))).toBe(0)
      }),
      LAW_RUNS,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { withFigure } from '#shared/rule-packs/change-figures.ts'
import { shippedRules, unwrap } from '../../helpers/resources.ts'
import { auditOf, reasonsOf } from '../audit/logged.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const HOUR = 60

/** One course for each line, done in this order: hours, area, and whether the body approves the provider. */
function withMethods(
  plan: PlanBuilder,
  requirementId: string,
  lines: readonly (readonly [number, string | null, ('approved' | 'not approved')?])[],
): PlanBuilder {
  return lines.reduce(
    (built, [hours, areaId, status], index) =>
      built
        .withCourse(`c${index}`, hours, {
          isApproved: status !== 'not approved',
          credits: [{ requirementId, areaId, mode: 'in-person', minutes: hours * HOUR }],
        })
        .withHours(`done-c${index}`, `2027-02-0${index + 1}`, hours * HOUR, {
          kind: 'course',
          courseId: `c${index}`,
          sessionOn: null,
          completes: true,
        }),
    plan,
  )
}

describe('other methods in a first certification', () => {
  const program = shippedRules('aasect-cst')
  const plan = aPlan().with({ program })

  it('count hours of a provider that is not approved half, whatever their area', () => {
    // 80 h approved, and 20 h of ethics not approved: 20 / 2 = 10. 80 + 10 = 90, all that is asked for.
    const core = auditOf(
      withMethods(plan, 'core-knowledge', [
        [80, null],
        [20, 'a', 'not approved'],
      ]),
      'core-knowledge',
    )
    expect([core.countedMinutes, core.missingMinutes]).toEqual([90 * HOUR, 0])
    expect(reasonsOf(core)).toEqual([['conversion', 'core-unapproved-weight', 10 * HOUR]])
  })

  it('count teaching by the supervisor up to 5 hours, toward the training', () => {
    // 55 h of training and 8 h taught by the supervisor: 55 + 5 = 60; 3 h do not count.
    const skills = auditOf(
      withMethods(plan, 'skills-training', [
        [55, null],
        [8, 'supervisor-teaching'],
      ]),
      'skills-training',
    )
    expect([skills.countedMinutes, skills.missingMinutes]).toEqual([60 * HOUR, 0])
    expect(reasonsOf(skills)).toEqual([['area', 'skills-from-supervisor', 3 * HOUR]])
  })

  it('count published writing only once the person has confirmed how many hours', () => {
    // 85 h of courses and a chapter of 6 h. As it ships: 85 + 0. Once 5 h are confirmed: 85 + 5 = 90, and 1 h is beyond.
    const withChapter = withMethods(plan, 'core-knowledge', [
      [85, null],
      [6, 'published-writing'],
    ])
    const before = auditOf(withChapter, 'core-knowledge')
    expect([before.countedMinutes, before.missingMinutes]).toEqual([85 * HOUR, 5 * HOUR])
    expect(reasonsOf(before)).toEqual([['area', 'core-published-writing-maximum', 6 * HOUR]])

    const target = { kind: 'rule', id: 'core-published-writing-maximum', field: 'minutes' } as const
    const own = unwrap(withFigure(program, target, { unit: 'minutes', value: 5 * HOUR }, program))
    const after = auditOf(withChapter.with({ program: own }), 'core-knowledge')
    expect([after.countedMinutes, after.missingMinutes]).toEqual([90 * HOUR, 0])
    expect(own.rules.find(({ id }) => id === target.id)?.summary).toBe('At most 5 hours of published writing count.')
  })

  it('ask for 3 hours in each of the 17 areas and in no method, where that rule is on', () => {
    const strict = program.rules.find(({ id }) => id === 'core-area-minimum')
    expect(strict?.kind === 'area-minimum' && strict.areaIds?.join('')).toBe('abcdefghijklmnopq')
  })
})

describe('other methods in a renewal', () => {
  const id = 'continuing-education'
  const plan = aPlan().with({ program: shippedRules('aasect-renewal') })

  it('fill 15 of the 20 hours by five methods', () => {
    // 5 h of AASECT; 6 h not approved are 3; 3 h each received, given, taught, and by another method: 3 × 5 = 15. 20 in all.
    const renewal = auditOf(
      withMethods(plan, id, [
        [5, 'aasect-ce'],
        [6, 'non-aasect-ce'],
        [3, 'supervision-received'],
        [3, 'supervision-given'],
        [3, 'teaching'],
        [3, 'another-method'],
      ]),
      id,
    )
    expect([renewal.countedMinutes, renewal.missingMinutes]).toEqual([20 * HOUR, 0])
    expect(reasonsOf(renewal)).toEqual([['conversion', 'non-aasect-half', 3 * HOUR]])
  })

  it('halve hours that are not approved once, also where the provider is marked as not approved', () => {
    const renewal = auditOf(withMethods(plan, id, [[6, 'non-aasect-ce', 'not approved']]), id)
    expect(renewal.countedMinutes).toBe(3 * HOUR)
  })

  it('count 5 hours by each method, and 15 by all together', () => {
    // 5 h of AASECT. 12 h not approved are 6, of which 5 count; 6 h received, of which 5 count; 5 h given: 15 together.
    // 3 h of teaching are beyond the 15. 5 + 15 = 20, all that is asked for.
    const renewal = auditOf(
      withMethods(plan, id, [
        [5, 'aasect-ce'],
        [12, 'non-aasect-ce'],
        [6, 'supervision-received'],
        [5, 'supervision-given'],
        [3, 'teaching'],
      ]),
      id,
    )
    expect([renewal.countedMinutes, renewal.missingMinutes]).toEqual([20 * HOUR, 0])
    // Not counted: 6 h halved away, 1 h beyond 5, 1 h beyond 5, and 3 h beyond 15.
    expect(reasonsOf(renewal).reduce((sum, [, , minutes]) => sum + Number(minutes), 0)).toBe(11 * HOUR)
    expect(renewal.entries.map(({ countedMinutes }) => countedMinutes / HOUR)).toEqual([5, 5, 5, 5, 0])
  })

  it('leave 5 hours missing where nothing but other methods is done', () => {
    // Four methods with 5 h each are 15 at most; the 5 h of AASECT are missing.
    const renewal = auditOf(
      withMethods(plan, id, [
        [5, 'supervision-received'],
        [5, 'supervision-given'],
        [5, 'teaching'],
        [5, 'further-method'],
      ]),
      id,
    )
    expect([renewal.countedMinutes, renewal.missingMinutes]).toEqual([15 * HOUR, 5 * HOUR])
  })
})

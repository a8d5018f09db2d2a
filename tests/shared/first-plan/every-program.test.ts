import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { type Answers, answersSchema } from '#shared/first-plan/answers.ts'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import { readPlan } from '#shared/plan/document.ts'
import { project } from '#shared/projection/project.ts'
import { PROGRAM_IDS, shippedRules } from '../../helpers/resources.ts'

const HOUR = 60
const today = isoDate('2026-11-23')

const ANSWERS: Answers = answersSchema.parse({
  person: { degree: 'master', experienceYears: 5, licence: 'independent' },
  startOn: '2026-12-01',
  contractOn: '2027-01-04',
  capacity: { studyMinutesPerWeek: 5 * HOUR, clientMinutesPerWeek: 30 * HOUR },
  savings: 200_000,
  monthlyBudget: 50_000,
  done: [],
})

function planOf(programId: string, answers: Partial<Answers> = {}) {
  return firstPlan({ ...ANSWERS, ...answers }, shippedRules(programId), { planId: 'first', name: 'My path', today })
}

describe('a first plan of each program', () => {
  it.each(PROGRAM_IDS)('%s: can be written and read', (programId) => {
    const plan = planOf(programId)
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan })
  })

  it.each(PROGRAM_IDS)('%s: covers every requirement and its areas, so that a date stands at once', (programId) => {
    const { outcome, requirements } = project(planOf(programId), today)
    expect(requirements.map(({ requirementId, missingMinutes }) => [requirementId, missingMinutes])).toEqual(
      requirements.map(({ requirementId }) => [requirementId, 0]),
    )
    expect(outcome.kind).toBe('certified')
  })

  it.each(PROGRAM_IDS)('%s: can be kept and projected, whatever is done already', (programId) => {
    const done = fc.record({
      requirementId: fc.constantFrom(...shippedRules(programId).requirements.map(({ id }) => id)),
      supervisionKind: fc.constantFrom('individual' as const, 'group' as const, null),
      minutes: fc.integer({ min: 0, max: 400 }).map((hours) => hours * HOUR),
    })
    fc.assert(
      fc.property(fc.uniqueArray(done, { selector: ({ requirementId }) => requirementId }), (given) => {
        const plan = planOf(programId, { done: given })
        expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan })
        expect(() => project(plan, today)).not.toThrow()
      }),
      { numRuns: 15 },
    )
  })

  it('names supervision as the program does', () => {
    expect(planOf('emdria').arrangements.map(({ title }) => title)).toEqual(['Individual consultation'])
    expect(planOf('icf-acc').arrangements.map(({ title }) => title)).toEqual([
      'Individual mentor coaching',
      'Group mentor coaching',
    ])
  })

  it('has groups only where their hours are sure to count in full', () => {
    const kindsOf = (programId: string) => planOf(programId).arrangements.map(({ kind }) => kind)
    expect(kindsOf('bcba')).toEqual(['individual', 'group'])
    expect(kindsOf('iceeft')).toEqual(['individual', 'group'])
    expect(kindsOf('cosrt')).toEqual(['individual'])
    expect(kindsOf('rpt')).toEqual(['individual'])
  })

  it('has no supervision where none is asked for', () => {
    expect(planOf('florida-sex-therapist').arrangements).toEqual([])
    expect(planOf('aasect-renewal').arrangements).toEqual([])
  })

  it('lets practice begin with the plan where no contract is asked for', () => {
    const rules = shippedRules('cosrt')
    const unsupervised = {
      ...rules,
      requirements: rules.requirements.filter(({ id }) => id === 'practice'),
      rules: rules.rules.filter(({ requirementId }) => requirementId === 'practice'),
    }
    const plan = firstPlan(ANSWERS, unsupervised, { planId: 'first', name: 'My path', today })
    expect(plan.practices.map(({ startsOn }) => startsOn)).toEqual([ANSWERS.startOn])
    expect(planOf('cosrt').practices.map(({ startsOn }) => startsOn)).toEqual([null])
    expect(project(plan, today).outcome.kind).toBe('certified')
  })

  it('fills as many areas as have to be chosen, and none that counts only up to a limit', () => {
    expect(planOf('florida-sex-therapist').courses[0]?.credits.map(({ minutes }) => minutes)).toEqual(
      Array(12).fill(10 * HOUR),
    )
    expect(planOf('aasect-renewal').courses[0]?.credits.map(({ areaId }) => areaId)).toEqual(['aasect-ce'])
  })

  it('keeps the order that the program asks for', () => {
    expect(planOf('emdria').courses.map(({ id, prerequisiteIds }) => [id, prerequisiteIds])).toEqual([
      ['course-basic-training', []],
      ['course-continuing-education', ['course-basic-training']],
    ])
  })

  it('marks a fee as an example when its amount was not seen on the body’s own page', () => {
    expect(planOf('bcba').fees.map(({ amount, isExample }) => [amount, isExample])).toEqual([
      [24_500, true],
      [12_500, true],
      [null, false],
    ])
    expect(planOf('iceeft').fees.map(({ amount, isExample }) => [amount, isExample])).toEqual([
      [60_000, false],
      [null, false],
    ])
  })
})

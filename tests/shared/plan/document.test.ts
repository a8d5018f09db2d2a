import { describe, expect, it } from 'vitest'
import { readPlanText, writePlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SAMPLE_NAMES, samplePlan, unwrap } from '../../helpers/resources.ts'

describe('a plan file', () => {
  it.each(SAMPLE_NAMES)('gives back the sample %s that was written, byte for byte', (name) => {
    const plan = samplePlan(name)
    const text = writePlanText(plan)
    const read = unwrap(readPlanText(text))
    expect(read).toEqual(plan)
    expect(writePlanText(read)).toBe(text)
  })

  it('has its fields in the same order, whatever order the plan came in', () => {
    const plan = samplePlan('just-begun')
    // Reversing the keys of a plan leaves it a plan.
    const reversed = Object.fromEntries(Object.entries(plan).toReversed()) as Plan
    expect(writePlanText(reversed)).toBe(writePlanText(plan))
  })
})

describe('readPlanText', () => {
  it.each([1, 2, 3, 4])('reads what version %i wrote, and writes it as this one', (formatVersion) => {
    const plan = samplePlan('half-way')
    const text = writePlanText(plan)
    expect(unwrap(readPlanText(JSON.stringify({ ...plan, formatVersion })))).toEqual(plan)
    expect(JSON.parse(text).formatVersion).toBe(5)
  })

  it.each([
    ['text that is not JSON', 'once upon a time', 'not-json', '', 'not JSON'],
    ['an empty file', '', 'not-json', '', 'not JSON'],
    ['another format', '{"format":"recipe"}', 'other-format', 'format', 'certpace-plan'],
    ['a list', '[]', 'other-format', 'format', 'certpace-plan'],
    ['nothing', 'null', 'other-format', 'format', 'certpace-plan'],
    [
      'a newer version',
      '{"format":"certpace-plan","formatVersion":6}',
      'newer-version',
      'formatVersion',
      'update Certpace',
    ],
  ])('refuses %s', (_, text, code, path, words) => {
    const outcome = readPlanText(text)
    expect(outcome).toMatchObject({ ok: false, fault: { code, path } })
    expect(outcome.ok ? '' : outcome.fault.message).toContain(words)
  })

  it.each<[string, (plan: Plan) => unknown, string, string, RegExp]>([
    [
      'a missing name',
      (plan) => withCourse(plan, { title: undefined }),
      'invalid-plan',
      'courses[0].title',
      /expected string, and there is none/,
    ],
    ['an empty name', (plan) => ({ ...plan, name: '  ' }), 'invalid-plan', 'name', /needs a name/],
    [
      'a fraction of a cent',
      (plan) => withCourse(plan, { payment: { kind: 'once', price: 0.5, on: null } }),
      'invalid-plan',
      'courses[0].payment.price',
      /whole number of minor units/,
    ],
    [
      'hours below zero',
      (plan) => withCourse(plan, { workMinutes: -60 }),
      'invalid-plan',
      'courses[0].workMinutes',
      /below zero/,
    ],
    [
      'a day that does not exist',
      (plan) => ({ ...plan, startOn: '2026-02-30' }),
      'invalid-plan',
      'startOn',
      /a date that exists/,
    ],
    [
      'a kind it does not know',
      (plan) => withCourse(plan, { schedule: { kind: 'someday' } }),
      'invalid-plan',
      'courses[0].schedule.kind',
      /expected one of "flexible", "dated"/,
    ],
    [
      'a fault inside a scenario',
      withFaultyScenario,
      'invalid-plan',
      'scenarios[0].differences[0].value.months',
      /expected a whole number from 1 to 120/,
    ],
    ['a fault inside the rules', withFaultyRules, 'invalid-plan', 'program.fees[0].due.offsetDays', /whole number/],
    [
      'a field it does not know',
      (plan) => ({ ...plan, mood: 'fine' }),
      'invalid-plan',
      'mood',
      /no field of this name/,
    ],
    [
      'an id used twice',
      (plan) => ({ ...plan, fees: [...plan.fees, ...plan.fees.slice(0, 1)] }),
      'duplicate-id',
      `fees[5].id`,
      /used twice/,
    ],
    [
      'a prerequisite that is not there',
      (plan) => withCourse(plan, { prerequisiteIds: ['gone'] }),
      'dangling-link',
      'courses[0].prerequisiteIds[0]',
      /gone/,
    ],
    [
      'a log entry of nothing',
      (plan) => ({ ...plan, courses: plan.courses.slice(1).map((course) => ({ ...course, prerequisiteIds: [] })) }),
      'dangling-link',
      'logEntries[0].target',
      /course-foundations-1/,
    ],
  ])('refuses %s, naming the place and what was expected', (_, breakPlan, code, path, words) => {
    const outcome = readPlanText(JSON.stringify(breakPlan(samplePlan('just-begun'))))
    expect(outcome).toMatchObject({ ok: false, fault: { code, path } })
    expect(outcome.ok ? '' : outcome.fault.message).toMatch(words)
  })
})

function withCourse(plan: Plan, patch: Readonly<Record<string, unknown>>): unknown {
  return { ...plan, courses: plan.courses.map((course, index) => (index === 0 ? { ...course, ...patch } : course)) }
}

function withFaultyScenario(plan: Plan): unknown {
  const differences = [{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 'many' } }]
  return { ...plan, scenarios: [{ id: 'faulty', name: 'Faulty', differences }] }
}

function withFaultyRules(plan: Plan): unknown {
  const fees = plan.program.fees.map((fee) => ({ ...fee, due: { ...fee.due, offsetDays: 0.5 } }))
  return { ...plan, program: { ...plan.program, fees } }
}

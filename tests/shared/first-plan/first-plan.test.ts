import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, isoDate, isoFromDay, weekdayOf } from '#shared/calendar/day.ts'
import { type Answers, answersSchema } from '#shared/first-plan/answers.ts'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import { readPlan } from '#shared/plan/document.ts'
import { project } from '#shared/projection/project.ts'
import { aasectRules } from '../../helpers/resources.ts'

const HOUR = 60
const rules = aasectRules()
const today = isoDate('2026-11-23')

const ANSWERS: Answers = answersSchema.parse({
  person: { degree: 'master', experienceYears: 5, licence: 'independent' },
  startOn: '2026-12-01',
  contractOn: '2027-01-04',
  capacity: { studyMinutesPerWeek: 4 * HOUR, clientMinutesPerWeek: 20 * HOUR },
  savings: 200_000,
  monthlyBudget: 50_000,
  done: [],
})

function planFrom(answers: Partial<Answers>) {
  return firstPlan({ ...ANSWERS, ...answers }, rules, { planId: 'first', name: 'My path', today })
}

describe('firstPlan', () => {
  it('is a plan that can be written and read', () => {
    const plan = planFrom({})
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan })
  })

  it('is kept in other money without the amounts that the program and its examples have in theirs', () => {
    const plan = firstPlan(ANSWERS, rules, { planId: 'first', name: 'My path', today, currency: 'CAD' })
    expect(plan.currency).toBe('CAD')
    expect(plan.program).toEqual(rules)
    expect(plan.fees.map(({ amount }) => amount)).toEqual(rules.fees.map(() => null))
    expect(plan.arrangements.map(({ pricePerSession }) => pricePerSession)).toEqual([null, null])
    expect(plan.courses.map(({ payment }) => (payment.kind === 'once' ? payment.price : payment.kind))).toEqual(
      plan.courses.map(() => null),
    )
    expect(project(plan, today).totals.toCertification.amount).toBe(0)
  })

  it('covers every requirement, so that a date stands at once', () => {
    const projection = project(planFrom({}), today)
    expect(projection.outcome).toMatchObject({ kind: 'certified', readyOn: '2028-07-04', certifiedOn: '2028-09-12' })
    expect(projection.requirements.map(({ missingMinutes }) => missingMinutes)).toEqual([0, 0, 0, 0, 0])
  })

  it('does 25 hours one to one and 25 in a group well before month 18, none of them in vain', () => {
    const supervision = project(planFrom({}), today).requirements.find(
      ({ requirementId }) => requirementId === 'supervision',
    )
    expect(supervision?.kinds.map(({ countedMinutes }) => countedMinutes)).toEqual([25 * HOUR, 25 * HOUR])
    expect(supervision?.uncountedMinutes).toBe(0)
    expect(supervision?.hoursMetOn && supervision.hoursMetOn < '2028-01-31').toBe(true)
  })

  it('marks what it made up as examples', () => {
    const plan = planFrom({})
    expect([...plan.courses, ...plan.arrangements, ...plan.practices].every(({ isExample }) => isExample)).toBe(true)
    expect(plan.courses.map(({ id }) => id)).toEqual([
      'course-core-knowledge',
      'course-skills-training',
      'course-attitudes',
    ])
  })

  it('spreads core knowledge over all 17 areas', () => {
    const [core] = planFrom({}).courses
    expect(new Set(core?.credits.map(({ areaId }) => areaId)).size).toBe(17)
    expect(core?.credits.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90 * HOUR)
  })

  it('would satisfy the rules that ship switched off as well', () => {
    const strict = { ...rules, rules: rules.rules.map((rule) => ({ ...rule, isOn: true })) }
    const plan = firstPlan(ANSWERS, strict, { planId: 'first', name: 'My path', today })
    expect(project(plan, today).outcome).toMatchObject({ kind: 'certified', certifiedOn: '2028-09-12' })
  })

  it('takes fees from the rules and leaves unknown amounts to be entered', () => {
    expect(planFrom({}).fees).toMatchObject([
      { id: 'fee-application', amount: 30_000, programFeeId: 'application' },
      { id: 'fee-membership-dues', amount: null, due: { kind: 'calendar-years', firstOn: '2026-12-01' } },
      { id: 'fee-renewal-fee', amount: null, due: { kind: 'after-certification', months: 36 } },
    ])
  })

  it('takes prices from the dated examples, and none where there is no source', () => {
    const plan = planFrom({})
    expect(plan.courses.map(({ payment }) => (payment.kind === 'once' ? payment.price : 'other'))).toEqual([
      90 * 5400,
      60 * 5400,
      null,
    ])
    expect(plan.arrangements.map(({ pricePerSession }) => pricePerSession)).toEqual([10_000, 12_500])
  })

  it('puts the attitudes days on a weekend', () => {
    const schedule = planFrom({}).courses.find(({ id }) => id === 'course-attitudes')?.schedule
    const days = schedule?.kind === 'dated' ? schedule.sessions : []
    expect(days.map(({ on, minutes }) => [weekdayOf(dayFromIso(on)), minutes])).toEqual([
      [5, 7 * HOUR],
      [6, 7 * HOUR],
    ])
  })

  it('holds the three paces as scenarios', () => {
    expect(planFrom({}).scenarios.map(({ name, differences }) => [name, differences])).toEqual(
      [24, 30, 42].map((months) => [
        `${months} months`,
        [{ kind: 'setting', field: 'pace', value: { kind: 'target', months } }],
      ]),
    )
  })

  it('logs what is already done and plans only the rest', () => {
    const plan = planFrom({
      startOn: isoDate('2026-11-01'),
      done: [
        { requirementId: 'core-knowledge', supervisionKind: null, minutes: 40 * HOUR },
        { requirementId: 'attitudes', supervisionKind: null, minutes: 14 * HOUR },
        { requirementId: 'practice', supervisionKind: null, minutes: 50 * HOUR },
      ],
    })
    const done = project(plan, today).requirements.map(({ requirementId, doneMinutes }) => [
      requirementId,
      doneMinutes / HOUR,
    ])
    expect(done).toEqual([
      ['core-knowledge', 40],
      ['skills-training', 0],
      ['attitudes', 14],
      ['practice', 50],
      ['supervision', 0],
    ])
    expect(plan.courses.find(({ id }) => id === 'course-core-knowledge')?.workMinutes).toBe(50 * HOUR)
    expect(plan.courses.some(({ id }) => id === 'course-attitudes')).toBe(false)
  })

  it('spreads supervision already held over the months since the contract, so that it counts', () => {
    const plan = planFrom({
      startOn: isoDate('2026-03-02'),
      contractOn: isoDate('2026-03-16'),
      done: [
        { requirementId: 'supervision', supervisionKind: 'individual', minutes: 12 * HOUR },
        { requirementId: 'supervision', supervisionKind: 'group', minutes: 9 * HOUR },
      ],
    })
    const projection = project(plan, today)
    expect(projection.requirements.find(({ requirementId }) => requirementId === 'supervision')?.doneMinutes).toBe(
      21 * HOUR,
    )
    expect(projection.findings.some(({ detail }) => detail.code === 'did-this-happen')).toBe(false)
    expect(projection.postings.filter(({ on }) => on < today)).toEqual([])
  })

  it('places the contract four weeks after the start when no day is known', () => {
    const [individual] = planFrom({ contractOn: null }).arrangements
    expect(individual?.contractOn).toBe('2026-12-29')
  })

  it('plans nothing in the past for somebody who began long ago', () => {
    const plan = planFrom({ startOn: isoDate('2025-01-06'), contractOn: isoDate('2025-02-03') })
    expect(plan.arrangements.every(({ firstSessionOn }) => firstSessionOn > today)).toBe(true)
    expect(project(plan, today).findings.some(({ detail }) => detail.code === 'did-this-happen')).toBe(false)
  })

  it('says what is missing to somebody without clients', () => {
    const plan = planFrom({ capacity: capacity(240, 0) })
    expect(project(plan, today).outcome).toMatchObject({
      kind: 'cannot-finish',
      barriers: [],
      missing: [{ requirementId: 'practice', minutes: 300 * HOUR }],
    })
  })

  it('is a plan that can be kept and projected, whatever the answers are', () => {
    const day = fc.integer({ min: 19_000, max: 22_500 }).map((dayNumber) => isoFromDay(dayNumber as never)) // any whole number is a day number here
    const minutes = fc.integer({ min: 0, max: 400 }).map((hours) => hours * HOUR)
    const done = fc.record({
      requirementId: fc.constantFrom(...rules.requirements.map(({ id }) => id)),
      supervisionKind: fc.constantFrom('individual' as const, 'group' as const, null),
      minutes,
    })
    const answers = fc.record({
      startOn: day,
      contractOn: fc.option(day),
      capacity: fc.tuple(minutes, fc.nat(3000)).map(([study, clients]) => capacity(study % 2400, clients)),
      done: fc.uniqueArray(done, { selector: ({ requirementId }) => requirementId }),
    })
    fc.assert(
      fc.property(answers, (given) => {
        const plan = planFrom(given)
        expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan })
        expect(() => project(plan, today)).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same answers', () => {
    expect(JSON.stringify(planFrom({}))).toBe(JSON.stringify(planFrom({})))
  })
})

function capacity(studyMinutesPerWeek: number, clientMinutesPerWeek: number) {
  return { studyMinutesPerWeek, clientMinutesPerWeek, energyMinutesPerWeek: null, recoveryEveryWeeks: 0 }
}

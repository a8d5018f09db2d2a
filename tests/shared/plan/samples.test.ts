import { describe, expect, it } from 'vitest'
import { explainClaims } from '#shared/advice/claims.ts'
import { addMonths, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { PACE_PRESETS_IN_MONTHS } from '#shared/plan/header-fields.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { aasectRules, SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'

function projectSample(plan: Plan) {
  if (plan.asOf === null) throw new Error('a sample says which day it is')
  return project(plan, plan.asOf)
}

function claimsOfSample(plan: Plan) {
  if (plan.asOf === null) throw new Error('a sample says which day it is')
  return explainClaims(plan, plan.asOf)
}

describe('every sample', () => {
  it.each(SAMPLE_NAMES)('%s holds the rules as they ship', (name) => {
    expect(samplePlan(name).program).toEqual(aasectRules())
  })

  it.each(SAMPLE_NAMES)('%s leads to a date, by itself and in each scenario', (name) => {
    const plan = samplePlan(name)
    const plans = [plan, ...plan.scenarios.map((scenario) => resolveScenario(plan, scenario).plan)]
    expect(plans.map((resolved) => projectSample(resolved).outcome.kind)).toEqual(Array(4).fill('certified'))
  })

  it.each(SAMPLE_NAMES)('%s loses no difference of its scenarios', (name) => {
    const plan = samplePlan(name)
    expect(plan.scenarios.flatMap((scenario) => resolveScenario(plan, scenario).skipped)).toEqual([])
  })
})

describe('the sample that has just begun', () => {
  const plan = samplePlan('just-begun')

  // Contract 1 Oct 2026 + 18 months = 1 Apr 2028; + 14 days = 15 Apr; + 56 days = 10 Jun 2028.
  it('is bound by the 18 months of supervision, whose hours alone are done before', () => {
    const { outcome, requirements } = projectSample(plan)
    const { binding, chain } = claimsOfSample(plan)
    expect(outcome).toMatchObject({ readyOn: '2028-04-01', appliedOn: '2028-04-15', certifiedOn: '2028-06-10' })
    expect(binding).toEqual([{ kind: 'span', requirementId: 'supervision', months: 18 }])
    expect(chain.at(-1)).toMatchObject({ kind: 'constraint', constraint: { kind: 'span' } })
    const supervision = requirements.find(({ requirementId }) => requirementId === 'supervision')
    expect(supervision?.hoursMetOn && supervision.hoursMetOn < '2028-04-01').toBe(true)
  })

  it.each(PACE_PRESETS_IN_MONTHS)('ends in month %d at that pace, which then binds', (months) => {
    const paced: Plan = { ...plan, pace: { kind: 'target', months } }
    const { outcome } = projectSample(paced)
    const start = dayFromIso(plan.startOn)
    if (outcome.kind !== 'certified') return expect.unreachable()
    expect(outcome.certifiedOn > isoFromDay(addMonths(start, months - 1))).toBe(true)
    expect(outcome.certifiedOn <= isoFromDay(addMonths(start, months))).toBe(true)
    const targetOn = isoFromDay(addMonths(start, months))
    expect(claimsOfSample(paced).binding).toEqual([{ kind: 'pace', months, targetOn }])
  })

  it('refuses a pace of 12 months with the earliest date', () => {
    const { outcome } = projectSample({ ...plan, pace: { kind: 'target', months: 12 } })
    expect(outcome).toMatchObject({ kind: 'pace-refused', earliestOn: '2028-06-10' })
  })
})

describe('the sample half-way', () => {
  const plan = samplePlan('half-way')

  it('asks about the one session of the past that is not in the log', () => {
    const asked = projectSample(plan).findings.filter(({ detail }) => detail.code === 'did-this-happen')
    expect(asked).toMatchObject([{ detail: { on: '2026-06-02', count: 1 } }])
  })

  it('has hours and payments behind it in every stream', () => {
    const { requirements, totals } = projectSample(plan)
    expect(requirements.every(({ doneMinutes }) => doneMinutes > 0)).toBe(true)
    // Paid 11,100.95, less the scholarship of 300.00 that came in.
    expect(totals.all.paid).toBe(1_110_095 - 30_000)
  })

  // 790 in instalments with a set-up fee of 25: 815, of which the clinic gives half, 400 at most in a year; 300 have come in.
  it('pays a course in instalments, with money from others', () => {
    const { courses, postings, totals } = projectSample(plan)
    const couples = postings.filter(({ source }) => source.kind === 'course' && source.courseId === 'course-couples')
    expect(couples.map(({ amount }) => amount)).toEqual([19_000, 2500, 15_000, 15_000, 15_000, 15_000])
    expect(totals.all.contributions).toBe(40_000 + 30_000)
    expect(courses.find(({ courseId }) => courseId === 'course-couples')?.refunds).toHaveLength(2)
  })

  // Only supervision needs the membership. Its last session is on 17 Nov 2026, and the membership runs to 31 Dec.
  it('does not warn of a membership that runs until supervision is met', () => {
    const { requirements, findings } = projectSample(plan)
    expect(requirements.find(({ requirementId }) => requirementId === 'supervision')?.metOn).toBe('2026-11-17')
    expect(findings.map(({ detail }) => detail.code)).not.toContain('outside-coverage')
  })

  // Sessions are three weeks apart: that of 17 Nov is the first after 15 Nov.
  it('warns of a membership that ends before the last session', () => {
    const coverages = plan.coverages.map((coverage) =>
      coverage.documentId === 'membership' ? { ...coverage, to: isoDate('2026-11-15') } : coverage,
    )
    const warning = projectSample({ ...plan, coverages }).findings.find(
      ({ detail }) => detail.code === 'outside-coverage',
    )
    expect(warning).toMatchObject({
      subject: { kind: 'document', id: 'membership' },
      detail: { from: '2026-11-16', to: null },
    })
  })

  it('counts the hours of a provider that is not approved by half', () => {
    const lectures = projectSample(plan).courses.find(({ courseId }) => courseId === 'course-history-lecture')
    expect([lectures?.recordedMinutes, lectures?.countedMinutes]).toEqual([360, 180])
  })
})

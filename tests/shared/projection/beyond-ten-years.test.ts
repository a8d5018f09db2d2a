import { describe, expect, it } from 'vitest'
import { explainClaims } from '#shared/advice/claims.ts'
import { project } from '#shared/projection/project.ts'
import type { Barrier } from '#shared/projection/result/projection.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { certified, projectOn } from './reading.ts'

/**
 * From Monday, 4 January 2027, the ten years that are looked at go to 4 January 2037. Preparation takes 14 days, review 56:
 * what is met by 26 October 2036 is applied for by 9 November and certified by 4 January 2037.
 */
const base = aPlan().withRequirements('core').withMinimum('core', 20).withStudyHours(10)
const metAtOnce = base.withCourse('a', 20)

const CONDITION = { id: 'years', summary: 'Two years of practice.', check: null }

function expectedOn(plan: PlanBuilder, on: string): PlanBuilder {
  return plan
    .withProgram((program) => ({
      ...program,
      eligibility: [{ ...CONDITION, provenance: program.provenance }],
    }))
    .with({
      person: {
        degree: null,
        experienceYears: null,
        licence: null,
        eligibility: [{ conditionId: 'years', kind: 'expected', on }],
      },
    })
}

function barred(plan: PlanBuilder): readonly Barrier[] | string {
  const { outcome } = projectOn(plan)
  if (outcome.kind !== 'cannot-finish') return JSON.stringify(outcome)
  return outcome.missing.length === 0 ? outcome.barriers : JSON.stringify(outcome.missing)
}

function sentenceOf(builder: PlanBuilder): string {
  const plan = builder.build()
  return answerWhen(project(plan, plan.startOn), plan, createFormatter('en-US', 'USD'))
}

const late = (readyOn: string, certifiedOn: string) => [{ kind: 'late-certification', readyOn, certifiedOn }]

describe('a certification after the ten years', () => {
  it('is no date where a condition is met too late, which is named', () => {
    expect(certified(projectOn(expectedOn(metAtOnce, '2036-11-09'))).certifiedOn).toBe('2037-01-04')
    const plan = expectedOn(metAtOnce, '2036-11-10')
    expect(barred(plan)).toEqual([{ kind: 'late-eligibility', conditionId: 'years', on: '2036-11-10' }])
    expect(sentenceOf(plan)).toBe(
      'By your answers you can apply only from Nov 10, 2036, too late to be certified within ten years: ' +
        '“Two years of practice.”',
    )
    const built = plan.build()
    expect(explainClaims(built, built.startOn).helping).toMatchObject([
      { constraints: [{ kind: 'eligibility', conditionId: 'years' }], certifiedOn: '2027-03-28' },
    ])
  })

  it('is no date where preparation and review lead beyond them', () => {
    const on = (day: string) => base.withDatedCourse('w', [[day, 20]])
    expect(certified(projectOn(on('2036-10-26'))).certifiedOn).toBe('2037-01-04')
    expect(barred(on('2036-10-27'))).toEqual(late('2036-10-27', '2037-01-05'))
    expect(sentenceOf(on('2036-10-27'))).toBe(
      'All is met on Oct 27, 2036, but the certification comes on Jan 5, 2037, after the ten years that are looked at.',
    )
  })

  it.each(['ready', 'applied', 'certified'])(
    'is no date where the fees that are due when %s are paid too late',
    (milestone) => {
      // $100 on each 1st from 1 February 2027: $11,700 on 1 October 2036, $11,800 on 1 November, $11,900 on 1 December. What
      // is due when certified is paid 56 days after the application: it can be paid with what is there by 4 January 2037.
      const owing = (amount: number) =>
        metAtOnce
          .with({ budget: { savings: 0, monthly: 10_000, waitsForMoney: true } })
          .withFee('f', amount, { kind: 'milestone', milestone, offsetDays: 0 })
      const most = milestone === 'certified' ? 1_200_000 : 1_180_000
      expect(certified(projectOn(owing(most))).certifiedOn <= '2037-01-04').toBe(true)
      expect(barred(owing(most + 10_000))).toEqual([{ kind: 'unpaid-fees', amount: most + 10_000 }])
    },
  )

  it('is no date where listed days end too late', () => {
    const listed = (day: string) =>
      aPlan()
        .withRequirements('supervision')
        .withMinimum('supervision', 1)
        .withoutRules('span', 'individual')
        .withArrangement('s', '2027-01-04', { recurrence: { kind: 'listed-days', days: [day] } })
    expect(certified(projectOn(listed('2036-10-26'))).readyOn).toBe('2036-10-26')
    expect(barred(listed('2036-10-27'))).toEqual(late('2036-10-27', '2037-01-05'))
  })

  it('is no date where a document is in force too late', () => {
    const inForceFrom = (day: string) =>
      aPlan()
        .withRequirements('supervision')
        .withMinimum('supervision', 1)
        .withoutRules('span', 'individual')
        .withRule('licence', { isOn: true })
        .withArrangement('s', '2027-01-04')
        .withCoverage('own', 'licence', day, null)
    // The last Monday by 26 October 2036 is the 20th.
    expect(certified(projectOn(inForceFrom('2036-10-20'))).readyOn).toBe('2036-10-20')
    expect(barred(inForceFrom('2036-10-21'))).toEqual(late('2036-10-27', '2037-01-05'))
  })

  it('is no date at any pace, and a pace beyond them ends with them', () => {
    expect(barred(expectedOn(metAtOnce, '2036-11-10').atPace(24))).toEqual([
      { kind: 'late-eligibility', conditionId: 'years', on: '2036-11-10' },
    ])
    const byDate = metAtOnce.with({ pace: { kind: 'target-date', on: '2045-01-01' } })
    const { certifiedOn } = certified(projectOn(byDate))
    expect(certifiedOn > '2036-12-04' && certifiedOn <= '2037-01-04').toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { answersSchema } from '#shared/first-plan/answers.ts'
import { firstPlan } from '#shared/first-plan/first-plan.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { editsToTakeOver } from '#shared/rule-packs/take-over-rules.ts'
import { shippedRules, unwrap } from '../../helpers/resources.ts'

const rules = shippedRules('aasect-cst')
const plan = firstPlan(
  answersSchema.parse({
    person: { degree: null, experienceYears: null, licence: null },
    startOn: '2027-01-04',
    contractOn: null,
    capacity: { studyMinutesPerWeek: 300, clientMinutesPerWeek: 1200 },
    savings: 0,
    monthlyBudget: 0,
    done: [],
  }),
  rules,
  { planId: 'plan', name: 'My path', today: isoDate('2027-01-04') },
)

/** Newer rules: 100 h of core knowledge, a dearer application, no renewal fee, and a fee for the review. */
function newerRules(): RulePack {
  const [application, dues] = rules.fees
  if (!application || !dues) throw new Error('the rules have fees')
  return {
    ...rules,
    version: '2028.T.1',
    requirements: rules.requirements.map((one) =>
      one.id === 'core-knowledge' ? { ...one, minimumMinutes: 6000 } : one,
    ),
    fees: [
      { ...application, amount: 35_000 as never },
      dues,
      { ...application, id: 'review', title: 'Review fee', amount: 5000 as never },
    ],
  }
}

function takenOver(from: Plan): Plan {
  return unwrap(applyEdits(from, editsToTakeOver(from, newerRules()))).plan
}

function feesOf({ fees }: Plan) {
  return fees.map(({ id, amount }) => [id, amount])
}

describe('taking over other rules', () => {
  it('brings no amounts into a plan that is kept in other money', () => {
    const inOther: Plan = { ...plan, currency: 'CAD', fees: plan.fees.map((fee) => ({ ...fee, amount: null })) }
    const taken = unwrap(applyEdits(inOther, editsToTakeOver(inOther, newerRules()))).plan
    expect(taken.fees.map(({ amount }) => amount)).toEqual(taken.fees.map(() => null))
    expect(taken.fees).not.toEqual(inOther.fees)
  })

  it('is nothing when they are the same', () => {
    expect(editsToTakeOver(plan, shippedRules('aasect-cst'))).toEqual([])
  })

  it('holds the plan to them, and lets its fees follow', () => {
    const after = takenOver(plan)
    expect(after.program).toEqual(newerRules())
    expect(feesOf(after)).toEqual([
      ['fee-application', 35_000],
      ['fee-membership-dues', null],
      ['fee-review', 5000],
    ])
  })

  it('leaves fees alone that the person has changed, removed or paid', () => {
    const own: Plan = {
      ...plan,
      fees: plan.fees
        .filter(({ id }) => id !== 'fee-membership-dues')
        .map((fee) => (fee.id === 'fee-application' ? { ...fee, amount: 31_000 as never } : fee)),
      logEntries: [
        {
          id: 'paid',
          kind: 'payment',
          on: isoDate('2027-01-04'),
          amount: 100 as never,
          target: { kind: 'fee', feeId: 'fee-renewal-fee', occurrence: 0 },
          notes: '',
        },
      ],
    }
    expect(feesOf(takenOver(own))).toEqual([
      ['fee-application', 31_000],
      ['fee-renewal-fee', null],
      ['fee-review', 5000],
    ])
  })

  it('can be undone', () => {
    const { plan: after, inverse } = unwrap(applyEdits(plan, editsToTakeOver(plan, newerRules())))
    expect(unwrap(applyEdits(after, inverse)).plan).toEqual(plan)
  })

  it('can be looked at as a scenario, without a change of the plan', () => {
    const differences = [...differencesBetween(plan, takenOver(plan))]
    const resolved = resolveScenario(plan, { differences })
    expect(resolved.skipped).toEqual([])
    expect(resolved.plan.program.version).toBe('2028.T.1')
    expect(plan.program.version).toBe('2025.T.1, corrected Nov 2026')
  })
})

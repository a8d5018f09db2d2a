import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { REDACTED_NAME, redactPlan } from '#shared/export/redact.ts'
import { readPlanText, writePlanText } from '#shared/plan/document.ts'
import type { PlanEdit } from '#shared/plan/edit.ts'
import { type Plan, planSchema } from '#shared/plan/plan.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { project } from '#shared/projection/project.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { editOf } from '../generators/edits.ts'
import { planOnDay } from '../generators/plan.ts'
import { planAfterFitting } from '../generators/scenarios.ts'

/** The fields that a person fills with words of their own. */
const WORDS = new Set(['title', 'name', 'provider', 'supervisor', 'notes', 'reason', 'fileName', 'note'])
const AMOUNTS = new Set([
  'price',
  'pricePerSession',
  'amount',
  'savings',
  'monthly',
  'deposit',
  'setUpFee',
  'yearlyMaximum',
  'incomePerClientHour',
])
const IDS = new Set(['id', 'courseId', 'arrangementId', 'practiceId', 'feeId', 'contributionId', 'after'])

/** The plan, its rules apart, with each of the person's words and ids made unmistakable. */
function withSecrets(plan: Plan): { readonly plan: Plan; readonly secrets: readonly string[] } {
  const secrets: string[] = []
  const newSecret = () => {
    secrets.push(`Secret${secrets.length}word`)
    return secrets.at(-1)
  }
  const { program, ...own } = plan
  const text = JSON.stringify(own, (key, value: unknown) => {
    if (typeof value === 'string' && WORDS.has(key)) return newSecret()
    if (isOwnWord(value)) return { ...value, value: newSecret() }
    if (typeof value === 'string' && IDS.has(key)) return `id-of-${value}`
    if (key === 'prerequisiteIds' && Array.isArray(value)) return value.map((id) => `id-of-${id}`)
    return value
  })
  return { plan: planSchema.parse({ ...JSON.parse(text), program }), secrets }
}

/** Whether a difference of a scenario sets a word of the person's own. */
function isOwnWord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || !('field' in value) || !('value' in value)) return false
  return typeof value.value === 'string' && WORDS.has(String(value.field))
}

/** A plan with every kind of item, beside those that are generated. */
const FULL = { plan: fullPlan(), today: isoDate('2027-06-01') }

/** What stands under these keys anywhere in the plan, its rules apart. */
function valuesOf({ program: _, ...own }: Plan, keys: ReadonlySet<string>): unknown[] {
  const found: unknown[] = []
  JSON.stringify(own, (key, value: unknown) => {
    if (keys.has(key)) found.push(value)
    return value
  })
  return found
}

const planWithScenario = fc.oneof({ weight: 9, arbitrary: planOnDay() }, fc.constant(FULL)).chain(({ plan, today }) =>
  fc.array(editOf(plan), { maxLength: 6 }).map((edits) => {
    const kept = edits.filter((edit): edit is PlanEdit => !/scenario|replace/.test(edit.kind))
    const differences = differencesBetween(plan, planAfterFitting(plan, kept))
    return { plan: { ...plan, scenarios: [newScenario('what-if', 'What if', differences)] }, today }
  }),
)

describe('a redacted plan', () => {
  it('is a valid plan that holds none of the words, ids and amounts of the person', () => {
    fc.assert(
      fc.property(planWithScenario, ({ plan: original }) => {
        const { plan, secrets } = withSecrets(original)
        const redacted = redactPlan(plan)
        const text = writePlanText(redacted)
        expect(unwrap(readPlanText(text))).toEqual(redacted)
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
        expect(text).not.toContain('id-of-')
        expect(valuesOf(redacted, AMOUNTS).filter((amount) => amount !== null && amount !== 0)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('leads to the same dates and hours, by itself and in its scenarios', () => {
    fc.assert(
      fc.property(planWithScenario, ({ plan, today }) => {
        // As text, because a comparison of hundreds of weeks field by field takes far longer. Waiting for money is the one
        // thing in which amounts move dates.
        const dates = (one: Plan) => {
          const { outcome, weeks, requirements } = project(
            { ...one, budget: { ...one.budget, waitsForMoney: false } },
            today,
          )
          return JSON.stringify(
            outcome.kind === 'pace-refused' ? [weeks, requirements] : [outcome, weeks, requirements],
          )
        }
        const redacted = redactPlan(plan)
        expect(dates(redacted)).toBe(dates(plan))
        for (const [index, scenario] of plan.scenarios.entries()) {
          const { differences = [] } = redacted.scenarios[index] ?? {}
          const resolved = resolveScenario(redacted, { differences })
          expect(resolved.skipped).toEqual([])
          expect(dates(resolved.plan)).toBe(dates(resolveScenario(plan, scenario).plan))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('numbers what it keeps, says that it is redacted, and drops what was dismissed', () => {
    const redacted = redactPlan(fullPlan())
    expect(redacted).toMatchObject({ id: 'redacted', name: REDACTED_NAME, budget: { savings: 0, monthly: 0 } })
    expect(redacted.courses.map(({ id, title }) => [id, title])).toEqual(
      fullPlan().courses.map((_, index) => [`course-${index + 1}`, `Course ${index + 1}`]),
    )
    expect([redacted.dismissals, redacted.evidence]).toEqual([[], []])
    expect(redacted.logEntries.find(({ target }) => target.kind === 'other')).toMatchObject({
      amount: 0,
      target: { title: 'Other payment' },
    })
    expect(redacted.scenarios.map(({ name }) => name)).toEqual(['Scenario 1', 'Scenario 2'])
    expect(redacted.scenarios[1]).toMatchObject({ note: '', color: 3, isArchived: true })
    expect(redacted.scenarios[1]?.differences).toEqual([
      { kind: 'setting', field: 'pace', value: { kind: 'target', months: 42 } },
      { kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: 360 },
      { kind: 'placed', collection: 'courses', id: 'course-4', after: null },
      { kind: 'removed', collection: 'fees', id: 'fee-5' },
    ])
  })

  it('shows no name that a scenario alone has', () => {
    const own = { ...aPlan().withCourse('own', 3).build().courses[0], title: 'Dr Smith’s own' }
    const differences = [
      { kind: 'setting', field: 'budget.savings', value: 5 },
      { kind: 'setting', field: 'budget.waitsForMoney', value: true },
      { kind: 'value', collection: 'courses', id: 'course', field: 'provider', value: 'Dr Smith' },
      { kind: 'value', collection: 'courses', id: 'gone', field: 'provider', value: 'Dr Smith' },
      { kind: 'added', collection: 'courses', item: own, after: 'course' },
    ]
    const plan = aPlan()
      .withCourse('course', 3)
      .with({ scenarios: [{ id: 's', name: 'Smith', note: 'Dr Smith', differences }] })
      .build()
    const [scenario] = redactPlan(plan).scenarios
    expect(scenario?.differences).toMatchObject([
      { kind: 'setting', field: 'budget.waitsForMoney', value: true },
      { kind: 'added', item: { id: 'course-2', title: 'Course 2' }, after: 'course-1' },
    ])
    expect(JSON.stringify(scenario)).not.toContain('Smith')
  })

  it('is made of the samples, which hold real words', () => {
    const text = writePlanText(redactPlan(samplePlan('half-way')))
    for (const { title } of samplePlan('half-way').arrangements) expect(text).not.toContain(title)
  })
})

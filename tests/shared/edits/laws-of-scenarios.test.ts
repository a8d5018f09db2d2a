import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import { editScenario } from '#shared/edits/edit-scenario.ts'
import { editsToMerge } from '#shared/edits/merge-scenario.ts'
import { editsToPromote } from '#shared/edits/promote-scenario.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { FACT_LISTS, isIntentionList, type Scenario, scenarioSchema } from '#shared/plan/scenario.ts'
import { unwrap } from '../../helpers/resources.ts'
import { editOf } from '../generators/edits.ts'
import { planOnDay } from '../generators/plan.ts'
import { intentionsOf, planWithScenarios, variantOf } from '../generators/scenarios.ts'

const RUNS = { numRuns: 60 }

/** A plan beside its scenarios, as text: a comparison field by field takes far longer. */
function textOf(plan: Plan): string {
  return JSON.stringify({ ...plan, scenarios: [] })
}

function resultOf(base: Plan, scenario: Scenario): string {
  return textOf(resolveScenario(base, scenario).plan)
}

function first(scenarios: readonly Scenario[]): Scenario {
  const [scenario] = scenarios
  if (!scenario) throw new Error('there is a scenario')
  return scenario
}

describe('a scenario', () => {
  it('without differences is the base itself', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan }) => {
        expect(resolveScenario(plan, { differences: [] })).toEqual({ plan, skipped: [] })
        expect(differencesBetween(plan, structuredClone(plan))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('is its differences applied together, which can be kept', () => {
    const pair = planOnDay().chain(({ plan }) => variantOf(plan).map((variant) => ({ plan, variant })))
    fc.assert(
      fc.property(pair, ({ plan, variant }) => {
        const differences = [...differencesBetween(plan, variant)]
        const kept = scenarioSchema.parse({ id: 'kept', name: 'Kept', differences })
        expect(JSON.stringify(kept.differences)).toBe(JSON.stringify(differences))
        const resolved = resolveScenario(plan, kept)
        expect(resolved.skipped).toEqual([])
        expect(textOf(resolved.plan)).toBe(textOf(variant))
      }),
      RUNS,
    )
  })

  it('lets every edit of a neighboring field of the base arrive', () => {
    const cases = planWithScenarios(1).chain(({ base, scenarios }) => {
      const items = (['courses', 'arrangements', 'fees', 'practices'] as const).flatMap((list) =>
        base[list].map(({ id }) => ({ list, id })),
      )
      // A plan may have none of them; to look for another one by a filter could take forever.
      return fc.constantFrom(null, ...items).map((item) => ({ base, scenario: first(scenarios), item }))
    })
    fc.assert(
      fc.property(cases, ({ base, scenario, item }) => {
        if (item === null) return
        const { list, id } = item
        const patch = { notes: 'Said in the base', isExample: true }
        const edited = unwrap(applyEdits(base, [{ kind: 'update', collection: list, id, patch }])).plan
        const before = resolveScenario(base, scenario).plan[list].find((one) => one.id === id)
        const after = resolveScenario(edited, scenario).plan[list].find((one) => one.id === id)
        const isOwn = (field: string) =>
          scenario.differences.some(
            (one) => one.kind === 'value' && one.collection === list && one.id === id && one.field === field,
          )
        const arrived = Object.fromEntries(Object.entries(patch).filter(([field]) => !isOwn(field)))
        expect(after).toEqual(before && { ...before, ...arrived })
      }),
      RUNS,
    )
  })

  it('lets an edit of a neighboring part of one value arrive, such as the day of a price that differs', () => {
    fc.assert(
      fc.property(planOnDay(), fc.nat(900_000), ({ plan: base }, price) => {
        const course = base.courses.find(({ payment }) => payment.kind === 'once')
        if (!course) return
        const own = { ...course.payment, price }
        const edit = (payment: object): Edit => ({
          kind: 'update',
          collection: 'courses',
          id: course.id,
          patch: { payment },
        })
        const variant = unwrap(applyEdits(base, [edit(own)])).plan
        const edited = unwrap(applyEdits(base, [edit({ ...course.payment, on: '2027-08-08' })])).plan
        const { plan } = resolveScenario(edited, { differences: [...differencesBetween(base, variant)] })
        expect(plan.courses.find(({ id }) => id === course.id)?.payment).toEqual({ ...own, on: '2027-08-08' })
      }),
      RUNS,
    )
  })

  it('is the same plan after it was edited as if the plan that it shows had been, and facts are the same in all', () => {
    const cases = planWithScenarios(2).chain(({ base, scenarios }) => {
      const { plan } = resolveScenario(base, first(scenarios))
      return fc.tuple(intentionsOf(plan, 4), fc.array(editOf(plan), { maxLength: 4 })).map(([own, all]) => {
        const facts = all.filter((edit) => 'collection' in edit && !isIntentionList(edit.collection))
        return { base, scenarios, edits: [...own.filter(({ kind }) => kind !== 'remove'), ...facts] }
      })
    })
    fc.assert(
      fc.property(cases, ({ base, scenarios, edits }) => {
        const scenario = first(scenarios)
        const shown = resolveScenario(base, scenario).plan
        const edited = editScenario(base, scenario, edits)
        const wanted = applyEdits(shown, edits)
        if (!edited.ok || !wanted.ok) {
          expect(edited.ok).toBe(wanted.ok)
          return
        }
        const after = unwrap(applyEdits(base, edited.value.edits)).plan
        expect(resultOf(after, first(after.scenarios))).toBe(textOf(wanted.value.plan))
        for (const one of after.scenarios) {
          const { plan } = resolveScenario(after, one)
          for (const list of FACT_LISTS) expect(plan[list]).toBe(after[list])
          expect([plan.name, plan.currency, plan.asOf]).toEqual([after.name, after.currency, after.asOf])
        }
      }),
      RUNS,
    )
  })

  it('becomes the base without a change of any result, and undo brings all back', () => {
    fc.assert(
      fc.property(planWithScenarios(), ({ base, scenarios: [promoted, ...others] }) => {
        if (!promoted) throw new Error('there is a scenario')
        const edits = unwrap(editsToPromote(base, promoted, { id: 'former', name: 'My plan until now' }))
        const { plan: after, inverse } = unwrap(applyEdits(base, edits))
        expect(textOf(after)).toBe(resultOf(base, promoted))
        const [former, ...kept] = after.scenarios
        expect(former && resultOf(after, former)).toBe(textOf(base))
        expect(kept.map((one) => resultOf(after, one))).toEqual(others.map((one) => resultOf(base, one)))
        expect(unwrap(applyEdits(after, inverse)).plan).toEqual(base)
      }),
      RUNS,
    )
  })

  it('makes the base equal to it when all its differences are merged', () => {
    fc.assert(
      fc.property(planWithScenarios(1), ({ base, scenarios }) => {
        const scenario = first(scenarios)
        const { plan: after, inverse } = unwrap(
          applyEdits(base, unwrap(editsToMerge(base, scenario, scenario.differences))),
        )
        expect(textOf(after)).toBe(resultOf(base, scenario))
        expect(after.scenarios.map(({ differences }) => differences)).toEqual([[]])
        expect(unwrap(applyEdits(after, inverse)).plan).toEqual(base)
      }),
      RUNS,
    )
  })

  it('keeps its result when some of its differences are merged', () => {
    const cases = planWithScenarios(1).chain(({ base, scenarios }) =>
      fc.shuffledSubarray(first(scenarios).differences).map((chosen) => ({ base, scenario: first(scenarios), chosen })),
    )
    fc.assert(
      fc.property(cases, ({ base, scenario, chosen }) => {
        const after = unwrap(applyEdits(base, unwrap(editsToMerge(base, scenario, chosen)))).plan
        expect(resultOf(after, first(after.scenarios))).toBe(resultOf(base, scenario))
      }),
      RUNS,
    )
  })
})

import fc from 'fast-check'
import { applyEdits } from '#shared/edits/apply.ts'
import { differencesBetween } from '#shared/edits/differences.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { isIntentionList, newScenario, type Scenario } from '#shared/plan/scenario.ts'
import { editOf } from './edits.ts'
import { planOnDay } from './plan.ts'

/** The plan after those of the edits that can be made. */
export function planAfterFitting(plan: Plan, edits: readonly Edit[]): Plan {
  return edits.reduce((so, edit) => {
    const applied = applyEdits(so, [edit])
    return applied.ok ? applied.value.plan : so
  }, plan)
}

/** Edits of what is intended, of which most fit the plan. */
export function intentionsOf(plan: Plan, maxLength = 8): fc.Arbitrary<readonly Edit[]> {
  const { name, currency, asOf } = plan // facts, which stay
  return fc
    .array(editOf(plan), { maxLength })
    .map((edits) =>
      edits
        .filter((edit) => ('collection' in edit ? isIntentionList(edit.collection) : edit.kind === 'set'))
        .map((edit) => (edit.kind === 'set' ? { ...edit, patch: { ...edit.patch, name, currency, asOf } } : edit)),
    )
}

/** A plan as somebody might have changed it, with nothing else in what happened. */
export function variantOf(plan: Plan): fc.Arbitrary<Plan> {
  return intentionsOf(plan).map((edits) => planAfterFitting(plan, edits))
}

/** A base plan with some scenarios, each the difference of a variant of it. */
export function planWithScenarios(count = 3): fc.Arbitrary<{ readonly base: Plan; readonly scenarios: Scenario[] }> {
  return planOnDay().chain(({ plan }) =>
    fc.array(variantOf(plan), { minLength: count, maxLength: count }).map((variants) => {
      const scenarios = variants.map((variant, at) =>
        newScenario(`scenario-${at}`, `Scenario ${at}`, differencesBetween(plan, variant)),
      )
      return { base: { ...plan, scenarios }, scenarios }
    }),
  )
}

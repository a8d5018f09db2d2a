import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { editOf } from '../../shared/generators/edits.ts'
import { howMany } from '../faults/how-many.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

type Move =
  | { readonly kind: 'apply'; readonly edits: readonly Edit[]; readonly group: string | null }
  | { readonly kind: 'undo' | 'redo' | 'restart' }

const plans = [fullPlan(), samplePlan('half-way')]

function movesOf(plan: Plan): fc.Arbitrary<Move> {
  const group = fc.constantFrom(null, 'typing')
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('apply' as const),
        edits: fc.array(editOf(plan), { minLength: 1, maxLength: 3 }),
        group,
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  )
}

/** The steps that can be undone at most. */
const KEPT_STEPS = 1000
const STEPS_OF_A_LONG_WALK = howMany(800, 10_000)

/** What a person expects of undo: a list of states, and a finger on the present one. */
class Expected {
  #states: string[]
  #at = 0
  #openGroup: string | null = null

  constructor(text: string) {
    this.#states = [text]
  }

  get text(): string {
    return this.#states[this.#at] ?? ''
  }

  apply(text: string, group: string | null): void {
    const joins = group !== null && group === this.#openGroup
    this.#states = [...this.#states.slice(0, joins ? this.#at : this.#at + 1), text]
    if (this.#states.length > KEPT_STEPS + 1) this.#states.shift()
    this.#at = this.#states.length - 1
    this.#openGroup = group
  }

  step(by: -1 | 1): boolean {
    if (this.#states[this.#at + by] === undefined) return false
    this.#at += by
    this.#openGroup = null
    return true
  }

  restart(): void {
    this.#openGroup = null
  }
}

/** Takes the moves on a new plan file, and holds the bytes of the plan to what is expected after each, and at the end. */
function walk(file: string, plan: Plan, moves: Iterable<Move>): void {
  createPlanFile(file, plan, false)
  let store = unwrap(PlanStore.open(file))
  const expected = new Expected(writePlanText(plan))
  for (const move of moves) {
    const before = store.state
    if (move.kind === 'restart') {
      store.close()
      store = unwrap(PlanStore.open(file))
      expect({ ...store.state, plan: null }).toEqual({ ...before, plan: null })
      expected.restart()
    } else if (move.kind === 'apply') {
      const command = { label: 'A change', group: move.group, edits: [...move.edits] }
      const change = store.apply(command, before.revision)
      if (change.ok) expected.apply(writePlanText(store.state.plan), move.group)
      else expect(store.state).toBe(before)
    } else {
      const change = store[move.kind]()
      expect(change.ok).toBe(expected.step(move.kind === 'undo' ? -1 : 1))
    }
    expect(writePlanText(store.state.plan)).toBe(expected.text)
  }
  store.close()
  const reopened = unwrap(PlanStore.open(file))
  expect(writePlanText(reopened.state.plan)).toBe(expected.text)
  reopened.close()
}

describe('a walk of commands, undos, redos and restarts', () => {
  it.each(plans.map((plan) => [plan.name, plan] as const))(
    'leaves the same bytes on disk and in memory: %s',
    (_, plan) => {
      const folder = temporaryFolder()
      let walks = 0
      fc.assert(
        fc.property(fc.array(movesOf(plan), { minLength: 10, maxLength: 40 }), (moves) => {
          walks += 1
          walk(path.join(folder, `${walks}.certpace`), plan, moves)
        }),
        { numRuns: Number(process.env['CERTPACE_WALKS'] ?? 10) },
      )
    },
  )

  it(`of ${STEPS_OF_A_LONG_WALK} steps leaves the same bytes after each`, () => {
    const plan = fullPlan()
    // Restarts are the walks' above: here the steps are to follow one another.
    const steps = movesOf(plan).filter(({ kind }) => kind !== 'restart')
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const moves = fc.sample(steps, { seed, numRuns: STEPS_OF_A_LONG_WALK })
        walk(path.join(temporaryFolder(), 'plan.certpace'), plan, moves)
      }),
      { numRuns: 1, endOnFailure: true },
    )
  }, 600_000)
})

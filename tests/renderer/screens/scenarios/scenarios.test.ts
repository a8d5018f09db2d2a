import { describe, expect, it } from 'vitest'
import { followWay } from '#renderer/derived/compared-scenarios.ts'
import { rememberWays } from '#renderer/derived/remember-ways.ts'
import { MY_PLAN, waysOf } from '#renderer/derived/ways.ts'
import { chosenOf, FIRST_CHOICES, nextOrder } from '#renderer/screens/scenarios/choices.ts'
import { comparisonRows } from '#renderer/screens/scenarios/comparison-rows.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const months = (count: number) => ({
  kind: 'setting' as const,
  field: 'pace' as const,
  value: { kind: 'target', months: count },
})
const slower = newScenario('slower', 'Slower', [months(36)])
const broken = newScenario('broken', 'Broken', [
  { kind: 'value', collection: 'courses', id: 'gone', field: 'title', value: 'Never' },
])
const same = newScenario('same', 'Same', [{ kind: 'setting', field: 'pace', value: { kind: 'capacity' } }])

const base = aPlan()
  .withRequirements('supervision', 'core')
  .withArrangement('mentor', '2027-01-04', { pricePerSession: 15_000 })
  .withCourse('basics', 90, { payment: { kind: 'once', price: 200_000, on: null } })

function planWith(...scenarios: Plan['scenarios']): Plan {
  return base.with({ scenarios }).build()
}

function followAll(plan: Plan) {
  return waysOf(plan).map((way) => followWay(plan, way, plan.startOn, project))
}

describe('the ways of a plan', () => {
  it('are the plan and its scenarios that are not put away, with what each leads to', () => {
    const plan = planWith(slower, { ...slower, id: 'away', isArchived: true }, broken, same)
    const compared = followAll(plan)
    expect(compared.map(({ name, isSameAsBase, skipped }) => [name, isSameAsBase, skipped.length])).toEqual([
      ['My plan', true, 0],
      ['Slower', false, 0],
      ['Broken', false, 1],
      ['Same', true, 0],
    ])
  })
})

describe('what is remembered of ways', () => {
  function counting() {
    const projected: string[] = []
    const keeper = rememberWays((plan, today) => {
      projected.push(JSON.stringify(plan.pace))
      return project(plan, today)
    })
    const follow = (plan: Plan) => waysOf(plan).map((way) => keeper.follow(plan, way, plan.startOn))
    return { projected, keeper, follow }
  }

  it('is worked out once, and not again when a scenario gets another name', () => {
    const { projected, follow } = counting()
    const plan = planWith(slower)
    const first = follow(plan)
    expect(follow(plan)[1]).toBe(first[1])
    const renamed = { ...plan, scenarios: [{ ...slower, name: 'At ease' }] }
    const [mine, other] = follow(renamed)
    expect(projected).toHaveLength(2)
    expect(mine?.plan).toBe(renamed)
    expect(other?.name).toBe('At ease')
    expect(other?.projection).toBe(first[1]?.projection)
  })

  it('is there again when an edit is undone, also after another one was looked at', () => {
    const { projected, follow } = counting()
    const plan = planWith(slower)
    const first = follow(plan)
    follow({ ...plan, capacity: { ...plan.capacity, studyMinutesPerWeek: 90 } })
    expect(projected).toHaveLength(4)
    expect(follow(plan)).toEqual(first)
    expect(follow(plan)[1]).toBe(first[1])
    expect(projected).toHaveLength(4)
  })

  it('is worked out anew for what a scenario differs in, for another plan and for another day', () => {
    const { projected, keeper, follow } = counting()
    const plan = planWith(slower)
    follow(plan)
    follow({ ...plan, scenarios: [{ ...slower, differences: [months(40)] }] })
    expect(projected).toHaveLength(3)
    const edited = { ...plan, capacity: { ...plan.capacity, studyMinutesPerWeek: 90 } }
    const [way] = waysOf(edited)
    expect(keeper.recall(edited, way, plan.startOn)).toBeNull()
    follow(edited)
    expect(projected).toHaveLength(5)
    expect(keeper.recall(edited, way, edited.startOn)).not.toBeNull()
    expect(keeper.recall(edited, way, project(edited, edited.startOn).weeks[3]?.monday ?? edited.startOn)).toBeNull()
  })
})

describe('what is compared', () => {
  const plan = planWith(slower, broken)
  const subjects = followAll(plan)

  it('keeps its rows as they are until one of them, or what they are held against, is another', () => {
    const rows = comparisonRows(subjects, MY_PLAN)
    expect(rows.map(({ isChosen }) => isChosen)).toEqual([true, false, false])
    expect(comparisonRows(subjects, MY_PLAN)).toEqual(rows)
    expect(comparisonRows(subjects, MY_PLAN)[1]).toBe(rows[1])
    const against = comparisonRows(subjects, 'slower')
    expect(against.map(({ isChosen }) => isChosen)).toEqual([false, true, false])
    expect(against[0]?.differences.certifiedOn).toBeLessThan(0)
  })

  it('is held against the plan itself where the chosen one is not shown any more', () => {
    const ways = waysOf(plan)
    expect(chosenOf(ways, { ...FIRST_CHOICES, against: 'slower' })).toBe('slower')
    expect(chosenOf(ways, { ...FIRST_CHOICES, against: 'gone' })).toBe(MY_PLAN)
    expect(chosenOf(ways.slice(1), FIRST_CHOICES)).toBe('slower')
  })

  it('is put in order by a figure: the best first, then the other way round, then not', () => {
    const first = nextOrder(null, 'total')
    expect(first).toEqual({ by: 'total', direction: 'ascending' })
    expect(nextOrder(first, 'total')).toEqual({ by: 'total', direction: 'descending' })
    expect(nextOrder(nextOrder(first, 'total'), 'total')).toBeNull()
    expect(nextOrder(first, 'lowestCash')).toEqual({ by: 'lowestCash', direction: 'descending' })
  })
})

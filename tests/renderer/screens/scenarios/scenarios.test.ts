import { describe, expect, it } from 'vitest'
import { comparedScenarios, onlyPaceOf } from '#renderer/derived/compared-scenarios.ts'
import { differenceOf, figuresOf } from '#renderer/screens/scenarios/scenario-figures.ts'
import { differenceTexts, scenariosHeadline } from '#renderer/screens/scenarios/scenario-sentences.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { project } from '#shared/projection/project.ts'
import { refusalSentence } from '#shared/wording/comparison-words.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const slower = {
  id: 'slower',
  name: 'Slower',
  differences: [{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 36 } }],
}
const broken = {
  id: 'broken',
  name: 'Broken',
  differences: [{ kind: 'value', collection: 'courses', id: 'gone', field: 'title', value: 'Never' }],
}

const base = aPlan()
  .withRequirements('supervision', 'core')
  .withArrangement('mentor', '2027-01-04', { pricePerSession: 15_000 })
  .withCourse('basics', 90, { payment: { kind: 'once', price: 200_000, on: null } })
  .withBudget(500_000, 20_000)

describe('comparedScenarios', () => {
  it('offers the plan, its capacity and three paces, then its own scenarios', () => {
    const plan = base.with({ scenarios: [slower, broken] }).build()
    const compared = comparedScenarios(plan, plan.startOn, project)
    expect(compared.map(({ name, isSameAsBase, skipped }) => [name, isSameAsBase, skipped.length])).toEqual([
      ['Your plan', true, 0],
      ['As my weeks allow', true, 0],
      ['24 months', false, 0],
      ['30 months', false, 0],
      ['42 months', false, 0],
      ['Slower', false, 0],
      ['Broken', false, 1],
    ])
  })

  it('lets a stored scenario that only sets an offered pace stand in its place', () => {
    const stored = {
      ...slower,
      id: 'mine',
      name: 'Mine',
      differences: [{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 24 } }],
    }
    const plan = base.with({ scenarios: [stored] }).build()
    const compared = comparedScenarios(plan, plan.startOn, project)
    expect(compared.map(({ name }) => name)).toEqual([
      'Your plan',
      'As my weeks allow',
      'Mine',
      '30 months',
      '42 months',
    ])
  })

  it('ends each target in its last month', () => {
    const plan = base.build()
    const ends = comparedScenarios(plan, plan.startOn, project).flatMap(({ name, projection }) =>
      name.endsWith('months') && projection.outcome.kind === 'certified' ? [projection.outcome.certifiedOn] : [],
    )
    // The plan begins on 4 Jan 2027: its 24th month runs from 5 Dec 2028 to 4 Jan 2029, and so on.
    const lastMonths = [
      ['2028-12-05', '2029-01-04'],
      ['2029-06-05', '2029-07-04'],
      ['2030-06-05', '2030-07-04'],
    ] as const
    expect(ends).toHaveLength(lastMonths.length)
    for (const [index, [from, to]] of lastMonths.entries()) {
      expect(ends[index]).toSatisfy((on: string) => from <= on && on <= to)
    }
  })
})

describe('the figures of a scenario', () => {
  it('are the same for a scenario without differences', () => {
    const plan = base.with({ scenarios: [{ id: 'same', name: 'Same', differences: [] }] }).build()
    const [first, ...others] = comparedScenarios(plan, plan.startOn, project)
    const same = others.at(-1)
    expect(same?.isSameAsBase).toBe(true)
    const difference = same && first && differenceOf(same.projection, first.projection)
    if (!difference) throw new Error('both lead to certification')
    expect(differenceTexts(difference, formatter)).toEqual([
      'the same day',
      'the same',
      'the same',
      'the same',
      'the same',
      'the same',
      'the same',
    ])
  })

  it('say more and less with a sign', () => {
    const difference = {
      days: 120,
      total: -5000,
      mostExpensive: 2500,
      averageMinutes: -90,
      heavyWeeks: 3,
      monthsOverBudget: -2,
      lowestCash: 0,
    }
    // Plain numbers stand for money here; the sentences only write them.
    expect(differenceTexts(difference as Parameters<typeof differenceTexts>[0], formatter)).toEqual([
      'about 4 months later',
      '−$50.00',
      '+$25.00',
      '−1 h 30 min',
      '+3',
      '−2',
      'the same',
    ])
  })

  it('give way to the reason where a pace is refused', () => {
    const plan = base.atPace(12).build()
    const [first] = comparedScenarios(plan, plan.startOn, project)
    if (!first) throw new Error('the plan itself is always there')
    expect(figuresOf(first.projection)).toBeNull()
    expect(refusalSentence(first, formatter)).toMatch(
      /^A pace of 12 months is too short\. The earliest date is Sep 12, 2028\./,
    )
  })
})

describe('scenariosHeadline', () => {
  it('names the range of dates and totals', () => {
    const plan = base.build()
    expect(scenariosHeadline(comparedScenarios(plan, plan.startOn, project), formatter)).toMatch(
      /^These end between Sep 12, 2028 and \w+ \d+, 2030,? and cost \$[\d,.]+( to \$[\d,.]+)? until then\.$/,
    )
  })

  it('says so when nothing finishes', () => {
    const plan = aPlan().withRequirements('core').build()
    expect(scenariosHeadline(comparedScenarios(plan, plan.startOn, project), formatter)).toBe(
      'None of these leads to certification yet.',
    )
  })
})

describe('onlyPaceOf', () => {
  it('is null for a scenario that changes anything else', () => {
    const pace = { kind: 'setting', field: 'pace', value: { kind: 'capacity' } } as const
    const removed = { kind: 'removed', collection: 'courses', id: 'basics' } as const
    expect(onlyPaceOf(newScenario('a', 'A', [pace]))).toEqual({ kind: 'capacity' })
    expect(onlyPaceOf(newScenario('a', 'A', [pace, removed]))).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { newScenario } from '#shared/plan/scenario.ts'
import { comparedColors } from '../../../../src/renderer/derived/scenario-color.ts'

describe('the colors of the ways to go', () => {
  it('are a scenario’s own, those that follow for offered paces, and that of the text for the plan as it is', () => {
    const [first, second] = [newScenario('first', 'First', []), { ...newScenario('second', 'Second', []), color: 5 }]
    const colors = comparedColors({ scenarios: [first, second] }, [
      { id: 'offered-capacity', source: { kind: 'preset', scenario: first }, isSameAsBase: true },
      { id: 'offered-24', source: { kind: 'preset', scenario: first }, isSameAsBase: false },
      { id: 'offered-30', source: { kind: 'preset', scenario: first }, isSameAsBase: false },
      { id: 'first', source: { kind: 'stored', scenario: first }, isSameAsBase: false },
      { id: 'second', source: { kind: 'stored', scenario: second }, isSameAsBase: false },
    ])
    expect(Object.fromEntries(colors)).toEqual({
      'offered-capacity': 'var(--text)',
      'offered-24': 'var(--series-3)',
      'offered-30': 'var(--series-4)',
      first: 'var(--series-1)',
      second: 'var(--series-5)',
    })
  })
})

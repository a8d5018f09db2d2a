import { describe, expect, it } from 'vitest'
import { scenarioColor } from '#renderer/derived/scenario-color.ts'
import { MY_PLAN } from '#renderer/derived/ways.ts'
import { newScenario } from '#shared/plan/scenario.ts'

describe('the colors of the ways to go', () => {
  it('are a scenario’s own, else by its place, and that of the text for the plan itself', () => {
    const scenarios = [newScenario('first', 'First', []), { ...newScenario('second', 'Second', []), color: 5 }]
    expect(['first', 'second', MY_PLAN].map((id) => scenarioColor({ scenarios }, id))).toEqual([
      'var(--series-1)',
      'var(--series-5)',
      'var(--text)',
    ])
  })
})

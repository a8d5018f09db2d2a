import { describe, expect, it } from 'vitest'
import { money } from '#shared/money/money.ts'
import { differenceLabel, differenceSentence } from '#shared/wording/difference-words.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { trialName, trialWords } from '#shared/wording/trial-words.ts'
import { aPlan } from '../builders/plan-builder.ts'

const plan = aPlan().build()
const formatter = createFormatter('en-US', plan.currency)

describe('words that are kept', () => {
  it('hold no amount, where what is said at once does', () => {
    const tried = { ...plan, budget: { ...plan.budget, monthly: money(50_000) } }
    const difference = { kind: 'setting', field: 'budget.monthly', value: money(50_000) } as const
    const parts = { settings: [difference], times: [] }
    expect(trialWords(parts, tried, formatter)).toBe('$500.00 a month')
    expect(trialName(parts, tried, formatter)).toBe('Another amount a month')
    expect(differenceSentence(difference, plan, formatter)).toContain('$500.00')
    expect(differenceLabel(difference, plan, formatter)).not.toMatch(/\d/)
    expect(differenceLabel(difference, plan, formatter)).toMatch(/another amount$/)
  })
})

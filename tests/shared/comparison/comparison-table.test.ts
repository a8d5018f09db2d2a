import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { COMPARED_NAMES } from '#shared/comparison/compared-figures.ts'
import { comparisonTable, sortComparison } from '#shared/comparison/comparison-table.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { comparedDifferenceText, comparedText } from '#shared/wording/comparison-words.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { planOnDay } from '../generators/plan.ts'
import { variantOf } from '../generators/scenarios.ts'

const TODAY = isoDate('2027-01-04')
const formatter = createFormatter('en-US', 'USD')

/** Ten single hours every Monday, at this price. */
function ten(price: number, savings = 0): Plan {
  const plan = aPlan()
    .withRequirements('supervision')
    .withMinimum('supervision', 10)
    .withRule('span', { isOn: false })
    .withArrangement('mentor', '2027-01-04', { pricePerSession: price })
    .build()
  return { ...plan, budget: { ...plan.budget, savings: savings as Plan['budget']['savings'] } }
}

function subject(id: string, plan: Plan) {
  return { id, name: id, plan, projection: project(plan, TODAY) }
}

const dear = subject('dear', ten(18_000, 60_000))
const cheap = subject('cheap', ten(15_000, 60_000))
const lost = subject('lost', aPlan().build())

describe('the comparison of plans', () => {
  it('holds each figure against that of the chosen one', () => {
    // January 2027 has four Mondays from the 4th on, and March five, of which the tenth session, on the 8th, needs two:
    // 4 × $150 = $600. Savings of $600 less ten sessions: −$900, and −$1,200; below zero from the fifth and the fourth on.
    const [base, other] = comparisonTable([cheap, dear], 'cheap')
    expect(base?.isChosen).toBe(true)
    expect(base?.figures?.values).toMatchObject({
      total: 150_000,
      mostExpensiveMonth: 60_000,
      lowestCash: -90_000,
      usualWeek: 60,
      heaviestWeek: 60,
    })
    expect(other?.differences).toMatchObject({
      certifiedOn: 0,
      months: 0,
      total: 30_000,
      mostExpensiveMonth: 12_000,
      lowestCash: -30_000,
      monthsBelowZero: 1,
    })
    expect(base?.figures?.mostExpensive).toBe('2027-01')
  })

  it('has neither figures nor differences for a plan without a date, and none against such a plan', () => {
    const [base, other] = comparisonTable([cheap, lost], 'lost')
    expect(other?.figures).toBeNull()
    expect(COMPARED_NAMES.map((name) => base?.differences[name])).toEqual(COMPARED_NAMES.map(() => null))
  })

  it('sorts by a figure either way, with rows that lack it last', () => {
    const rows = comparisonTable([lost, dear, cheap], 'dear')
    const order = (direction: 'ascending' | 'descending') =>
      sortComparison(rows, 'total', direction).map(({ subject: { id } }) => id)
    expect(order('ascending')).toEqual(['cheap', 'dear', 'lost'])
    expect(order('descending')).toEqual(['dear', 'cheap', 'lost'])
  })

  it('says figures and differences in words', () => {
    const [base, other] = comparisonTable([cheap, dear], 'cheap')
    if (!base?.figures || !other) throw new Error('both have a date')
    const { figures } = base
    expect(COMPARED_NAMES.map((name) => comparedText(name, figures, formatter))).toContain('$1,500.00')
    expect(comparedText('slack', figures, formatter)).toBe('–')
    expect(comparedDifferenceText('certifiedOn', other.differences.certifiedOn, formatter)).toBe('the same day')
    expect(comparedDifferenceText('total', other.differences.total, formatter)).toBe('+$300.00')
    expect(comparedDifferenceText('monthsBelowZero', -2, formatter)).toBe('−2')
    expect(comparedDifferenceText('slack', null, formatter)).toBe('')
  })

  it('is even: what one has more than another, the other has less than it', () => {
    fc.assert(
      fc.property(
        planOnDay().chain(({ plan, today }) => variantOf(plan).map((other) => ({ plan, other, today }))),
        ({ plan, other, today }) => {
          const subjects = [
            { id: 'one', name: 'one', plan, projection: project(plan, today) },
            { id: 'two', name: 'two', plan: other, projection: project(other, today) },
          ]
          const [, there] = comparisonTable(subjects, 'one')
          const [back] = comparisonTable(subjects, 'two')
          for (const name of COMPARED_NAMES) {
            const [more, less] = [there?.differences[name] ?? null, back?.differences[name] ?? null]
            expect(more === null ? null : 0 - more).toBe(less)
          }
          const certified = there?.subject.projection.outcome
          const day = certified?.kind === 'certified' ? dayFromIso(certified.certifiedOn) : undefined
          expect(there?.figures?.values.certifiedOn ?? undefined).toBe(day)
        },
      ),
      { numRuns: 40 },
    )
  })
})

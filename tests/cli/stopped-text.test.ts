import { describe, expect, it } from 'vitest'
import { makeComparisonReport } from '#cli/comparison-json.ts'
import { writeComparisonText } from '#cli/comparison-text.ts'
import type { PlanQuery } from '#cli/plan-query.ts'
import { writeProjectionText } from '#cli/projection-text.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { aPlan } from '../shared/builders/plan-builder.ts'

const today = isoDate('2027-01-04')
/** Mondays at $100: three are held before the stop. */
const plan = aPlan()
  .withRequirements('supervision')
  .withArrangement('mentor', '2027-01-04', { pricePerSession: 10_000 })
  .build()
const stopped = { ...plan, stopOn: isoDate('2027-01-25') }

function query(scenario: string | null): PlanQuery {
  return { plan, today, changedMeaning: null, selected: [{ scenario, plan: stopped, skippedDifferences: 0 }] }
}

describe('a plan that stops, on the command line', () => {
  it('has a total by stopping, and nothing that comes after a certification', () => {
    const text = writeProjectionText(query(null))
    expect(text).toMatch(/By stopping +\$300\.00/)
    expect(text).not.toContain('first renewal')
  })

  it('is compared by its cost, without an end that it does not have', () => {
    expect(writeComparisonText(query('Stop'))).toMatch(
      /“Stop” stops without a certification\. It costs \$[\d,.]+ less than “My plan”\.\n/,
    )
  })

  it('says which amounts only one of both lacks, so that the gap is not taken for the whole', () => {
    const open = aPlan()
      .withRequirements('supervision')
      .withArrangement('mentor', '2027-01-04', { title: 'Mara', pricePerSession: null })
      .build()
    const compared: PlanQuery = {
      ...query(null),
      selected: [{ scenario: 'Open', plan: open, skippedDifferences: 0 }],
    }
    expect(writeComparisonText(compared)).toContain(
      'This is not the whole difference. Not entered in one of them: Mara.',
    )
    expect(makeComparisonReport(compared).comparisons[0]?.unshared).toEqual(['Mara'])
    expect(writeComparisonText(query('Stop'))).not.toContain('not the whole difference')
  })
})

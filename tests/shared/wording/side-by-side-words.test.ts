import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { comparisonTable } from '#shared/comparison/comparison-table.ts'
import { unsharedAmounts } from '#shared/comparison/unshared-amounts.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { unsharedSentence } from '#shared/wording/gap-words.ts'
import { gapPhrase, gapReason, sideBySideHeadline } from '#shared/wording/side-by-side-words.ts'
import { aPlan } from '../builders/plan-builder.ts'

const TODAY = isoDate('2027-01-04')
const formatter = createFormatter('en-US', 'USD')

/** Ten single hours on Mondays from this day on, at this price. */
function ten(name: string, price: number | null, from = '2027-01-04') {
  const plan = aPlan()
    .withRequirements('supervision')
    .withMinimum('supervision', 10)
    .withRule('span', { isOn: false })
    .withArrangement('mentor', from, { pricePerSession: price })
    .build()
  return { id: name, name, plan, projection: project(plan, TODAY) }
}

const dear = ten('Dear', 18_000)
const cheap = ten('Cheap', 15_000)
const late = ten('Late', 10_000, '2027-03-01')
const open = ten('Open', null)
const lost = { ...ten('Lost', 1), ...aPlanWithoutDate() }

function aPlanWithoutDate() {
  const plan = aPlan().withRequirements('core').build()
  return { plan, projection: project(plan, TODAY) }
}

/** Three sessions of ten, then it stops. */
const stopped = (name: string) => {
  const plan = { ...dear.plan, stopOn: isoDate('2027-01-25') }
  return { id: name, name, plan, projection: project(plan, TODAY) }
}

const headline = (...subjects: readonly (typeof dear)[]) =>
  sideBySideHeadline(comparisonTable(subjects, subjects[0]?.id ?? ''), formatter)

describe('the answer of plans side by side', () => {
  it('names the one that ends first and the one that costs least', () => {
    // Ten sessions at $180, $150 and $100.
    expect(headline(dear, late)).toMatch(/^“Dear” is soonest: \w+ \d+, 2027; “Late” is cheapest: \$1,000\.$/)
    expect(headline(cheap, late, dear)).toMatch(/^“Cheap” is soonest: .+; “Late” is cheapest: \$1,000\.$/)
    expect(headline(dear, cheap)).toMatch(/^All of these lead to .+, 2027; “Cheap” is cheapest: \$1,500\.$/)
    expect(headline(cheap, ten('Later', 15_000, '2027-03-01'))).toMatch(
      /^“Cheap” is soonest: .+; all of these cost \$1,500\.$/,
    )
    expect(headline(cheap, ten('Worse', 18_000, '2027-03-01'))).toMatch(
      /^“Cheap” is soonest and cheapest: .+, \$1,500\.$/,
    )
    expect(headline(cheap, cheap)).toMatch(/^All of these lead to .+ and cost \$1,500 until then\.$/)
    expect(headline(cheap, lost)).toMatch(/^“Cheap” leads to .+ and costs \$1,500 until then\.$/)
    expect(headline(lost)).toBe('None of these leads to certification yet.')
  })

  it('says of those that stop that they do, and holds them against no date', () => {
    // Three sessions at $180 are held before the stop.
    expect(headline(dear, cheap, stopped('Stop'))).toMatch(
      /^All of these lead to .+; “Cheap” is cheapest: \$1,500\. “Stop” stops without a certification and costs \$540\.$/,
    )
    expect(headline(stopped('One'), stopped('Two'))).toBe(
      'None of these leads to certification yet. 2 stop without a certification.',
    )
  })

  it('does not call a plan cheap whose price nobody entered', () => {
    expect(headline(dear, cheap, open)).toMatch(/“Cheap” is cheapest: at least \$1,500\.$/)
  })
})

describe('a plan against the chosen one', () => {
  const gap = (subject: typeof dear, chosen: typeof dear) => {
    const row = comparisonTable([chosen, subject], chosen.id)[1]
    return row && gapPhrase(row, chosen, formatter)
  }

  it('is later or earlier, and dearer or cheaper', () => {
    expect(gap(cheap, dear)).toBe('the same day, $300 less')
    expect(gap(late, cheap)).toBe('56 days later, $500 less')
    expect(gap(dear, dear)).toBe('the same day, the same cost')
    expect(gap(lost, dear)).toBe('')
    // $1,800 against three sessions at $180.
    expect(gap(stopped('Stop'), dear)).toBe('$1,260 less')
  })

  it('costs what it does for the payments that differ most, which are named with what each comes to', () => {
    const reason = (subject: typeof dear, chosen: typeof dear) => {
      const row = comparisonTable([chosen, subject], chosen.id)[1]
      return row && gapReason(row, chosen, formatter)
    }
    // Ten sessions at $150 instead of $180.
    expect(reason(cheap, dear)).toMatch(/: cheaper −\$300$/)
    expect(reason(dear, cheap)).toMatch(/: dearer \+\$300$/)
    expect(reason(dear, dear)).toBe('')
    expect(reason(open, dear)).toBe('')
  })

  it('says how much more others give, and not that something is less', () => {
    const given = (name: string, amount: number) => {
      const plan = aPlan()
        .withRequirements('supervision')
        .withMinimum('supervision', 10)
        .withRule('span', { isOn: false })
        .withArrangement('mentor', '2027-01-04', { pricePerSession: 18_000 })
        .withContribution('fund', { kind: 'amount', category: 'supervision', on: '2027-01-04', amount })
        .build()
      return { id: name, name, plan, projection: project(plan, TODAY) }
    }
    const [little, much] = [given('Little', 10_000), given('Much', 10_800)]
    const row = comparisonTable([little, much], little.id)[1]
    expect(row && gapReason(row, little, formatter)).toBe('Contribution fund contributes $8 more')
  })

  it('has a cost that is not known while it lacks an amount that the other does not, on either side', () => {
    expect(gap(open, dear)).toBe('the same day, cost not known: 1 amount not entered')
    expect(gap(dear, open)).toBe('the same day, cost not known: 1 amount not entered')
    expect(unsharedSentence(unsharedAmounts(dear, open, 'toCertification'))).toMatch(
      /^This is not the whole difference\. Not entered in one of them: .+\.$/,
    )
    expect(unsharedSentence(unsharedAmounts(open, open, 'toCertification'))).toBe('')
    const { differences } = comparisonTable([dear, open], dear.id)[1] ?? {}
    expect(differences).toMatchObject({ certifiedOn: 0, total: null, mostExpensiveMonth: null, firstCycle: 0 })
  })
})

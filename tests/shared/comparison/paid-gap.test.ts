import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { paidGap } from '#shared/comparison/paid-gap.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { daysLater } from '#shared/projection/result/differences.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { gapSentence, paymentPartWords } from '#shared/wording/gap-words.ts'
import { trialDifferences } from '#shared/wording/trial-differences.ts'
import { aPlan } from '../builders/plan-builder.ts'

const TODAY = isoDate('2027-01-04')
const formatter = createFormatter('en-US', 'USD')

/** Ten single hours on Mondays at $180, with dues of $100 a month; or, with the supervision ended, three of them and no end. */
function plan(endsOn: string | null): Plan {
  return aPlan()
    .withRequirements('supervision')
    .withMinimum('supervision', 10)
    .withRule('span', { isOn: false })
    .withArrangement('mentor', '2027-01-04', { pricePerSession: 180_00, endsOn })
    .withFee('dues', 100_00, { kind: 'every', firstOn: isoDate('2027-01-04'), months: 1, until: 'certified' })
    .build()
}

describe('a plan that never leads to certification', () => {
  it('says so first, and is held against the other one up to its end, whichever is asked for', () => {
    const [whole, lost] = [plan(null), plan('2027-01-20')].map((one) => project(one, TODAY))
    if (!whole || !lost) throw new Error('two plans')
    expect([whole.outcome.kind, lost.outcome.kind]).toEqual(['certified', 'cannot-finish'])
    const paid = paidGap(whole, lost)
    const named = [
      { name: 'A', outcome: whole },
      { name: 'B', outcome: lost },
    ] as const
    expect(paid.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid.end - paid.start)
    const until = whole.outcome.kind === 'certified' ? whole.outcome.certifiedOn : null
    expect(paid.until).toBe(until)
    // Ten sessions against three: 7 × $180 = $1,260 less.
    expect(paid.parts.map((part) => paymentPartWords(part, paid.until))).toEqual([
      'Arrangement mentor: 7 fewer sessions',
    ])
    const gap = { of: named[0], other: named[1], amount: money(-1260_00), days: daysLater(whole, lost), until }
    expect(gapSentence(gap, formatter)).toMatch(
      /^“B” does not lead to certification\. Up to .+ 2027, it costs \$1,260\.00 less than “A”\.$/,
    )
    const back = paidGap(lost, whole)
    expect([back.until, back.start, back.end]).toEqual([until, paid.end, paid.start])
    expect(trialDifferences(whole, lost, formatter).join()).not.toMatch(/less|more,|same cost/)
  })
})

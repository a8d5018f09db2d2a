import { describe, expect, it } from 'vitest'
import { explainClaims } from '#shared/advice/claims.ts'
import { money } from '#shared/money/money.ts'
import { explainDates } from '#shared/projection/explanation/explain-dates.ts'
import { project } from '#shared/projection/project.ts'
import { dateSentence, requirementDateSentence } from '#shared/wording/explained-dates.ts'
import { figureSentence } from '#shared/wording/explained-figure.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const plan = aPlan()
  .withRequirements('supervision', 'core')
  .withMinimum('core', 20)
  .withoutRules('individual')
  .withCourse('c', 20)
  .withArrangement('a', '2027-01-04')
  .build()
const projection = project(plan, plan.startOn)
const { chain } = explainClaims(plan, plan.startOn)
const { path, requirements } = explainDates({ ...projection, chain: [...projection.chain, ...chain] })

describe('a date in words', () => {
  it('leads back to what set it', () => {
    const sentences = path.map((date) => dateSentence(date, plan, formatter))
    expect(sentences[0]).toBe(
      'Everything met on Jul 4, 2028 ← supervision: met on Jul 4, 2028; the hours alone on Dec 13, 2027 ← the 18 months required for supervision, from Jan 4, 2027 to Jul 4, 2028.',
    )
    expect(sentences[2]).toMatch(
      /^Certified on Sep 12, 2028 ← review of 8 weeks \(not confirmed\) after the application on Jul 18, 2028 ← prep/,
    )
    expect(sentences[3]).toBe('First renewal on Sep 12, 2031: 3 years after the certification.')
  })

  it('says of a requirement what set its day, and how far it could slip', () => {
    expect(requirements.map((date) => requirementDateSentence(date, plan, formatter))).toEqual([
      'core is met on Feb 7, 2027, when its last hours count. It could slip by about 17 months without moving the day on which all is met.',
      'supervision is met on Jul 4, 2028, when its minimum time is over; its hours alone are there on Dec 13, 2027. It sets the day on which all is met.',
    ])
  })
})

describe('a figure in words', () => {
  it('says of how many amounts it is the sum', () => {
    expect(figureSentence({ amount: money(4000), postingIds: ['a', 'b'] }, formatter)).toBe(
      '$40.00, the sum of 2 amounts',
    )
    expect(figureSentence({ amount: money(4000), postingIds: ['a'] }, formatter)).toBe('$40.00, one amount')
    expect(figureSentence({ amount: money(0), postingIds: [] }, formatter)).toBe('$0.00, no amounts')
    expect(figureSentence({ amount: money(4000), postingIds: ['a'] }, formatter, 'at least $40.00')).toBe(
      'at least $40.00, one amount',
    )
  })
})

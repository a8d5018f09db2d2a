import { expect, it } from 'vitest'
import { dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import { sessionPrice } from '#shared/projection/ledger/session-price.ts'
import { samplePlan } from '../../../helpers/resources.ts'

it('a session is priced after the rises since the contract, planned or not', () => {
  const [sample] = samplePlan('just-begun').arrangements
  if (!sample) throw new Error('the sample has supervision')
  const arrangement = {
    ...sample,
    contractOn: isoDate('2027-01-04'),
    pricePerSession: money(10_000),
    yearlyRise: 500,
  }
  const priceOn = (text: string) => sessionPrice(arrangement, dayFromIso(isoDate(text)))
  expect([priceOn('2028-01-03'), priceOn('2028-01-04'), priceOn('2029-01-04')]).toEqual([10_000, 10_500, 11_025])
  expect(sessionPrice({ ...arrangement, pricePerSession: null }, dayFromIso(isoDate('2028-01-04')))).toBeNull()
})

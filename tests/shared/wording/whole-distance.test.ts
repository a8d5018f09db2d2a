import { describe, expect, it } from 'vitest'
import { money } from '#shared/money/money.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { wholeDistance } from '#shared/wording/whole-distance.ts'

describe('how far two amounts in whole units are apart', () => {
  const dollars = createFormatter('en-US', 'USD')

  it('is what a reader finds who subtracts: $13,038 − $13,030, though $8.80 would be shown as $9', () => {
    expect(wholeDistance(money(1_303_840), money(1_302_960), dollars)).toBe('$8')
    expect(wholeDistance(money(-50), money(50), dollars)).toBe('$2') // −$1 and $1: half away from zero
  })

  it('is exact where both are shown alike', () => {
    expect(wholeDistance(money(1_303_840), money(1_303_810), dollars)).toBe('$0.30')
  })

  it('knows currencies of other digits', () => {
    expect(wholeDistance(money(1_499), money(1_501), createFormatter('en-US', 'KWD'))).toMatch(/1$/)
    expect(wholeDistance(money(100), money(107), createFormatter('en-US', 'JPY'))).toBe('¥7')
  })
})

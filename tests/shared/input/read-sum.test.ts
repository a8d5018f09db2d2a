import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSum, readSum } from '#shared/input/read-sum.ts'

const figure = (text: string) => ({ ok: true, value: Number(text) }) as const

describe('a sum', () => {
  it.each([
    ['3*149+20', 467], // 447 + 20
    ['20+3*149', 467],
    ['3 × 149 + 20', 467],
    ['(3+2)*10', 50],
    ['100/4-5', 20],
    ['10-3-2', 5],
    ['2x75', 150],
  ])('%s is %d', (text, value) => {
    expect(isSum(text)).toBe(true)
    expect(readSum(text, figure)).toEqual({ ok: true, value })
  })

  it.each(['1+', '(1+2', '1+2)', '2**3', '1 2', '5/0', '()'])('is not %s', (text) => {
    expect(readSum(text, figure)).toMatchObject({ ok: false })
  })

  it('is no single amount, with or without a sign', () => {
    for (const text of ['499', '-5', '1,234.50', '12,-', '(5)', '45.00-', '$ 12']) expect(isSum(text)).toBe(false)
  })

  it('of any figures is what arithmetic says', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(numbers, (figures) => {
        const sum = figures.reduce((all, each) => all + each, 0)
        expect(readSum(figures.join(' + '), figure)).toEqual({ ok: true, value: sum })
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tenths } from '#renderer/charts/kit/tenths.ts'

it('writes a number to a tenth, also below zero', () => {
  expect([0, 3, 12.34, 12.36, -0.26, -7.98, 0.04].map(tenths)).toEqual(['0', '3', '12.3', '12.4', '-0.3', '-8', '0'])
  fc.assert(
    fc.property(fc.double({ min: -5000, max: 5000, noNaN: true }), (pixels) => {
      expect(tenths(pixels)).toMatch(/^-?\d+(\.\d)?$/)
      expect(Math.abs(Number(tenths(pixels)) - pixels)).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})

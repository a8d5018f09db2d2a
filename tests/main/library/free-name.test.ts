import { describe, expect, it } from 'vitest'
import { freeName } from '#main/library/free-name.ts'

describe('the name of a copy', () => {
  it.each([
    ['Mine', [], 'Mine'],
    ['Mine', ['Mine'], 'Mine, copy'],
    ['Mine', ['Mine', 'Mine, copy'], 'Mine, copy 2'],
    ['Mine, copy', ['Mine, copy'], 'Mine, copy 2'],
    ['Mine, copy 2', ['Mine, copy 2'], 'Mine, copy'],
    ['x'.repeat(200), ['x'.repeat(200)], `${'x'.repeat(194)}, copy`],
    [`${'x'.repeat(193)}😀${'x'.repeat(5)}`, [`${'x'.repeat(193)}😀${'x'.repeat(5)}`], `${'x'.repeat(193)}, copy`],
  ])('of %s beside %j is %s', (name, taken, expected) => {
    expect(freeName(name, taken)).toBe(expected)
  })
})

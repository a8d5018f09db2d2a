import { describe, expect, it } from 'vitest'
import { remember } from '#shared/remember.ts'

describe('a function that remembers', () => {
  it('is called once while its arguments are the very same ones', () => {
    let calls = 0
    const lengths = remember((items: readonly string[], more: number) => {
      calls += 1
      return [items.length + more]
    })
    const items = ['a']
    const first = lengths(items, 1)
    expect(lengths(items, 1)).toBe(first)
    expect(calls).toBe(1)
    // Another list with the same items is another argument, and so is another number.
    expect(lengths(['a'], 1)).toEqual([2])
    expect(lengths(items, 2)).toEqual([3])
    expect(lengths(items, 1)).toEqual([2])
    expect(calls).toBe(4)
  })
})

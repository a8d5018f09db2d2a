import { describe, expect, it } from 'vitest'
import { todayFrom } from '#main/hosts/program/program-options.ts'

describe('todayFrom', () => {
  it('asks the clock anew at every call', () => {
    let now = new Date(2027, 0, 4, 23, 59)
    const today = todayFrom(undefined, () => now)
    expect(today()).toBe('2027-01-04')
    now = new Date(2027, 0, 5, 0, 1)
    expect(today()).toBe('2027-01-05')
  })

  it('stays on a fixed date', () => {
    expect(todayFrom('2026-06-30', () => new Date(2027, 0, 4))()).toBe('2026-06-30')
  })

  it('leaves text aside that is no date', () => {
    expect(todayFrom('2026-06-31', () => new Date(2027, 0, 4))()).toBe('2027-01-04')
  })
})

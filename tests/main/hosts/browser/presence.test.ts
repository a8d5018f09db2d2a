import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LONGEST_ABSENCE, type Presence, watchPresence } from '#main/hosts/browser/presence.ts'

let presence: Presence
let absences: number

beforeEach(() => {
  vi.useFakeTimers()
  absences = 0
  presence = watchPresence(LONGEST_ABSENCE, () => {
    absences += 1
  })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('watchPresence', () => {
  it('counts a page that is never opened as away', () => {
    vi.advanceTimersByTime(10 * 60_000 - 1)
    expect(absences).toBe(0)
    vi.advanceTimersByTime(1)
    expect(absences).toBe(1)
  })

  it('waits as long as any page is open, and ten minutes more', () => {
    const leaveFirst = presence.arrive()
    const leaveSecond = presence.arrive()
    leaveFirst()
    vi.advanceTimersByTime(3 * LONGEST_ABSENCE)
    leaveSecond()
    vi.advanceTimersByTime(LONGEST_ABSENCE - 1)
    expect(absences).toBe(0)
    vi.advanceTimersByTime(1)
    expect(absences).toBe(1)
  })

  it('counts a page that goes twice once', () => {
    const leaveFirst = presence.arrive()
    presence.arrive()
    leaveFirst()
    leaveFirst()
    vi.advanceTimersByTime(LONGEST_ABSENCE)
    expect(absences).toBe(0)
  })

  it('begins to wait anew with every page that goes', () => {
    presence.arrive()()
    vi.advanceTimersByTime(LONGEST_ABSENCE - 1)
    presence.arrive()()
    vi.advanceTimersByTime(LONGEST_ABSENCE - 1)
    expect(absences).toBe(0)
  })

  it('is silent once stopped', () => {
    presence.stop()
    vi.advanceTimersByTime(LONGEST_ABSENCE)
    expect(absences).toBe(0)
  })
})

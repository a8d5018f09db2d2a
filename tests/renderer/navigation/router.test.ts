import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentHash, overviewUnlessNavigated } from '../../../src/renderer/navigation/router.ts'

describe('the overview after work that takes a while', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { hash: '#/data' })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is gone to from where the work was begun', () => {
    const toOverview = overviewUnlessNavigated()
    toOverview()
    expect(location.hash).toBe('#/overview')
  })

  it('leaves the person on the screen they have chosen meanwhile', () => {
    const toOverview = overviewUnlessNavigated()
    location.hash = '#/courses'
    toOverview()
    expect(location.hash).toBe('#/courses')
  })
})

describe('an address that was kept', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each([
    ['#/fees', '#/money'],
    ['#/fees/dues', '#/money/dues'],
    ['#/pace-and-budget', '#/pace'],
    ['#/courses/fees', '#/courses/fees'],
    ['', ''],
  ])('%s leads to %s', (kept, present) => {
    vi.stubGlobal('location', { hash: kept })
    expect(currentHash()).toBe(present)
  })
})

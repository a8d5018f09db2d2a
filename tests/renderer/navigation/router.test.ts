import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { overviewUnlessNavigated } from '../../../src/renderer/navigation/router.ts'

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

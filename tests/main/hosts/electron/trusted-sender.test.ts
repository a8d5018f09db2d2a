import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '#main/hosts/electron/trusted-sender.ts'

const own = 'app://certpace'

describe('isTrustedSender', () => {
  it('trusts the page itself', () => {
    expect(isTrustedSender({ origin: own, parent: null }, own)).toBe(true)
  })

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { origin: own, parent: {} }],
    ['another origin', { origin: 'https://planner.example', parent: null }],
    ['an origin that begins alike', { origin: 'app://certpace.example', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
  ])('does not trust %s', (_who, frame) => {
    expect(isTrustedSender(frame, own)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#main/hosts/page/security-headers.ts'

describe('contentSecurityPolicy', () => {
  it('allows the own origin and the styles of one response, and nothing else', () => {
    expect(contentSecurityPolicy('abc').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-abc'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
  })

  it('never lets text become code', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|\*|https?:|blob:/)
  })
})

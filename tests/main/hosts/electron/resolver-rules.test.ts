import { describe, expect, it } from 'vitest'
import { resolverRules } from '#main/hosts/electron/resolver-rules.ts'

describe('resolverRules', () => {
  it('let the program reach nothing', () => {
    expect(resolverRules({ kind: 'built' })).toBe('MAP * ^NOTFOUND')
  })

  it('let a checkout reach its development server', () => {
    const source = { kind: 'development-server', origin: 'http://localhost:5173' } as const
    expect(resolverRules(source)).toBe('MAP * ^NOTFOUND, EXCLUDE localhost')
  })
})

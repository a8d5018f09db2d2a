import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolvePageFile } from '#main/hosts/page/resolve-page-file.ts'

const folder = path.resolve('/program/out/renderer')

describe('resolvePageFile', () => {
  it('finds files inside the folder', () => {
    expect(resolvePageFile(folder, '/assets/main.js')).toBe(path.join(folder, 'assets', 'main.js'))
    expect(resolvePageFile(folder, '/a%20b.png')).toBe(path.join(folder, 'a b.png'))
  })

  it('takes the bare address for the page', () => {
    expect(resolvePageFile(folder, '/')).toBe(path.join(folder, 'index.html'))
  })

  it.each([
    '/../secret',
    '/..',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/assets/../../renderer-old/secret',
    '/assets/../main.js',
    '/..%5csecret',
    '/c:/secret',
    '/main.js%00',
    '/%',
    '',
    'main.js',
    '/.',
  ])('refuses %s', (rawPath) => {
    expect(resolvePageFile(folder, rawPath)).toBeNull()
  })

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.constantFrom('..', '.', '/', '%2e', '%2f', '%5c', '\\', 'a', '%25', ':', '\0', '%')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = resolvePageFile(folder, `/${pieces.join('')}`)
        expect(file === null || file.startsWith(folder + path.sep)).toBe(true)
      }),
    )
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLockFaults, findMisplacedDependencies } from '../../scripts/lib/dependencies.ts'
import { describeLicenseFault, writeNotices } from '../../scripts/lib/notices.ts'
import { ROOT } from '../../scripts/lib/root.ts'

const good = { name: 'good', version: '1.2.3', identifier: 'MIT', text: 'MIT License' }

describe('the check of licenses', () => {
  it.each([
    ['names no license', { name: 'bare', version: '1.0.0', text: 'Do as you like.' }],
    ['which is not among the known licenses', { ...good, identifier: 'AGPL-3.0-only' }],
    ['which is not among the known licenses', { ...good, identifier: 'SEE LICENSE IN terms.txt' }],
    ['which is not among the known licenses', { ...good, identifier: 'MIT AND CC-BY-NC-4.0' }],
    ['holds no text of its license', { name: 'silent', version: '1.0.0', identifier: 'MIT' }],
  ])('refuses a bundled package (%s)', (refusal, bundled) => {
    expect(describeLicenseFault(bundled)).toContain(refusal)
  })

  it.each(['MIT', '0BSD', 'MIT AND ISC AND BSD-3-Clause', '(GPL-3.0-only OR MIT)'])('lets %s through', (identifier) => {
    expect(describeLicenseFault({ ...good, identifier })).toBe(null)
  })
})

describe('the notices', () => {
  it('hold each package with its version, its license and the words of it', () => {
    const notices = writeNotices([good, { ...good, name: 'other', text: 'Other words \r\nand more' }])
    expect(notices).toContain('good 1.2.3 (MIT)\n\nMIT License\n')
    expect(notices).toContain('other 1.2.3 (MIT)\n\nOther words\nand more\n')
  })

  it('name everybody whose work the database library holds', () => {
    const source = join(ROOT, 'node_modules/better-sqlite3-multiple-ciphers/deps/sqlite3/sqlite3.c')
    const lines = readFileSync(source, 'utf8').matchAll(/Copyright:? +(?:\(c\) +)?\d{4}[\d, -]*(?: [A-Z].*)/gi)
    const holders = new Set(
      [...lines].map(([line]) => line.replace(/^.*\d{4} +/, '').replace(/ *(?:<| and it is ).*$/, '')),
    )
    expect(holders).toContain('Olivier Gay')
    const notices = readFileSync(join(ROOT, 'resources/notices.txt'), 'utf8').replaceAll(/\s+/g, ' ')
    expect([...holders].filter((holder) => !notices.includes(holder))).toEqual([])
  })
})

describe('the check of what package.json names', () => {
  it('refuses what ships and stands under what does not, and the other way', () => {
    const needs = { dependencies: { react: '1', idle: '1' }, devDependencies: { hono: '1', vitest: '1' } }
    expect(findMisplacedDependencies(needs, ['react', 'hono', 'inner'])).toEqual([
      'hono ships with the program and belongs under dependencies',
      'idle does not ship with the program and belongs under devDependencies',
    ])
  })
})

describe('the check of the lock file', () => {
  const lockOf = (entry: Readonly<Record<string, string>>) =>
    JSON.stringify({ packages: { '': { name: 'certpace' }, 'node_modules/one': { version: '1.0.0', ...entry } } })

  it.each([
    ['without integrity', {}, ['node_modules/one has no integrity of the kind sha512']],
    ['with a weak one', { integrity: 'sha1-abc=' }, ['node_modules/one has no integrity of the kind sha512']],
    [
      'that names a registry',
      { integrity: 'sha512-abc==', resolved: 'https://registry.example/one.tgz' },
      ['node_modules/one names the place it came from; remove its "resolved"'],
    ],
  ])('refuses an entry %s', (_which, entry, faults) => {
    expect(findLockFaults(lockOf(entry))).toEqual(faults)
  })

  it('lets an entry with its integrity through', () => {
    expect(findLockFaults(lockOf({ integrity: 'sha512-abc==' }))).toEqual([])
  })
})

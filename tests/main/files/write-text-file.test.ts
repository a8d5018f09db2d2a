import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTextFile } from '#main/files/write-text-file.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('writeTextFile', () => {
  it('replaces a file whole, readable by this person only', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'a.txt')
    writeFileSync(file, 'before')
    writeTextFile(file, 'Grüße 😀')
    expect(readFileSync(file, 'utf8')).toBe('Grüße 😀')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('leaves nothing behind when it cannot write', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'a.txt', 'inside'), { recursive: true })
    expect(() => writeTextFile(path.join(folder, 'a.txt'), 'text')).toThrow()
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(() => writeTextFile(path.join(folder, 'gone', 'a.txt'), 'text')).toThrow('ENOENT')
  })
})

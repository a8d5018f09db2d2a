import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWholeFile } from '#main/files/write-whole-file.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('writeWholeFile', () => {
  it('replaces a file whole, readable by this person only', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'a.txt')
    writeFileSync(file, 'before')
    writeWholeFile(file, 'Grüße 😀')
    expect(readFileSync(file, 'utf8')).toBe('Grüße 😀')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('writes bytes as they are', () => {
    const file = path.join(temporaryFolder(), 'a.bin')
    writeWholeFile(file, new Uint8Array([0, 255, 10, 13]))
    expect([...readFileSync(file)]).toEqual([0, 255, 10, 13])
  })

  it('leaves a folder, and what another name holds, as they are', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'a.txt'))
    expect(() => writeWholeFile(path.join(folder, 'a.txt'), 'text')).toThrow('A folder stands at')
    expect(statSync(path.join(folder, 'a.txt')).isDirectory()).toBe(true)
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('leaves nothing behind when it cannot write', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'a.txt', 'inside'), { recursive: true })
    expect(() => writeWholeFile(path.join(folder, 'a.txt'), 'text')).toThrow()
    expect(readdirSync(folder)).toEqual(['a.txt'])
    expect(() => writeWholeFile(path.join(folder, 'gone', 'a.txt'), 'text')).toThrow('ENOENT')
  })
})

import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { canMakeFolder, makeFolder } from '#main/files/make-folder.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('makeFolder', () => {
  it('makes as many folders as it is told, for this person only, and none that should be there', () => {
    const folder = temporaryFolder()
    makeFolder(path.join(folder, 'backups', 'plan'), 2)
    makeFolder(path.join(folder, 'backups', 'plan'), 2) // once more is no trouble
    expect(statSync(path.join(folder, 'backups', 'plan')).mode & 0o777).toBe(0o700)
    expect(() => makeFolder(path.join(folder, 'gone', 'backups', 'plan'), 2)).toThrow('ENOENT')
    expect(() => makeFolder(path.join(folder, 'gone', 'archive'))).toThrow('ENOENT')
    expect(existsSync(path.join(folder, 'gone'))).toBe(false)
  })
})

describe('canMakeFolder', () => {
  it('tells a file in the place of the folder, and a folder that is gone', () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'file'), '')
    mkdirSync(path.join(folder, 'there'))
    const names = ['there', 'new', 'file', path.join('gone', 'new')]
    expect(names.map((name) => canMakeFolder(path.join(folder, name)))).toEqual([true, true, false, false])
  })
})

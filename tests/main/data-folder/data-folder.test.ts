import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('dataFolder', () => {
  it.each([
    ['linux', {}, '/home/me', '/home/me/.local/share/certpace'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/me', '/data/certpace'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/me', '/home/me/.local/share/certpace'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/me', '/Users/me/Library/Application Support/Certpace'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\me\\AppData\\Roaming' },
      'C:\\Users\\me',
      'C:\\Users\\me\\AppData\\Roaming\\Certpace',
    ],
    ['win32', {}, 'C:\\Users\\me', 'C:\\Users\\me\\AppData\\Roaming\\Certpace'],
    ['linux', { CERTPACE_DATA: '/elsewhere', XDG_DATA_HOME: '/data' }, '/home/me', '/elsewhere'],
  ] as const)('on %s with %j and the home %s is %s', (platform, environment, home, expected) => {
    expect(dataFolder(environment, platform, home)).toBe(expected)
  })
})

describe('prepareDataFolder', () => {
  it('makes folders that only this person can enter', () => {
    const folder = path.join(temporaryFolder(), 'a', 'b')
    expect(prepareDataFolder(folder)).toEqual({ ok: true, value: folder })
    expect([folder, plansFolder(folder)].map((made) => statSync(made).mode & 0o777)).toEqual([0o700, 0o700])
  })

  it('leaves the mode of a folder that was there', () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'shared'), { mode: 0o755 })
    prepareDataFolder(path.join(folder, 'shared'))
    expect(statSync(path.join(folder, 'shared')).mode & 0o777).toBe(0o755)
  })

  it.each(['', 'plans', 'plans/inner'])('says what to do when a file stands in the way: %j', (inside) => {
    const file = path.join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const prepared = prepareDataFolder(path.join(file, inside))
    expect(prepared).toMatchObject({
      ok: false,
      fault: { code: 'data-folder', message: expect.stringContaining('Move that file away') },
    })
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const source = path.resolve(import.meta.dirname, '../../../../src')

/** The files whose text holds the pattern, as paths inside `src`. */
function filesWith(pattern: RegExp): readonly string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => pattern.test(readFileSync(path.join(source, name), 'utf8')))
    .sort()
}

describe('the source', () => {
  it('opens windows in one guarded place', () => {
    expect(filesWith(/new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
      'main/hosts/electron/guarded-window.ts',
    ])
  })

  it('touches the raw channels of Electron in two files', () => {
    expect(filesWith(/\bipc(Main|Renderer)\b\.|webContents\.send\b/)).toEqual([
      'main/hosts/electron/messages.ts',
      'main/preload/preload.ts',
    ])
  })

  it('hands addresses to the browser of the person in one place', () => {
    expect(filesWith(/shell\.openExternal/)).toEqual(['main/hosts/electron/help-links.ts'])
  })

  it('never switches the sandbox off', () => {
    expect(filesWith(/appendSwitch\('no-sandbox|sandbox: false|disable-web-security/)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { openBrowserCommand } from '#main/hosts/browser/open-browser.ts'

const address = 'http://127.0.0.1:4000/#token'
const desk = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false } as const

describe('openBrowserCommand', () => {
  it('uses what each platform has', () => {
    expect(openBrowserCommand(address, desk)).toEqual(['xdg-open', address])
    expect(openBrowserCommand(address, { ...desk, platform: 'darwin' })).toEqual(['open', address])
    expect(openBrowserCommand(address, { ...desk, platform: 'win32' })?.at(-1)).toBe(address)
  })

  it('opens nothing without a display, as root, or when told not to', () => {
    expect(openBrowserCommand(address, { ...desk, environment: {} })).toBeNull()
    expect(openBrowserCommand(address, { ...desk, isRoot: true })).toBeNull()
    expect(openBrowserCommand(address, { ...desk, environment: { DISPLAY: ':0', CERTPACE_NO_OPEN: '1' } })).toBeNull()
  })
})

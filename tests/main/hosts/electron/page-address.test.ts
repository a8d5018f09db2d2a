import { describe, expect, it } from 'vitest'
import { isAllowedAddress, isAllowedNavigation, isOwnDownload } from '#main/hosts/electron/page-address.ts'

const built = { kind: 'built' } as const
const development = { kind: 'development-server', origin: 'http://localhost:5173' } as const

describe('isAllowedAddress', () => {
  it.each(['app://certpace/', 'app://certpace/assets/main.js', 'blob:app://certpace/3f2a', 'data:image/svg+xml,'])(
    'lets the page ask for %s',
    (address) => {
      expect(isAllowedAddress(address, built)).toBe(true)
    },
  )

  it.each([
    'https://www.aasect.org/',
    'http://127.0.0.1:5173/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'app://certpace.example/',
    'app://certpace:80/',
    'app://other/',
    'blob:https://planner.example/3f2a',
    'https://planner.example/?app://certpace/',
    'devtools://devtools/bundled/inspector.html',
    'not an address',
    '',
  ])('stops %s', (address) => {
    expect(isAllowedAddress(address, built)).toBe(false)
  })

  it('lets a checkout ask its own development server, and no other', () => {
    expect(isAllowedAddress('http://localhost:5173/main.tsx', development)).toBe(true)
    expect(isAllowedAddress('ws://localhost:5173/?token=1', development)).toBe(true)
    expect(isAllowedAddress('http://localhost:5174/', development)).toBe(false)
    expect(isAllowedAddress('https://www.aasect.org/', development)).toBe(false)
  })
})

describe('isAllowedNavigation', () => {
  it('leads nowhere from the built page, not even back to it', () => {
    for (const address of ['https://www.aasect.org/', 'app://certpace/', 'file:///etc/passwd', 'data:text/html,']) {
      expect(isAllowedNavigation(address, built)).toBe(false)
    }
  })

  it('lets the development server load its own page anew', () => {
    expect(isAllowedNavigation('http://localhost:5173/', development)).toBe(true)
    expect(isAllowedNavigation('http://localhost:5174/', development)).toBe(false)
    expect(isAllowedNavigation('https://www.aasect.org/', development)).toBe(false)
  })
})

describe('isOwnDownload', () => {
  it('holds for what the page made itself only', () => {
    expect(isOwnDownload('blob:app://certpace/3f2a', built)).toBe(true)
    expect(isOwnDownload('app://certpace/assets/main.js', built)).toBe(false)
    expect(isOwnDownload('https://planner.example/file', built)).toBe(false)
  })
})

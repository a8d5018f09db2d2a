import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningHost, requestText, runHost, sendRaw, unchunk } from './running-host.ts'

let running: RunningHost
let port: number

beforeAll(async () => {
  running = await runHost()
  port = running.host.port
})
afterAll(() => running.stop())

/** A person following the printed link: no origin, and no site the request came from. */
function visit(path: string, changes: Readonly<Record<string, string | null>> = {}) {
  const headers = { Origin: null, 'Content-Type': null, 'Content-Length': null, 'Sec-Fetch-Site': 'none' }
  return sendRaw(port, requestText(port, `GET ${path}`, { ...headers, ...changes }))
}

describe('the page', () => {
  it('carries the nonce of its own policy, another one each time', async () => {
    const nonces = new Set<string>()
    for (const reply of [await visit('/'), await visit('/index.html')]) {
      const nonce = /nonce="([^"]+)"/.exec(unchunk(reply))?.[1] ?? ''
      expect(reply.status).toBe(200)
      expect(reply.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
    expect([...nonces].every((nonce) => /^[A-Za-z0-9+/]{24}$/.test(nonce))).toBe(true)
  })

  it('comes with every header that closes a door', async () => {
    const reply = await visit('/')
    expect(reply.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'connection-allowlist': '(response-origin); webrtc=block',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
      expect(reply.headers['content-security-policy']?.split('; ')).toContain(rule)
    }
  })

  it('loads its scripts as scripts', async () => {
    const reply = await visit('/page.js', { 'Sec-Fetch-Site': 'same-origin' })
    expect(reply.status).toBe(200)
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    ['../package.json', '/../package.json'],
    ['an encoded ..', '/%2e%2e/package.json'],
    ['an encoded slash', '/..%2fpackage.json'],
    ['.. inside the path', '/assets/../../package.json'],
    ['a way back into the folder', '/assets/../page.js'],
    ['a twice encoded ..', '/%252e%252e/package.json'],
    ['a backslash', '/..%5cpackage.json'],
    ['an absolute path', '//etc/passwd'],
    ['a zero byte', '/page.js%00.html'],
    ['a stray percent sign', '/%'],
    ['nothing that exists', '/missing.js'],
  ])('does not exist at %s', async (_what, path) => {
    const reply = await visit(path)
    expect(reply.status).toBe(404)
    expect(unchunk(reply)).toBe('There is nothing here.')
  })

  it.each([
    ['under a foreign name', { Host: 'planner.example' }],
    ['under the name localhost', { Host: 'localhost' }],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another program of this computer', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is not shown %s', async (_how, changes) => {
    expect((await visit('/', changes)).status).toBe(403)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Admission,
  admit,
  exchangeToken,
  type RunningHost,
  requestText,
  runHost,
  sendRaw,
  tokenOf,
  unchunk,
} from './running-host.ts'

let running: RunningHost
let port: number
let admission: Admission

beforeAll(async () => {
  running = await runHost()
  port = running.host.port
  admission = await admit(running.host)
})
afterAll(() => running.stop())

const call = JSON.stringify({ name: 'app:load', request: {} })

function sendCall(changes: Readonly<Record<string, string | null>>, body = call) {
  return sendRaw(port, requestText(port, 'POST /call', { ...admission, ...changes }, body))
}

describe('a call from the own page', () => {
  it('is answered by the services, and kept by nobody', async () => {
    const reply = await sendCall({})
    expect(reply.status).toBe(200)
    expect(JSON.parse(unchunk(reply))).toEqual({ ok: true, value: { heard: {} } })
    expect(reply.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('a call that somebody else could have made', () => {
  const foreign: readonly [string, Record<string, string | null>, number][] = [
    ['without cookie and key', { Cookie: null, 'x-certpace-key': null }, 401],
    ['with the cookie alone', { 'x-certpace-key': null }, 401],
    ['with the key alone', { Cookie: null }, 401],
    ['with a wrong key', { 'x-certpace-key': 'a'.repeat(43) }, 401],
    ['with an empty key', { 'x-certpace-key': '' }, 401],
    ['with a foreign host', { Host: 'planner.example:80' }, 403],
    ['with the name localhost', { Host: 'localhost' }, 403],
    ['with our address and another port', { Host: '127.0.0.1:1' }, 403],
    ['with a foreign origin', { Origin: 'https://planner.example' }, 403],
    ['with no origin', { Origin: null }, 403],
    ['with the origin null', { Origin: 'null' }, 403],
    ['with another program of this computer as origin', { Origin: 'http://127.0.0.1:1' }, 403],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from the same site on another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['without the word of a browser', { 'Sec-Fetch-Site': null }, 403],
    ['as a form would send it', { 'Content-Type': 'text/plain' }, 415],
    ['without a content type', { 'Content-Type': null }, 415],
  ]
  it.each(foreign)('is refused %s', async (_how, changes, status) => {
    const reply = await sendCall(changes)
    expect(reply.status).toBe(status)
    expect(JSON.parse(unchunk(reply))).toMatchObject({ ok: false })
  })

  it('is refused with the key of another browser', async () => {
    const other = await admit(running.host)
    expect((await sendCall({ 'x-certpace-key': other['x-certpace-key'] })).status).toBe(401)
  })

  it('is refused at the event stream too', async () => {
    const reply = await sendRaw(port, requestText(port, 'POST /events', { Cookie: admission.Cookie }, '{}'))
    expect(reply.status).toBe(401)
  })
})

describe('a call that is not well formed', () => {
  it.each([
    ['not JSON', '{"name":'],
    ['a list', '[]'],
    ['without a request', '{"name":"app:load"}'],
    ['with an unknown key', '{"name":"app:load","request":{},"more":1}'],
  ])('is refused when it is %s', async (_how, body) => {
    expect((await sendCall({}, body)).status).toBe(400)
  })

  it('is refused when nothing has its name', async () => {
    const reply = await sendCall({}, JSON.stringify({ name: 'plan:steal', request: {} }))
    expect(reply.status).toBe(404)
    expect(JSON.parse(unchunk(reply))).toMatchObject({ ok: false, failure: { code: 'unknown-call' } })
  })

  it('is refused when it says it is too large', async () => {
    const reply = await sendRaw(port, requestText(port, 'POST /call', { ...admission, 'Content-Length': '67108865' }))
    expect(reply.status).toBe(413)
  })

  it('is refused when it turns out too large', async () => {
    const chunks = `1400\r\n${'x'.repeat(0x1400)}\r\n0\r\n\r\n`
    const head = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }
    const reply = await sendRaw(port, requestText(port, 'POST /session', head) + chunks)
    expect(reply.status).toBe(413)
  })

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is refused as %s', async (method) => {
    const reply = await sendRaw(port, requestText(port, `${method} /call`, { ...admission }))
    expect(reply.status).toBe(405)
  })
})

describe('the start token', () => {
  it('works once', async () => {
    const token = tokenOf(running.host.freshLink())
    expect((await exchangeToken(port, token)).status).toBe(200)
    expect((await exchangeToken(port, token)).status).toBe(401)
  })

  it('is refused when it was never given out', async () => {
    expect((await exchangeToken(port, 'a'.repeat(43))).status).toBe(401)
    expect((await exchangeToken(port, '')).status).toBe(401)
  })

  it('works for less than a minute', async () => {
    const inTime = tokenOf(running.host.freshLink())
    const tooLate = tokenOf(running.host.freshLink())
    running.clock.time += 59_999
    expect((await exchangeToken(port, inTime)).status).toBe(200)
    running.clock.time += 1
    expect((await exchangeToken(port, tooLate)).status).toBe(401)
  })

  it.each([
    ['a foreign origin', { Origin: 'https://planner.example' }],
    ['a foreign host', { Host: 'planner.example' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('is not even looked at from %s', async (_who, changes) => {
    const token = tokenOf(running.host.freshLink())
    expect((await exchangeToken(port, token, changes)).status).toBe(403)
    expect((await exchangeToken(port, token)).status).toBe(200)
  })

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const reply = await exchangeToken(port, tokenOf(running.host.freshLink()))
    expect(reply.headers['set-cookie']).toMatch(
      new RegExp(`^certpace_${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    )
  })

  it('opens a second page of the same browser without closing the first', async () => {
    const first = await admit(running.host)
    const second = await admit(running.host, { Cookie: first.Cookie })
    expect(second.Cookie).toBe(first.Cookie)
    expect((await sendCall({ ...first })).status).toBe(200)
    expect((await sendCall({ ...second })).status).toBe(200)
  })
})

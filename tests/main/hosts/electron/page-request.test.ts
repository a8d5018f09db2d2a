import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPageRequest } from '#main/hosts/electron/page-request.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'certpace-page-'))
  await writeFile(path.join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">')
})
afterAll(() => rm(folder, { recursive: true }))

function ask(url: string, method = 'GET'): Promise<Response> {
  return answerPageRequest({ url, method }, folder, (pathname) =>
    pathname === '/trouble' ? new Response('trouble') : null,
  )
}

describe('answerPageRequest', () => {
  it('answers with the page, the nonce of its policy filled in', async () => {
    const response = await ask('app://certpace/')
    const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1]
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('leaves its own pages to main', async () => {
    expect(await (await ask('app://certpace/trouble')).text()).toBe('trouble')
  })

  it.each([
    ['another host', 'app://other/', 'GET', 403],
    ['a host that begins alike', 'app://certpace.example/', 'GET', 403],
    ['a port', 'app://certpace:80/', 'GET', 403],
    ['another method', 'app://certpace/', 'POST', 405],
    ['a path that leads out', 'app://certpace/..%2fpackage.json', 'GET', 404],
    ['a missing file', 'app://certpace/missing.js', 'GET', 404],
  ])('refuses %s', async (_what, url, method, status) => {
    expect((await ask(url, method)).status).toBe(status)
  })
})

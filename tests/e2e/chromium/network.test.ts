import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ROOT } from '../../../scripts/lib/root.ts'
import { TODAY } from '../harness/app.ts'
import { sharedChromium, startBrowserHost } from '../harness/browser-host.ts'
import { startEavesdropper } from '../harness/eavesdropper.ts'
import { keepPeerConnections, seekPeers } from '../harness/peer-connections.ts'
import { answerFiveQuestions, backUpNow, heading, openScreen, SCREEN_NAMES } from '../harness/steps.ts'

describe('the page in a browser', () => {
  it.each(['kept', 'frame'] as const)('has no peer connections, and opens no socket for those (%s)', async (source) => {
    const listener = await listen()
    const page = await openPage()
    expect(await page.evaluate(() => typeof globalThis.RTCPeerConnection)).toBe('undefined')
    expect(await seekPeers(page, listener, source)).not.toBe('heard')
    expect(listener.heard).toEqual([])
  })

  it('leads to no other server, whether it asks ahead, loads, or goes there', async () => {
    const listener = await listen()
    const page = await openPage()
    const address = `http://${listener.address}:${listener.tcpPort}/`
    await page.evaluate(async (href) => {
      for (const rel of ['preconnect', 'prefetch', 'stylesheet', 'icon']) {
        document.head.append(Object.assign(document.createElement('link'), { rel, href }))
      }
      await fetch(href).catch(() => {})
    }, address)
    const arrival = page.waitForEvent('framenavigated') // of the page that says it is blocked
    await page.evaluate((href) => location.assign(href), address).catch(() => {}) // the page may be gone by the answer
    await Promise.race([arrival, listener.hearing])
    expect(listener.heard).toEqual([])
  })

  it('would be heard without our headers', async () => {
    const listener = await listen()
    const page = await newPage()
    await keepPeerConnections(page.context())
    await page.goto('data:text/html,<body>')
    expect(await seekPeers(page, listener, 'kept')).toBe('heard')
    await expect.poll(() => new Set(listener.heard)).toEqual(new Set(['udp', 'tcp']))
  })
})

describe('the program behind the page', () => {
  it('connects to nothing and looks up no name', async () => {
    const spy = spyOnSockets()
    const page = await openPage(spy.environment)
    await answerFiveQuestions(page)
    for (const screen of SCREEN_NAMES) await openScreen(page, screen)
    await backUpNow(page) // in a worker
    expect(spy.notes()).toEqual(new Set(['watching the program', 'watching a worker']))
  })

  it('would be seen to', async () => {
    const spy = spyOnSockets()
    const code =
      "require('http').get('http://localhost:9').on('error', () => {}); require('dgram').createSocket('udp4')"
    spawnSync(process.execPath, ['-e', code], { env: { ...process.env, ...spy.environment }, timeout: 20_000 })
    expect(spy.notes()).toEqual(
      new Set([
        'watching the program',
        expect.stringMatching(/^connect .*localhost/),
        'look up localhost',
        'datagrams',
      ]),
    )
  })
})

/** What the environment of a process has to hold for its sockets to be noted, and the notes. */
function spyOnSockets() {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-sockets-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'sockets.txt')
  const spy = pathToFileURL(join(ROOT, 'tests/main/processes/socket-spy.ts')).href
  return {
    environment: { NODE_OPTIONS: `--import=${spy}`, CERTPACE_TEST_SOCKETS: file },
    notes: () => new Set(readFileSync(file, 'utf8').trim().split('\n')),
  }
}

async function openPage(environment: Readonly<Record<string, string>> = {}): Promise<Page> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-e2e-'))
  const host = await startBrowserHost({ dataFolder, today: TODAY, environment })
  onTestFinished(async () => {
    await host.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const page = await newPage()
  await keepPeerConnections(page.context())
  await page.goto(host.link)
  await heading(page, 'Is certification worth it for you?').waitFor()
  return page
}

async function newPage(): Promise<Page> {
  const context = await (await sharedChromium()).newContext()
  onTestFinished(() => context.close())
  return context.newPage()
}

async function listen() {
  const listener = await startEavesdropper()
  onTestFinished(() => listener.close())
  return listener
}

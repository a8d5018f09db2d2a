import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findElectron } from '../../../scripts/lib/electron.ts'
import { ROOT } from '../../../scripts/lib/root.ts'
import { TODAY } from '../harness/app.ts'
import { startEavesdropper } from '../harness/eavesdropper.ts'
import { type ElectronHost, startElectron } from '../harness/electron.ts'
import { environmentOf } from '../harness/host.ts'
import { keepPeerConnections, seekPeers } from '../harness/peer-connections.ts'
import { answerFiveQuestions, heading, openScreen, SCREEN_NAMES } from '../harness/steps.ts'

describe('the network log of the browser engine', () => {
  it('holds no request to anywhere but the program itself', async () => {
    const { addresses, problems } = await logOf(async ({ page }) => {
      await answerFiveQuestions(page)
      for (const screen of SCREEN_NAMES) await openScreen(page, screen)
    })
    expect(addresses.filter((address) => !isOwn(address))).toEqual([])
    expect(problems).toEqual([])
  })

  it('holds none after a start that no test tool has touched', async () => {
    expect(requestsOf(await logOfPlainStart()).filter((address) => !isOwn(address))).toEqual([])
  })

  it('would hold a request that the guards let through', async () => {
    const { addresses } = await logOf(async ({ application }) => {
      await application.evaluate(async ({ session }) => {
        const unguarded = session.fromPartition('unguarded')
        unguarded.webRequest.onBeforeRequest(null)
        await unguarded.fetch('http://127.0.0.1:9/').catch(() => null)
      })
    })
    expect(addresses).toContain('http://127.0.0.1:9/')
  })
})

describe('peer connections', () => {
  it.each(['kept', 'frame'] as const)('are not there for the page, and open no socket (%s)', async (source) => {
    const { page, listener, quitAndReadLog } = await startForPeers()
    expect(await page.evaluate(() => typeof globalThis.RTCPeerConnection)).toBe('undefined')
    expect(await seekPeers(page, listener, source)).toBe('gave up')
    expect(listener.heard).toEqual([])
    expect(targetsOf(await quitAndReadLog())).toEqual([])
  })

  it('would be heard and logged without the guard', async () => {
    const { application, page, listener, quitAndReadLog } = await startForPeers()
    await application.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.setWebRTCIPHandlingPolicy('default')
    })
    expect(await seekPeers(page, listener, 'frame')).toBe('heard')
    expect(targetsOf(await quitAndReadLog())).toContain(`${listener.address}:${listener.udpPort}`)
  })
})

/** The program with an eavesdropper beside it and its network log. */
async function startForPeers() {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-network-'))
  const file = join(folder, 'network.json')
  const parameters = [`--log-net-log=${file}`, '--net-log-capture-mode=Everything']
  const host = await startElectron({ dataFolder: join(folder, 'data'), today: TODAY }, parameters)
  const listener = await startEavesdropper()
  onTestFinished(async () => {
    listener.close()
    await host.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  await keepPeerConnections(host.application.context())
  await host.page.reload()
  await heading(host.page, 'Is certification worth it for you?').waitFor()
  const quitAndReadLog = async () => {
    await host.quit()
    return readFileSync(file, 'utf8')
  }
  return { application: host.application, page: host.page, listener, quitAndReadLog }
}

/** Starts the program with network logging, does something, quits, and answers what the log holds. */
async function logOf(use: (host: ElectronHost) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-network-'))
  const file = join(folder, 'network.json')
  const parameters = [`--log-net-log=${file}`, '--net-log-capture-mode=Everything']
  const host = await startElectron({ dataFolder: join(folder, 'data'), today: TODAY }, parameters)
  try {
    await use(host)
    await host.quit()
    return { addresses: requestsOf(readFileSync(file, 'utf8')), problems: host.problems }
  } finally {
    await host.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Starts the program as a person does, and ends it when it has done the last thing it does by itself, a backup. What a
 * browser engine asks for by itself, it has asked for by then.
 */
async function logOfPlainStart(): Promise<string> {
  const electron = findElectron()
  if (!electron) throw new Error('Electron is not there; ELECTRON_OVERRIDE_DIST_PATH can name its folder')
  const folder = mkdtempSync(join(tmpdir(), 'certpace-network-'))
  const options = { dataFolder: join(folder, 'data'), today: TODAY }
  const file = join(folder, 'network.json')
  const first = await startElectron(options)
  await answerFiveQuestions(first.page)
  await first.quit()
  const backups = join(options.dataFolder, 'backups')
  rmSync(backups, { recursive: true })

  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron.program, [...sandbox, `--log-net-log=${file}`, ROOT], {
    env: { ...environmentOf(options), CERTPACE_MARKS: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('mark first-figures')) break
  }
  await expect.poll(() => existsSync(backups) && readdirSync(backups, { recursive: true }).length).toBeGreaterThan(1)
  child.kill('SIGTERM')
  await ended
  const text = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true, force: true })
  return text
}

function isOwn(address: string): boolean {
  return /^(app|data|blob|devtools):/.test(address)
}

/** Where sockets of any kind were connected to or sent something, in the log. */
function targetsOf(text: string): readonly string[] {
  const log: NetworkLog = JSON.parse(text)
  const kinds = ['UDP_CONNECT', 'UDP_BYTES_SENT', 'TCP_CONNECT_ATTEMPT'].map(
    (name) => log.constants.logEventTypes[name],
  )
  const events = log.events.filter(({ type }) => kinds.includes(type))
  return [...new Set(events.flatMap(({ params }) => params?.address ?? []))]
}

/** The part of the log's form that is read here. */
interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: { readonly address?: string } }[]
}

/** Every address in the log that something asked for, whichever part of the engine it was. */
function requestsOf(text: string): readonly string[] {
  if (!text.includes('"constants"')) throw new Error('the log holds nothing; was it written?')
  const addresses = [...text.matchAll(/"url":"([^"]+)"/g)].map((match) => match[1] ?? '')
  const sockets = [...text.matchAll(/"(?:host|group_id|server_info)":"([^"]+)"/g)].map(
    (match) => `socket to ${match[1]}`,
  )
  return [...new Set([...addresses, ...sockets])]
}

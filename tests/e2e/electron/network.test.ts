import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { findElectron } from '../../../scripts/lib/electron.ts'
import { ROOT } from '../../../scripts/lib/root.ts'
import { TODAY } from '../harness/app.ts'
import { type ElectronHost, startElectron } from '../harness/electron.ts'
import { environmentOf } from '../harness/host.ts'
import { answerFiveQuestions, openScreen, SCREEN_NAMES } from '../harness/steps.ts'

/** What a browser engine asks for by itself, it asks for soon after its start; in milliseconds. */
const TIME_FOR_LATE_REQUESTS = 3000

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

/** Starts the program as a person does, lets it be for a moment once it shows figures, and ends it. */
async function logOfPlainStart(): Promise<string> {
  const electron = findElectron()
  if (!electron) throw new Error('Electron is not there; ELECTRON_OVERRIDE_DIST_PATH can name its folder')
  const folder = mkdtempSync(join(tmpdir(), 'certpace-network-'))
  const options = { dataFolder: join(folder, 'data'), today: TODAY }
  const file = join(folder, 'network.json')
  const first = await startElectron(options)
  await answerFiveQuestions(first.page)
  await first.quit()

  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron.program, [...sandbox, `--log-net-log=${file}`, ROOT], {
    env: { ...environmentOf(options), CERTPACE_MARKS: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('mark first-figures')) break
  }
  await setTimeout(TIME_FOR_LATE_REQUESTS)
  child.kill('SIGTERM')
  await ended
  const text = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true, force: true })
  return text
}

function isOwn(address: string): boolean {
  return /^(app|data|blob|devtools):/.test(address)
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

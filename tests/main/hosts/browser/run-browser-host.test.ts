import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exchangeToken, requestText, sendRaw, tokenOf, unchunk } from './running-host.ts'

const appRoot = path.resolve(import.meta.dirname, '../../../..')
const runner = `import { runBrowserHost } from '#main/hosts/browser/run-browser-host.ts'
await runBrowserHost(${JSON.stringify(appRoot)})`

interface HostProcess {
  readonly child: ChildProcess
  readonly output: () => string
  readonly exitCode: Promise<number | null>
  /** The links printed so far, once there are at least so many. */
  links(atLeast: number): Promise<readonly string[]>
}

let dataFolder: string
let started: HostProcess[]
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'certpace-run-'))
  started = []
})
afterEach(async () => {
  for (const { child, exitCode } of started) {
    child.kill('SIGKILL')
    await exitCode
  }
  rmSync(dataFolder, { recursive: true })
})

function start(data = dataFolder): HostProcess {
  const environment = { ...process.env, CERTPACE_DATA: data, CERTPACE_NO_OPEN: '1' }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', runner], { cwd: appRoot, env: environment })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const host: HostProcess = {
    child,
    output: () => output,
    exitCode: new Promise((resolve) => {
      child.on('exit', resolve)
    }),
    links: (atLeast) =>
      vi.waitFor(
        () => {
          const links = [...output.matchAll(/^Certpace is ready: (http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43})$/gm)]
          if (links.length < atLeast) throw new Error(`Too few links in: ${output}`)
          return links.map(([, link]) => link ?? '')
        },
        { timeout: 90_000, interval: 20 },
      ),
  }
  started.push(host)
  return host
}

function portOf(link: string): number {
  return Number(new URL(link).port)
}

describe('the browser host as a program', { timeout: 180_000 }, () => {
  it('prints a link that works, and another one each time Enter is pressed', async () => {
    const host = start()
    const [first = ''] = await host.links(1)
    host.child.stdin?.write('\n')
    const [, second = ''] = await host.links(2)
    expect(second).not.toBe(first)
    for (const link of [first, second]) expect((await exchangeToken(portOf(link), tokenOf(link))).status).toBe(200)
  })

  it('ends with its page saying quit, and lets the next start have the data folder', async () => {
    const host = start()
    const [link = ''] = await host.links(1)
    const admitted = await exchangeToken(portOf(link), tokenOf(link))
    const keys = {
      Cookie: admitted.headers['set-cookie']?.split(';')[0] ?? '',
      'x-certpace-key': JSON.parse(unchunk(admitted)).value.key,
    }
    const quit = requestText(portOf(link), 'POST /call', keys, '{"name":"app:quit","request":{}}')
    expect(JSON.parse(unchunk(await sendRaw(portOf(link), quit)))).toEqual({ ok: true, value: {} })
    expect(await host.exitCode).toBe(0)
    await start().links(1)
  })

  it.runIf(process.platform !== 'win32')('ends in order with Ctrl+C', async () => {
    const host = start()
    await host.links(1)
    host.child.kill('SIGINT')
    expect(await host.exitCode).toBe(0)
  })

  it('prints a fresh link of the first start when started twice', async () => {
    const first = start()
    const [link = ''] = await first.links(1)
    const second = start()
    const [other = ''] = await second.links(1)
    expect(await second.exitCode).toBe(0)
    expect(portOf(other)).toBe(portOf(link))
    expect((await exchangeToken(portOf(other), tokenOf(other))).status).toBe(200)
  })

  it('says what to do when its data folder cannot be used', async () => {
    const file = path.join(dataFolder, 'a-file')
    writeFileSync(file, '')
    const host = start(file)
    expect(await host.exitCode).toBe(1)
    expect(host.output()).toMatch(/^Certpace keeps your plans in .*, but a file stands where a folder is needed\..*\n$/)
  })
})

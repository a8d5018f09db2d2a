import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TODAY } from '../harness/app.ts'
import { type ElectronHost, startElectron } from '../harness/electron.ts'
import { openSample } from '../harness/steps.ts'
import { pressTimes, strip } from '../harness/trial-steps.ts'

/** A program that has not ended by then, hangs; in milliseconds. */
const LONGEST_QUIT = 20_000

describe('quitting when there is nothing to back up', () => {
  let folder: string
  let host: ElectronHost

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certpace-quit-'))
    host = await startElectron({ dataFolder: join(folder, 'data'), today: TODAY })
    await host.page.getByRole('heading', { level: 1 }).waitFor()
  })

  afterEach(async () => {
    await host.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it('ends the program', async () => {
    await expect(endOf(host, () => void host.quit())).resolves.toBe('ended')
  })

  it('makes nothing in the place of a data folder that was moved away meanwhile', async () => {
    const [data, moved] = [join(folder, 'data'), join(folder, 'moved')]
    renameSync(data, moved)
    await expect(endOf(host, () => void host.application.evaluate(({ app }) => app.quit()))).resolves.toBe('ended')
    expect(readdirSync(folder)).toEqual(['moved'])
  })

  it('ends it too when the computer shuts down', async () => {
    const child = host.application.process()
    await expect(endOf(host, () => child.kill('SIGTERM'))).resolves.toBe('ended')
  })
})

describe('quitting while something is tried', () => {
  it('asks first, and stays where the person goes back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certpace-quit-'))
    const host = await startElectron({ dataFolder: join(folder, 'data'), today: TODAY })
    try {
      await openSample(host.page, 'halfway')
      const { hours } = strip(host.page)
      await pressTimes(hours, 'ArrowRight', 1)
      // The dialog of the system is not part of the page; it answers as if the person had chosen.
      await host.application.evaluate(({ app, dialog }) => {
        dialog.showMessageBoxSync = () => {
          Reflect.set(globalThis, 'wasAsked', true)
          return 0
        }
        app.quit()
      })
      await expect.poll(() => host.application.evaluate(() => Reflect.get(globalThis, 'wasAsked'))).toBe(true)
      expect(await hours.getAttribute('aria-valuetext')).toBe('4 h 15 min')
      await host.application.evaluate(({ dialog }) => {
        dialog.showMessageBoxSync = () => 1
      })
      await expect(endOf(host, () => void host.quit())).resolves.toBe('ended')
    } finally {
      await host.kill()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

async function endOf(host: ElectronHost, quit: () => void): Promise<'ended' | 'still running'> {
  const child = host.application.process()
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve('still running'), LONGEST_QUIT)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve('ended')
    })
    quit()
  })
}

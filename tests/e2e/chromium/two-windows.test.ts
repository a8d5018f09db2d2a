import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TODAY } from '../harness/app.ts'
import { launchChromium, startBrowserHost } from '../harness/browser-host.ts'
import { addCourse, answerFiveQuestions, heading, openScreen } from '../harness/steps.ts'

describe('two windows of one plan', () => {
  it('show the same: a change in one reaches the other', async () => {
    const { browser, host } = await startHost()
    const first = await browser.newPage()
    await first.goto(host.link)
    await answerFiveQuestions(first)
    const second = await browser.newPage()
    await second.goto(await host.freshLink())
    await heading(second, 'Overview').waitFor()
    await openScreen(second, 'Courses')

    await addCourse(first, { title: 'From the other window', hours: '6', price: '499.00' })
    await second.getByRole('button', { name: 'From the other window', exact: true }).waitFor()
    await second.getByRole('button', { name: 'Undo', exact: true }).click()
    await first.getByRole('button', { name: 'From the other window', exact: true }).waitFor({ state: 'detached' })
    expect(await first.getByRole('button', { name: 'Redo', exact: true }).isEnabled()).toBe(true)
  })

  it('need a link of their own: a link works once', async () => {
    const { browser, host } = await startHost()
    const first = await browser.newPage()
    await first.goto(host.link)
    await heading(first, 'Is certification worth it for you?').waitFor()
    const stranger = await browser.newPage() // a context of its own, so it shares no cookie
    await stranger.goto(host.link)
    await stranger.getByText('This page needs a fresh link').first().waitFor()
  })
})

/** A browser host on empty data and a browser, both ended with the test. */
async function startHost() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-e2e-'))
  const [browser, host] = await Promise.all([launchChromium(), startBrowserHost({ dataFolder, today: TODAY })])
  onTestFinished(async () => {
    await browser.close()
    await host.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return { browser, host }
}

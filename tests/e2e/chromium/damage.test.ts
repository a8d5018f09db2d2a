import { closeSync, copyFileSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { type App, it } from '../harness/app.ts'
import { addCourse, heading, openSample, openScreen } from '../harness/steps.ts'

const SAMPLE = 'Sample: halfway'
const LATE = { title: 'Added too late', hours: '10', price: '100' }
/** Where the page of the first change lies in a side file, behind its header and that of the frame. */
const IN_FIRST_FRAME = 1000

async function choosePlanItem(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Plan menu/ }).click()
  // A plan stands before the sample of the same name that it was made from.
  await page.getByRole('menuitem', { name: item, exact: true }).first().click()
}

async function openPlanNamed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Plan menu: ${name}`, exact: true }).waitFor()
}

function planFiles({ dataFolder }: App): readonly string[] {
  return readdirSync(join(dataFolder, 'plans')).filter((name) => name.endsWith('.certpace'))
}

/** In place: the program is running, and must not find its file empty for a moment. */
function strikeByte(file: string, struck: Buffer): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, struck, IN_FIRST_FRAME, 1, IN_FIRST_FRAME)
  closeSync(descriptor)
}

describe('a file of the latest changes that was damaged', () => {
  it('is told in a sentence after an end by force, with copies of the files, and the plan goes on', async ({ app }) => {
    await openSample(app.page, 'halfway')
    await addCourse(app.page, LATE)
    const sideFile = join(app.dataFolder, 'plans', `${planFiles(app)[0]}-wal`)
    const bytes = readFileSync(sideFile)
    bytes[IN_FIRST_FRAME] = (bytes[IN_FIRST_FRAME] ?? 0) ^ 1
    strikeByte(sideFile, bytes)
    rmSync(join(app.dataFolder, 'backups'), { recursive: true, force: true, maxRetries: 5 })
    await app.crashAndStartAgain()
    const { page } = app
    const alert = page.getByRole('alert', { name: 'Changes may be missing from this plan' })
    const sentence = (await alert.getByText(/may be missing; copies of its files are at /).textContent()) ?? ''
    const copy = /are at (.*)\.$/.exec(sentence)?.[1] ?? ''
    expect(copy.startsWith(join(app.dataFolder, 'damaged'))).toBe(true)
    expect(readFileSync(`${copy}-wal`).equals(bytes)).toBe(true)
    await heading(page, 'Overview').waitFor() // the screen below the sentence loads by itself
    expect(await findBarriers(page)).toEqual([])
    await openScreen(page, 'Courses')
    await page.getByRole('button', { name: LATE.title, exact: true }).waitFor({ state: 'detached' })
    await addCourse(page, LATE)
    await alert.getByRole('button', { name: 'I have read this' }).click()
    await alert.waitFor({ state: 'detached' })
    await app.crashAndStartAgain()
    await openScreen(app.page, 'Courses')
    await app.page.getByRole('button', { name: LATE.title, exact: true }).waitFor()
    expect(await app.page.getByRole('alert').count()).toBe(0)
  })
})

describe('a plan file under the name of another plan', () => {
  it('is refused with its right name, while the right plan is open and the other comes back', async ({ app }) => {
    await openSample(app.page, 'halfway')
    const [first = ''] = planFiles(app)
    await choosePlanItem(app.page, 'Duplicate plan')
    await app.page.getByRole('button', { name: 'Open it' }).click()
    await openPlanNamed(app.page, `${SAMPLE}, copy`)
    await addCourse(app.page, LATE)
    await choosePlanItem(app.page, SAMPLE)
    await openPlanNamed(app.page, SAMPLE)
    await app.startAgain() // so that the backup of the plan that was left is made
    const second = planFiles(app).find((name) => name !== first) ?? ''
    copyFileSync(join(app.dataFolder, 'plans', first), join(app.dataFolder, 'plans', second))
    await app.startAgain()
    const { page } = app
    await openPlanNamed(page, SAMPLE)
    const alert = page.getByRole('alert', { name: `The plan in ${second} cannot be opened` })
    await alert.getByText(`holds another plan than its name says`).waitFor()
    await alert.getByText(`It belongs under the name ${first}.`).waitFor()
    await alert.getByRole('link', { name: 'See what can be done' }).click()
    await page.getByRole('button', { name: /^Bring it back: / }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring the plan back' })
    await dialog
      .getByRole('radio', { name: /^The backup of/ })
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Bring it back' }).click()
    await openPlanNamed(page, `${SAMPLE}, copy`)
    await heading(page, 'Overview').waitFor()
    await openScreen(page, 'Courses')
    await page.getByRole('button', { name: LATE.title, exact: true }).waitFor()
    await choosePlanItem(page, SAMPLE)
    await openPlanNamed(page, SAMPLE)
    await page.getByRole('button', { name: LATE.title, exact: true }).waitFor({ state: 'detached' })
  })
})

import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { addCourse, answerFiveQuestions, heading, openScreen, readCost } from '../harness/steps.ts'

describe('things that stand in the way', () => {
  it('are told on the screen, and the plan is there once they are gone', async ({ app }) => {
    await answerFiveQuestions(app.page)
    const cost = await readCost(app.page)
    const plans = join(app.dataFolder, 'plans')
    const lock = join(plans, readdirSync(plans).find((name) => name.endsWith('.lock')) ?? '')
    rmSync(lock)
    mkdirSync(lock)
    writeFileSync(join(app.dataFolder, 'archive'), 'a letter')
    await app.crashAndStartAgain()
    // Not the screen of a first run, as if there were no plan.
    await heading(app.page, 'Data').waitFor()
    await app.page.getByText(`A folder stands at ${lock}`).first().waitFor()
    await app.page.getByText(/so archived plans are not in the list/).waitFor()
    rmdirSync(lock)
    await app.page
      .getByRole('table')
      .getByRole('button', { name: /^Open / })
      .click()
    await openScreen(app.page, 'Overview')
    expect(await readCost(app.page)).toBe(cost)

    renameSync(app.dataFolder, `${app.dataFolder}-moved`)
    const moved = app.page.getByText(/is not in its place any more, so nothing can be kept/)
    await moved.waitFor()
    renameSync(`${app.dataFolder}-moved`, app.dataFolder)
    await moved.waitFor({ state: 'detached' })
    await addCourse(app.page, { title: 'Kept again', hours: '6', price: '499.00' })
    await app.startAgain()
    await openScreen(app.page, 'Courses')
    await app.page.getByRole('button', { name: 'Kept again', exact: true }).waitFor()
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { answerFiveQuestions, heading, openScreen, readCost } from '../harness/steps.ts'

describe('input that means nothing', () => {
  it('gets a sentence at its field, and nothing is saved', async ({ app }) => {
    const { page } = app
    await answerFiveQuestions(page)
    const cost = await readCost(page)
    await openScreen(page, 'Courses')
    const rows = await page.getByRole('row').count()
    await page.getByRole('button', { name: 'Add course' }).click()
    const form = page.getByRole('dialog', { name: 'Add course' })
    const [title, hours, notBefore, price] = [
      form.getByRole('textbox', { name: 'Title' }),
      form.getByRole('textbox', { name: 'Hours of work' }),
      form.getByRole('textbox', { name: 'Not before' }),
      form.getByRole('textbox', { name: 'Price' }),
    ]
    await hours.fill('-3')
    await notBefore.fill('2027-02-30')
    await price.fill('a lot')
    await form.getByRole('button', { name: 'Add course' }).click()
    for (const field of [title, hours, notBefore, price]) {
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await sentenceAt(page, await field.getAttribute('aria-describedby'))).toMatch(/\w{3,}.*\.$/)
    }
    expect(await price.inputValue()).toBe('a lot')
    await page.keyboard.press('Escape')
    const question = page.getByRole('dialog', { name: 'Close without saving?' })
    await question.getByRole('button', { name: 'Close without saving' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await page.getByRole('row').count()).toBe(rows)
    expect(await readCost(page)).toBe(cost)
  })

  it('in the five questions keeps the person at the question', async ({ app }) => {
    const { page } = app
    await page.getByRole('button', { name: 'Answer five questions' }).click()
    await page.getByRole('textbox', { name: 'Years of clinical experience' }).fill('many')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await heading(page, 'What do you bring?').waitFor()
    const field = page.getByRole('textbox', { name: 'Years of clinical experience' })
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.inputValue()).toBe('many')
  })

  it.for([
    ['text that is not JSON', 'Dear diary'],
    ['the file of another program', '{"format":"another","formatVersion":1}'],
    ['a plan of a newer version', '{"format":"certpace-plan","formatVersion":99}'],
  ] as const)('as a plan file, %s, is refused with a sentence', async ([, text], { app }) => {
    const { page } = app
    const file = join(app.dataFolder, 'plan.json')
    writeFileSync(file, text)
    await app.chooseFile(() => page.getByRole('button', { name: /open a plan file/i }).click(), file)
    await page.getByText('That did not work').waitFor()
    await heading(page, 'Is certification worth it for you?').waitFor()
  })
})

/** The text of the elements that describe a field, the last of which is its error. */
async function sentenceAt(page: Page, ids: string | null): Promise<string> {
  const last = ids?.split(' ').find((id) => id.endsWith('-error')) ?? ids?.split(' ').at(-1)
  return (await page.locator(`[id="${last}"]`).textContent()) ?? ''
}

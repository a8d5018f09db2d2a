import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { chooseAction, openSample, openScreen, readCertified } from '../harness/steps.ts'

/** `With …: 98 days sooner (Feb 7, 2027 instead of …)`: the title of a claim and the date it leads to. */
const CLAIM = /^(.*): (?:\d+ days?|about \d+ months?) sooner \((\w+ \d+, \d{4})/

/** The claims of Overview, all of them. */
async function readClaims(page: Page) {
  const list = page.getByRole('list', { name: 'What would move the date' })
  await list.waitFor()
  const more = page
    .getByRole('region', { name: 'What sets the date?' })
    .getByRole('button', { name: /^Show \d+ more$/ })
  if (await more.isVisible()) await more.click()
  const texts = await list.getByRole('listitem').allTextContents()
  return texts.map((text) => {
    const [, title, date] = CLAIM.exec(text) ?? []
    if (title === undefined || date === undefined) throw new Error(`this is no claim: ${text}`)
    return { title, date }
  })
}

describe.each(['just begun', 'halfway'])('every claim about the sample %s', (sample) => {
  it('leads to the date it names when it is kept as a scenario and used', async ({ app }) => {
    const { page } = app
    await openSample(page, sample)
    const claims = await readClaims(page)
    expect(claims.length).toBeGreaterThan(0)
    expect(await findBarriers(page)).toEqual([])
    for (const { title } of claims) {
      const keep = page.getByRole('button', { name: `Keep as scenario: ${title}`, exact: true })
      await keep.click()
      await page.getByText(`Kept as a scenario: ${title}`).waitFor()
      await page.getByRole('list', { name: 'What would move the date' }).waitFor()
      const more = page
        .getByRole('region', { name: 'What sets the date?' })
        .getByRole('button', { name: /^Show \d+ more$/ })
      if (await more.isVisible()) await more.click()
    }
    await openScreen(page, 'Scenarios')
    for (const { title, date } of claims) {
      await page.getByRole('article', { name: title, exact: true }).getByText(date, { exact: true }).waitFor()
    }
    const [first] = claims
    if (!first) return
    await chooseAction(page, first.title, 'Make it my plan')
    await expect.poll(() => readCertified(page)).toBe(first.date)
  })
})

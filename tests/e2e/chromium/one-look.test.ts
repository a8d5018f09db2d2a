import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { itInStarted as it } from '../harness/app.ts'
import { heading, openSample } from '../harness/steps.ts'

function cursorOf(page: Page): Locator {
  return page.getByRole('slider', { name: 'Months of the plan' })
}

/** Where a part of the page ends, in pixels from the top of the window. */
async function bottomOf(part: Locator): Promise<number> {
  return await part.evaluate((element) => element.getBoundingClientRect().bottom)
}

/** How high the whole page is in a window of 1280 by 800, once everything stands on it. */
async function heightAt800(page: Page): Promise<number> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('heading', { level: 2, name: 'In words' }).waitFor()
  await page.getByText('Trying what would move the date').waitFor({ state: 'detached' })
  return await page.evaluate(() => document.documentElement.scrollHeight)
}

/** The widths of a text, in pixels, at which an amount below zero stands on two lines. */
function tornAmounts(text: Element): readonly number[] {
  const [node] = [...text.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE)
  const [amount] = /−\S+/.exec(node?.textContent ?? '') ?? []
  if (!node || !amount || !(text instanceof HTMLElement)) throw new Error('no amount below zero')
  const from = (node.textContent ?? '').indexOf(amount)
  const range = document.createRange()
  range.setStart(node, from)
  range.setEnd(node, from + amount.length)
  const torn: number[] = []
  for (let width = 90; width <= 320; width += 2) {
    text.style.width = `${width}px`
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
    if (lines.size > 1) torn.push(width)
  }
  text.style.width = ''
  return torn
}

describe('the one look', () => {
  it('says when, how much and how heavy in one window, and leads from a month to a payment, by keys', async ({
    app,
  }) => {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 720 })
    await openSample(page, 'halfway')
    await page.getByText('On this plan: certified May 2027').waitFor()
    const look = page.getByRole('region', { name: 'The one look' })
    const said = (await look.textContent()) ?? ''
    for (const figure of [
      'May 16, 2027',
      'Most expensive month: $1,680 in Aug 2025.',
      'Plus lost income: $6,050. Cash never below $1,689.',
      'How heavy ahead: Usually 3 h a week, study and supervision; heaviest 5 h, Sep 2026. No week ahead too heavy. Can carry 6 h.',
    ]) {
      expect(said).toContain(figure)
    }
    expect(said).toMatch(/How much: \$13,\d{3}, or more; \$10,801 paid/)
    // A strip of 90 pixels still fits below it.
    expect(await bottomOf(look)).toBeLessThanOrEqual(630)
    const next = page.getByText(/^Next: /)
    expect(await next.textContent()).toMatch(/^Next: Start “Medical questions for sex therapists”, Jun 15, 2026$/)
    expect(await next.getByRole('link').getAttribute('href')).toMatch(/^#\/courses\/./)
    const strip = page.getByRole('region', { name: 'Try it' })
    await strip.waitFor()
    expect(await bottomOf(strip)).toBeLessThanOrEqual(720)
    // What sets the date comes after the picture, and may make it a line higher.
    const below = async () => ((await strip.boundingBox())?.y ?? 0) - (await bottomOf(look))
    await expect.poll(below).toBeGreaterThanOrEqual(0)
    expect(await bottomOf(strip)).toBeLessThanOrEqual(720)
    expect(await heightAt800(page)).toBeLessThanOrEqual(1600)
    const cursor = cursorOf(page)
    await cursor.focus()
    await page.keyboard.press('Home')
    for (let month = 0; month < 5; month++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => cursor.getAttribute('aria-valuetext')).toMatch(/^August 2025\. Costs \$1,680\./)
    await page.keyboard.press('Enter')
    const month = page.getByRole('dialog', { name: 'August 2025' })
    await month.getByText(/^\$1,680\.00: \$.* for .*more than you put aside that month\.$/).waitFor()
    await month.getByRole('link').first().press('Enter')
    await heading(page, 'Courses').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^item-/)
  })

  it('shows a month under the pointer, and opens it where it is clicked, without moving the page', async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width: 1280, height: 720 })
    await openSample(page, 'just begun')
    const below = page.getByRole('heading', { level: 2, name: 'What sets the date?' })
    await below.waitFor()
    const before = await bottomOf(below)
    const cursor = cursorOf(page)
    await cursor.hover({ position: { x: 5, y: 60 } })
    await page.getByRole('region', { name: 'The one look' }).getByText('September 2026', { exact: true }).waitFor()
    expect(await bottomOf(below)).toBe(before)
    expect(await bottomOf(page.getByRole('region', { name: 'Try it' }))).toBeLessThanOrEqual(720)
    expect(await heightAt800(page)).toBeLessThanOrEqual(1600)
    await page.setViewportSize({ width: 1280, height: 720 })
    await cursor.click({ position: { x: 5, y: 60 } })
    const month = page.getByRole('dialog', { name: 'September 2026' })
    await month.getByRole('heading', { name: 'Why so much' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  it.for(['light', 'dark'] as const)(
    'has its figures as tables and its marks explained, in %s',
    async (colorScheme, { app }) => {
      const { page } = app
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openSample(page, 'halfway')
      await page.getByRole('button', { name: 'Key and tables' }).click()
      const money = page.getByRole('table', { name: /^Money\. Most expensive month/ })
      await money.getByRole('row', { name: /August 2025 .*\$1,680\.00/ }).waitFor()
      await page.getByText('Minimum time', { exact: true }).waitFor()
      expect(await findBarriers(page)).toEqual([])
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save picture (PNG)' }).click()
      expect((await download).suggestedFilename()).toBe('certpace-one-look.png')
    },
  )

  it('never tears a minus sign from its amount, at any width, and copies the amount without what holds it', async ({
    app,
  }) => {
    const { page } = app
    await openSample(page, 'just begun')
    const debt = page.getByText(/^Cash on hand falls below zero, to −/)
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 })
      await debt.waitFor()
      // As narrow as a page may get, and up to the whole width: wherever the line ends, the sign stays with its amount.
      expect(await debt.evaluate(tornAmounts)).toEqual([])
    }
    await debt.evaluate((text) => getSelection()?.selectAllChildren(text))
    // Who listens is there before the keys are pressed; the text itself is waited for afterwards.
    const copied = await page.evaluateHandle(() => ({
      text: new Promise<string | undefined>((resolve) => {
        document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/plain')), {
          once: true,
        })
      }),
    }))
    await page.keyboard.press('ControlOrMeta+C')
    expect(await copied.evaluate(({ text }) => text)).toMatch(
      /^Cash on hand falls below zero, to −\$1,193\.00 on May 19, 2027\.$/,
    )
  })

  it('stands in a window of 320 pixels, where a tap sets the cursor and a button opens the month', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await page.setViewportSize({ width: 320, height: 640 })
    const cursor = cursorOf(page)
    await cursor.evaluate((area) =>
      area.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch', clientX: 75 })),
    )
    await page.getByText('March 2025', { exact: true }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: 'Open month' }).click()
    await page.getByRole('dialog', { name: 'March 2025' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
  })
})

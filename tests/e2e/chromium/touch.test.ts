import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { openSample, openScreen } from '../harness/steps.ts'
import { putFingerOn } from '../harness/touch.ts'
import { strip } from '../harness/trial-steps.ts'

/** A point within an element, in shares of its size. */
async function pointOn(element: Locator, across: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not in sight')
  return { x: box.x + box.width * across, y: box.y + box.height / 2 }
}

describe('a finger', () => {
  it('opens what it taps on the timeline, and moves no item by a slip', async ({ app: { page } }) => {
    await openSample(page, 'halfway')
    await openScreen(page, 'Timeline')
    await page.setViewportSize({ width: 390, height: 844 })
    const finger = await putFingerOn(page)
    const item = page.getByRole('option', { name: /^Working with couples:/ })
    const handle = item.locator('[data-handle]')
    await handle.scrollIntoViewIfNeeded()
    const at = await pointOn(handle, 0.5)
    await finger.tap(at)
    const popover = page.getByRole('dialog', { name: 'Working with couples' })
    await popover.getByRole('button', { name: '+ 1 week' }).click()
    await popover.getByRole('button', { name: 'Cancel' }).click()
    await popover.waitFor({ state: 'detached' })

    await finger.swipe(at, { x: at.x + 30, y: at.y })
    await item.press('Enter')
    await popover.getByRole('button', { name: '+ 1 week' }).click()
    // A week after August 31, where it was.
    await expect.poll(() => item.getAttribute('aria-label')).toMatch(/from Sep 7, 2026/)
  })

  it('scrolls over the sliders of Try it and leaves them as they are', async ({ app: { page } }) => {
    await openSample(page, 'halfway')
    await page.setViewportSize({ width: 390, height: 700 })
    const { hours } = strip(page)
    const finger = await putFingerOn(page)
    const saved = await hours.inputValue()
    // In the middle of the window, so that there is room to scroll on either side.
    await hours.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const scrolled = () => page.evaluate(() => window.scrollY)
    await expect.poll(scrolled).toBeGreaterThan(200)
    // Along the line it moves them.
    const there = await pointOn(hours, 0.3)
    await finger.swipe(there, { x: there.x + 120, y: there.y })
    await expect.poll(() => hours.inputValue()).not.toBe(saved)

    const moved = await hours.inputValue()
    const from = await scrolled()
    const at = await pointOn(hours, 0.1)
    await finger.swipe(at, { x: at.x, y: at.y + 150 })
    await expect.poll(scrolled).toBeLessThan(from)
    await expect.poll(() => hours.inputValue()).toBe(moved)
  })
})

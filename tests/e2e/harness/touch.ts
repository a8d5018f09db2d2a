import type { Page } from 'playwright-core'

interface Point {
  readonly x: number
  readonly y: number
}

/** A finger on the page: the browser makes pointer, mouse and click events of what it does, and scrolls. */
export interface Finger {
  readonly tap: (at: Point) => Promise<void>
  readonly swipe: (from: Point, to: Point) => Promise<void>
}

const STEPS = 8

/** Only in Chromium. */
export async function putFingerOn(page: Page): Promise<Finger> {
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
  return {
    tap: async (at) => {
      await touch('touchStart', [at])
      await touch('touchEnd', [])
    },
    swipe: async (from, to) => {
      await touch('touchStart', [from])
      for (let step = 1; step <= STEPS; step += 1) {
        const share = step / STEPS
        await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
      }
      await touch('touchEnd', [])
    },
  }
}

import type { Page } from 'playwright-core'
import { type Figure, percentile } from './figure.ts'

const STEPS = 100

/** Moves the hours of *Try it* step by step, and measures each from the move until figures and picture are laid out. */
export async function measureSlider(page: Page, plan: string, target: number): Promise<Figure> {
  await page.getByRole('slider', { name: 'Study a week' }).waitFor()
  const times = await page.evaluate(async (steps) => {
    const slider = document.querySelector<HTMLInputElement>('.try-it input[type=range]')
    // React hears of a value only when it is set past its own watch over the field.
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    if (!slider || !set) throw new Error('there is no slider on the page')
    const measured: number[] = []
    for (let step = 0; step < steps; step += 1) {
      const started = performance.now()
      set.call(slider, String(180 + (step % 40) * 15))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      document.body.getBoundingClientRect()
      measured.push(performance.now() - started)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    }
    return measured
  }, STEPS)
  return {
    name: `Slider moved until figures and picture, p95, ${plan}`,
    value: percentile(times, 95),
    unit: 'ms',
    target,
    note: `${STEPS} steps of a quarter of an hour, at 1280×800`,
  }
}

import type { Locator, Page } from 'playwright-core'

/** The controls with which something is tried on the overview. */
export interface Strip {
  readonly part: Locator
  readonly hours: Locator
  readonly month: Locator
  readonly monthly: Locator
  readonly use: Locator
  readonly keep: Locator
  readonly reset: Locator
}

export function strip(page: Page): Strip {
  const part = page.getByRole('region', { name: 'Try it' })
  return {
    part,
    hours: part.getByRole('slider', { name: 'Study a week' }),
    month: part.getByRole('slider', { name: 'Certified by' }),
    monthly: part.getByRole('slider', { name: 'Put aside a month' }),
    use: part.getByRole('button', { name: 'Save', exact: true }),
    keep: part.getByRole('button', { name: 'Keep as scenario' }),
    reset: part.getByRole('button', { name: 'Reset' }),
  }
}

/** What the trial would change, in words. */
export async function tried(page: Page): Promise<string> {
  return (await page.locator('.trial-differences').textContent()) ?? ''
}

export async function pressTimes(control: Locator, key: string, times: number): Promise<void> {
  await control.focus()
  for (let time = 0; time < times; time += 1) await control.page().keyboard.press(key)
}

import type { Page } from 'playwright-core'

/** Opens a scenario from the header, or the plan itself again. */
export async function openTarget(page: Page, name: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^You see / })
    .click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page
    .getByRole('button', { name: name === 'My plan' ? /^You see My plan/ : `You see the scenario ${name}.` })
    .waitFor()
}

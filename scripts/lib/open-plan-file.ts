import type { Page } from 'playwright-core'
import type { Plan } from '#shared/plan/plan.ts'

/** Opens a plan as a file from the honest page, as a person would. */
export async function openPlanFile(page: Page, plan: Plan): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /open a plan file/i }).click()
  const buffer = Buffer.from(JSON.stringify(plan))
  await (await chooser).setFiles({ name: 'plan.json', mimeType: 'application/json', buffer })
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
}

import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../../main/helpers/temporary-folder.ts'

/** Chooses an item of the plan menu. */
export async function choosePlanItem(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Plan menu/ }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Waits until the plan of this name is the open one. */
export async function openPlanNamed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Plan menu: ${name}`, exact: true }).waitFor()
}

/** A copy of the only plan file there is, outside the data folder. */
export function copyPlanOut(dataFolder: string): string {
  const [name] = readdirSync(join(dataFolder, 'plans')).filter((file) => file.endsWith('.certpace'))
  const file = join(temporaryFolder(), 'from a friend.certpace')
  copyFileSync(join(dataFolder, 'plans', name ?? ''), file)
  return file
}

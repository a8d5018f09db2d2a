import type { Page } from 'playwright-core'
import { openScreen } from './steps.ts'

export interface ExportWish {
  /** The label of the format, from its beginning. */
  readonly format: string
  readonly table?: string
  readonly isRedacted?: boolean
}

/** Chooses a file in the dialog of the screen *Data* and asks for it. */
export async function exportAs(page: Page, { format, table, isRedacted }: ExportWish): Promise<void> {
  await openScreen(page, 'Data')
  await page.getByRole('button', { name: 'Choose what to export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: format }).check()
  if (table) await dialog.getByRole('combobox', { name: 'Table' }).selectOption(table)
  if (isRedacted) await dialog.getByRole('checkbox', { name: 'Leave out names, notes and amounts' }).check()
  await dialog.getByRole('button', { name: /^(Save the file|Download the file|Show the report)$/ }).click()
}

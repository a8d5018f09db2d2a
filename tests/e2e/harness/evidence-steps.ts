import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { temporaryFolder } from '../../main/helpers/temporary-folder.ts'
import type { App } from './app.ts'

/** A file of this name in a folder of its own, which is removed after the test. */
export function fileNamed(name: string, bytes: Uint8Array): string {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, bytes)
  return file
}

/** Fills in the open form and waits until the file is kept. */
export async function addFile(page: Page, file: string): Promise<void> {
  const form = page.getByRole('dialog', { name: 'Add evidence' })
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await form.waitFor({ state: 'detached' })
}

export function evidenceSection(page: Page) {
  return page.getByRole('region', { name: 'Evidence', exact: true })
}

/** The files of a binder by their paths: of a new folder in the desktop program, of an archive in a browser. */
export async function saveBinder(app: App, dialog: Locator): Promise<Readonly<Record<string, Buffer>>> {
  if (app.hostName === 'chromium') {
    const archive = await app.saveFile(() => dialog.getByRole('button', { name: 'Save the binder' }).click())
    return Object.fromEntries(Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes)]))
  }
  const parent = temporaryFolder()
  await app.chooseFile(() => dialog.getByRole('button', { name: 'Choose a place and save' }).click(), parent)
  await app.page.getByText(/^Saved as .* - Evidence$/).waitFor()
  const [name = ''] = readdirSync(parent)
  const folder = join(parent, name)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((file) => statSync(join(folder, file)).isFile())
  return Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file))]))
}

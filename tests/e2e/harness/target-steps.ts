import type { Locator, Page } from 'playwright-core'
import { chooseAction, openScreen } from './steps.ts'

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

/** Begins a scenario with one difference, which `fill` describes in the form, and names it. */
export async function beginScenario(
  page: Page,
  difference: string,
  fill: (form: Locator) => Promise<void>,
  named: { readonly first: string; readonly renamed: string },
): Promise<void> {
  await openScreen(page, 'Scenarios')
  await page.getByRole('button', { name: 'New scenario' }).click()
  const form = page.getByRole('dialog', { name: 'New scenario' })
  await form.getByRole('combobox', { name: 'What is different?' }).selectOption(difference)
  await fill(form)
  await form.getByRole('button', { name: 'Add scenario' }).click()
  await wayNamed(page, named.first).waitFor()
  await chooseAction(page, named.first, 'Rename')
  const rename = page.getByRole('dialog', { name: `Rename ${named.first}` })
  // The old name is selected, so that typing replaces it.
  await rename.getByRole('textbox').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(named.renamed)
  await rename.getByRole('button', { name: 'Rename' }).click()
  await wayNamed(page, named.renamed).waitFor()
}

/** A way to go on the screen of scenarios. */
export function wayNamed(page: Page, name: string): Locator {
  return page.getByRole('article', { name, exact: true })
}

/** Opens what makes the difference of a scenario from what it is compared with. */
export async function explainWay(page: Page, name: string): Promise<Locator> {
  await wayNamed(page, name)
    .getByRole('button', { name: /^Why\?/ })
    .click()
  return page.getByRole('dialog', { name: `What makes the difference: ${name}` })
}

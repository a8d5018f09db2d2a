import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules whose answer can change with the colors. */
const RULES_OF_COLOR = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong on the page as it stands, in the light colors and in the dark ones. It ends in the others. */
export async function findBarriersInBothThemes(page: Page): Promise<readonly string[]> {
  const [shown, other] = (await isDark(page)) ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  const inShown = await findBarriers(page)
  await showColors(page, other)
  const inOther = await findBarriers(page, RULES_OF_COLOR)
  return [
    ...inShown.map((barrier) => `in ${shown}: ${barrier}`),
    ...inOther.map((barrier) => `in ${other}: ${barrier}`),
  ]
}

async function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark')
}

async function showColors(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.waitForFunction(
    (wanted) => document.documentElement.getAttribute('data-mantine-color-scheme') === wanted,
    colorScheme,
  )
}

/**
 * What axe finds wrong on the page as it stands: the rule, what it asks, and where it is broken. Where a dialog is open,
 * it looks at this alone: what lies behind cannot be reached meanwhile, and is looked at where nothing lies before it.
 */
export async function findBarriers(page: Page, rules: readonly string[] = ALL_RULES): Promise<readonly string[]> {
  // What fades in is less legible until it is there.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  // Evaluated by the test tool itself, outside the reach of the page's policy.
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(AXE)
  return page.evaluate(async (runOnly) => {
    const axe: unknown = Reflect.get(window, 'axe')
    if (typeof axe !== 'object' || axe === null) throw new Error('axe is not on the page')
    const run: unknown = Reflect.get(axe, 'run')
    if (typeof run !== 'function') throw new Error('axe cannot run')
    // A target that is scrolled halfway under a bar is measured by what is left of it, so it is brought into the middle.
    const isStillSmall = async (target: readonly string[]): Promise<boolean> => {
      const element = document.querySelector(target.at(-1) ?? '')
      if (element === null) return true
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { violations } = await run.call(axe, element, { runOnly: { type: 'rule', values: ['target-size'] } })
      return violations.length > 0
    }
    // Dialogs, and the lists and notices before them, are drawn in portals.
    const context = document.querySelector('[aria-modal=true]')
      ? { include: [...document.querySelectorAll('[data-portal]')] }
      : document
    const { violations } = await run.call(axe, context, { runOnly: [...runOnly] })
    const found: string[] = []
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        if (id !== 'target-size' || (await isStillSmall(target)))
          found.push(`${id} at ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`)
    return found
  }, rules)
}

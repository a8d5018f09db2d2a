import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { openSample, readCertified, readCost } from '../harness/steps.ts'

interface OfferedFix {
  /** What was found. */
  readonly sentence: string
  readonly label: string
  /** `Certification stays May 16, 2027, $50.00 less.` */
  readonly effect: string
}

function worthKnowing(page: Page): Locator {
  return page.getByRole('region', { name: 'Worth knowing', exact: true })
}

/** Opens every group, and answers each fix that is offered. */
async function readFixes(page: Page): Promise<readonly OfferedFix[]> {
  const folded = worthKnowing(page).getByRole('button', { name: /^(Problem|To check|Advice) \(\d+/ })
  while ((await folded.count()) > 0) await folded.first().click()
  const lines = await worthKnowing(page)
    .locator('.overview-finding')
    .evaluateAll((findings) =>
      findings.map((finding) => {
        const buttons = [...finding.querySelectorAll('button')]
        const aside = buttons.find((button) => button.getAttribute('aria-label')?.startsWith('Dismiss: '))
        return {
          sentence: aside?.getAttribute('aria-label')?.replace('Dismiss: ', '') ?? '',
          fixes: buttons
            .filter((button) => button !== aside)
            .map((button) => ({ label: button.textContent, effect: button.nextElementSibling?.textContent ?? '' })),
        }
      }),
    )
  return lines.flatMap(({ sentence, fixes }) => fixes.map((fix) => ({ sentence, ...fix })))
}

/** The date that the effect says it leads to: the first it names. */
function dateOf(effect: string): string | undefined {
  return /[A-Z][a-z]+ \d{1,2}, \d{4}/.exec(effect)?.[0]
}

/** What the effect says of the total, in cents. */
function costChangeOf(effect: string): number {
  const [, dollars = '0', cents = '0', way] = /\$([\d,]+)\.(\d{2}) (more|less)/.exec(effect) ?? []
  return Number(dollars.replaceAll(',', '') + cents) * (way === 'less' ? -1 : 1)
}

describe.each([
  ['just begun', 1],
  ['halfway', 2],
])('every fix that is offered for the sample %s', (sample, least) => {
  it('clears what was found, and changes date and total as it said', async ({ app }) => {
    const { page } = app
    await openSample(page, sample)
    await expect.poll(() => readFixes(page).then((fixes) => fixes.length)).toBeGreaterThanOrEqual(least)
    const fixes = await readFixes(page)
    const before = await readCost(page)
    for (const { sentence, label, effect } of fixes) {
      await readFixes(page)
      const found = worthKnowing(page).getByText(sentence, { exact: true })
      await worthKnowing(page).getByRole('button', { name: label, exact: true }).click()
      await found.waitFor({ state: 'detached' })
      await readFixes(page) // opens what may have folded up
      expect(await found.count()).toBe(0)
      expect(dateOf(effect)).toBe(await readCertified(page))
      expect((await readCost(page)) - before).toBe(costChangeOf(effect))
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await readFixes(page)).some((fix) => fix.label === label)).toBe(true)
    }
  })
})

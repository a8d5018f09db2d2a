import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { describe, expect } from 'vitest'
import { entryFigure } from '#renderer/derived/entry-name.ts'
import { titleFinder } from '#renderer/derived/log-items.ts'
import { createFormatter, WORD_JOINER } from '#shared/wording/formatter.ts'
import { samplePlan } from '../../helpers/resources.ts'
import { it } from '../harness/app.ts'
import { openSample, openScreen } from '../harness/steps.ts'

/** What the paper says that the browser makes of a screen, without what lines are broken at or held together by. */
async function textOfPaper(page: Page): Promise<string> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'Letter' })), { mergePages: true })
  return withoutSpaces(text)
}

function withoutSpaces(text: string): string {
  return text.replaceAll(WORD_JOINER, '').replaceAll(/\s+/g, '')
}

describe('paper', () => {
  it('holds every row and column of the log and of the figures of all scenarios', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Log')
    const plan = samplePlan('half-way')
    const formatter = createFormatter('en-US', plan.currency)
    const titleOf = titleFinder(plan)
    const rows = plan.logEntries.map((entry) =>
      withoutSpaces([formatter.date(entry.on), titleOf(entry), entryFigure(entry, formatter), entry.notes].join(' ')),
    )
    expect(rows).toHaveLength(168)
    let log = await textOfPaper(page)
    for (const heading of ['Date', 'For', 'Hoursoramount', 'Notes']) expect(log).toContain(heading)
    // The same row may stand there twice.
    for (const row of rows) {
      expect(log).toContain(row)
      log = log.replace(row, '')
    }

    await openScreen(page, 'Scenarios')
    const table = page.getByRole('table', { name: 'Figures' })
    await table.getByText('…', { exact: true }).first().waitFor({ state: 'detached' })
    const cells = await table
      .getByRole('row')
      .evaluateAll((all) => all.flatMap((row) => [...row.children].map(({ textContent }) => textContent ?? '')))
    expect(cells.length).toBeGreaterThan(40)
    const scenarios = await textOfPaper(page)
    for (const cell of cells) expect(scenarios).toContain(withoutSpaces(cell))
  })
})

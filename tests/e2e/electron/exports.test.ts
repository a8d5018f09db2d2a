import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { exportSubject } from '#shared/export/subject.ts'
import { moneyFacts } from '#shared/export/summary.ts'
import { money } from '#shared/money/money.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { readWorkbook } from '../../main/export/read-workbook.ts'
import { TODAY } from '../harness/app.ts'
import { type ElectronHost, startElectron } from '../harness/electron.ts'
import { exportAs } from '../harness/export-steps.ts'
import { openSample } from '../harness/steps.ts'

/** What the report of the sample has to show, as it is computed without any page. */
const choice = { scenarioId: null, isRedacted: false }
const subject = unwrap(exportSubject(samplePlan('half-way'), choice, isoDate(TODAY), 'en-US'))

describe('files that the desktop program saves', () => {
  let folder: string
  let host: ElectronHost

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certpace-exports-'))
    host = await startElectron({ dataFolder: join(folder, 'data'), today: TODAY })
    await openSample(host.page, 'halfway')
  })

  afterAll(async () => {
    await host.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Answers the system's dialog, which no test tool can reach, with a file in the folder. */
  async function saveNextAs(name: string): Promise<string> {
    const file = join(folder, name)
    await host.application.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    return file
  }

  async function textOfReport(isRedacted: boolean): Promise<string> {
    const name = isRedacted ? 'redacted.pdf' : 'report.pdf'
    const file = await saveNextAs(name)
    await exportAs(host.page, { format: 'Report (PDF)', isRedacted })
    await host.page.getByText(`Saved as ${name}`).waitFor()
    const { text } = await extractText(new Uint8Array(readFileSync(file)), { mergePages: true })
    return text.replaceAll(/\s+/g, ' ')
  }

  it('are a report whose text holds the dates, the totals and where they come from', async () => {
    const text = await textOfReport(false)
    const { formatter, projection } = subject
    for (const { value } of moneyFacts(subject)) expect(text).toContain(formatter.money(money(Number(value))))
    if (projection.outcome.kind !== 'certified') throw new Error('the sample does not finish')
    expect(text).toContain(formatter.date(projection.outcome.certifiedOn))
    for (const { name } of subject.plan.program.requirements) expect(text).toContain(name)
    expect(text).toContain('2 fees not entered: Membership dues, Renewal fee')
    expect(text).toContain('Assumptions and sources')
    expect(text).toContain('No plan guarantees certification')
    expect(host.application.windows()).toHaveLength(1)
    expect(host.problems).toEqual([])
  })

  it('are a redacted report without names and amounts', async () => {
    const text = await textOfReport(true)
    expect(text).toContain('This copy is redacted')
    expect(text).not.toContain('$')
    for (const { supervisor, title } of subject.plan.arrangements) {
      expect(text).not.toContain(title)
      if (supervisor !== '') expect(text).not.toContain(supervisor)
    }
    expect(host.problems).toEqual([])
  })

  it('are written whole, with nothing left beside them', async () => {
    const file = await saveNextAs('plan.xlsx')
    await exportAs(host.page, { format: 'Spreadsheet (XLSX)' })
    await host.page.getByText('Saved as plan.xlsx').waitFor()
    expect(readWorkbook(readFileSync(file)).get('Ledger')).toHaveLength(subject.projection.postings.length + 1)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

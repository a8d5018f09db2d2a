import { writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeExportFile } from '#main/export/make-file.ts'
import { createImportSteps } from '#main/imports/import-steps.ts'
import { readTable } from '#main/imports/read-table.ts'
import { type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { gatherEntries } from '#shared/import/make-entries.ts'
import { planForImport } from '#shared/import/plan-for-import.ts'
import { type Plan, planSchema } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { unwrap } from '../../helpers/resources.ts'
import { anyLoggedPlan, HARD_TEXTS } from '../../shared/generators/logged-plan.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const TODAY = isoDate('2027-12-01')
const FORMATS = ['csv', 'xlsx'] as const
type Format = (typeof FORMATS)[number]

/** The log of a plan, as the program takes it out. */
async function exported(plan: Plan, format: Format, locale = 'en-US'): Promise<Uint8Array> {
  const choice = { scenarioId: null, isRedacted: false }
  const file = format === 'csv' ? { ...choice, format, table: 'log' as const } : { ...choice, format }
  const making = { today: TODAY, locale, revision: 1, madeAt: '2027-12-01T10:15:00.000Z' }
  const { content } = unwrap(await makeExportFile(plan, file, making))
  return Buffer.from(content)
}

/** What the program takes in from such a file, into a plan, by the columns that it finds itself. */
async function takenIn(plan: Plan, bytes: Uint8Array) {
  const file = path.join(temporaryFolder(), 'log')
  writeFileSync(file, bytes)
  const gatherer = gatherEntries()
  const work = createImportSteps((update) => {
    if (update.kind === 'entries') for (const { entry, position } of update.entries) gatherer.add(entry, position)
  })
  const read = await work({ kind: 'read', file, reading: { encoding: null, separator: null, sheet: null }, titles: [] })
  if (read.kind !== 'read') throw new Error('expected a sheet')
  const known = planForImport(plan, project(plan, TODAY), 'en-US')
  const { options } = read.sheet
  const taken = await work({ kind: 'take', options, plan: known })
  if (taken.kind !== 'take') throw new Error('expected what is taken')
  return { entries: gatherer.entries(), ...taken.taken }
}

async function expectSameLog(plan: Plan, format: Format): Promise<void> {
  const first = await exported(plan, format)
  const { entries, courses, report, review } = await takenIn({ ...plan, logEntries: [] }, first)
  expect(entries, report).toEqual(plan.logEntries)
  expect(courses).toEqual([])
  expect(review.counts).toMatchObject({ rows: plan.logEntries.length, taken: plan.logEntries.length })
  const again = await exported({ ...plan, logEntries: entries }, format)
  expect(Buffer.compare(again, first)).toBe(0)
}

describe.each(FORMATS)('a log taken out as %s', (format) => {
  it('comes in again as the same entries, and goes out as the same file', async () => {
    await fc.assert(
      fc.asyncProperty(anyLoggedPlan(TODAY), (plan) => expectSameLog(plan, format)),
      { numRuns: 12, endOnFailure: true },
    )
  }, 120_000)

  it('comes in again with entries for every kind of thing', async () => {
    await expectSameLog(fullPlan(), format)
  })

  it.each(HARD_TEXTS.map((text) => [text]))('keeps the text %j', async (text) => {
    await expectSameLog(planWithTexts(text), format)
  })

  it('is known to the last entry where it comes from', async () => {
    const plan = fullPlan()
    const { entries, review } = await takenIn(plan, await exported(plan, format))
    expect(entries).toEqual([])
    expect(review.counts).toMatchObject({ known: plan.logEntries.length, taken: 0 })
  })
})

describe('a log taken out as text', () => {
  it('has semicolons and decimal commas where numbers are written so, and comes in again whole', async () => {
    const plan = fullPlan()
    const bytes = await exported(plan, 'csv', 'de-DE')
    expect(Buffer.from(bytes).toString()).toContain('Date;Kind;For;Title;')
    const { entries, report } = await takenIn({ ...plan, logEntries: [] }, bytes)
    expect(entries, report).toEqual(plan.logEntries)
  })

  it('holds no cell that a spreadsheet would take for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyLoggedPlan(TODAY), async (plan) => {
        const bytes = await exported(plan, 'csv')
        const { table } = await readTable(bytes, { encoding: null, separator: ',', sheet: null }, () => {})
        for (const cell of table.rows.flat()) {
          const isBelowZero = /^-\d+(?:\.\d+)?$/.test(String(cell))
          expect(isBelowZero || !/^\s*[=+\-@]|^\p{Cc}/u.test(String(cell)), String(cell)).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
  })
})

function planWithTexts(text: string): Plan {
  const on: IsoDate = isoDate('2027-02-01')
  return planSchema.parse({
    ...fullPlan(),
    logEntries: [
      { id: 'n', kind: 'hours', on, minutes: 61, target: { kind: 'practice', practiceId: 'clients' }, notes: text },
      {
        id: 't',
        kind: 'payment',
        on,
        amount: 1234,
        target: { kind: 'other', title: `${text.replace(/\s+/g, ' ')}.`, category: 'other' },
        notes: '',
      },
    ],
  })
}

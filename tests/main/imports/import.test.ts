import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { mappingsFile } from '#main/data-folder/data-folder.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { ImportSheet } from '#shared/contract/import.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { browserHost, type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const plan = aPlan().withPractice('clients', 12, { title: 'Client hours' }).build()

/** A log of so many rows, one a day. */
function logText(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10)
    return `${day},Client hours,${(index % 90) + 1} min,Row ${index}`
  })
  return ['Date,Title,Hours,Notes', ...lines].join('\n')
}

interface ImportCase {
  readonly program: OpenProgram
  /** The person's next choice in the dialog; null is none. */
  choose(contents: string | Uint8Array | null, name?: string): void
  open(): Promise<ImportSheet>
  load(): Promise<{ readonly plan: Plan; readonly revision: number; readonly undo: string | null }>
}

async function openImportCase(): Promise<ImportCase> {
  let chosen: string | null = null
  const program = openProgram({
    today: () => isoDate('2027-06-01'),
    host: browserHost({ chooseSpreadsheet: async () => chosen }),
  })
  await program.call('plan:create', { plan })
  const folder = temporaryFolder()
  return {
    program,
    choose(contents, name = 'my log.csv') {
      chosen = contents === null ? null : path.join(folder, name)
      if (chosen !== null && contents !== null) writeFileSync(chosen, contents)
    },
    async open() {
      const opened = await program.call('import:open', { planId: 'plan', from: { kind: 'ask' } })
      if (opened.kind !== 'opened') throw new Error('no file was chosen')
      return opened
    },
    async load() {
      const { open } = await program.call('app:load', {})
      if (!open) throw new Error('no plan is open')
      return { plan: open.plan, revision: open.revision, undo: open.undo?.label ?? null }
    },
  }
}

function take(
  { program }: ImportCase,
  { importId, options }: ImportSheet,
  changes: Partial<ImportOptions> = {},
  baseRevision = 0,
) {
  const request = { planId: 'plan', importId, options: { ...options, ...changes }, baseRevision }
  return program.services.answer('import:take', request)
}

describe('an import', () => {
  it('shows what it would do, does it as one step after a backup, and is undone by one', async () => {
    const imports = await openImportCase()
    imports.choose(logText(1000))
    const sheet = await imports.open()
    expect(sheet).toMatchObject({
      fileName: 'my log.csv',
      form: { kind: 'text', encoding: 'utf-8', separator: ',' },
      columns: [{ heading: 'Date' }, { heading: 'Title' }, { heading: 'Hours' }, { heading: 'Notes' }],
      options: { headingRow: 0, columns: { date: 0, item: 1, hours: 2, notes: 3 } },
    })
    const { importId, options } = sheet
    const review = await imports.program.call('import:review', { planId: 'plan', importId, options })
    expect(review).toMatchObject({ blocked: null, counts: { rows: 1000, taken: 1000 } })
    expect((await imports.load()).plan).toEqual(plan)

    const taken = await imports.program.call('import:take', { planId: 'plan', importId, options, baseRevision: 0 })
    expect(taken).toEqual({ revision: 1, label: 'Import 1,000 rows', review })
    const after = await imports.load()
    expect(after.plan.logEntries).toHaveLength(1000)
    expect(after.plan.logEntries[999]).toMatchObject({ minutes: 10, notes: 'Row 999' })
    expect(after.undo).toBe('Import 1,000 rows')
    const { backups } = await imports.program.call('backups:list', { planId: 'plan' })
    expect(backups).toMatchObject([{ reason: 'before-change', contents: { minutes: 0 } }])

    expect(await imports.program.call('plan:undo', { planId: 'plan' })).toEqual({
      revision: 2,
      label: 'Import 1,000 rows',
    })
    expect((await imports.load()).plan).toEqual(plan)
  })

  it('finds all of its rows in the log when the file comes again', async () => {
    const imports = await openImportCase()
    imports.choose(logText(50))
    await take(imports, await imports.open())
    const { importId, options } = await imports.open()
    const review = await imports.program.call('import:review', { planId: 'plan', importId, options })
    expect(review).toMatchObject({ counts: { known: 50, taken: 0 }, blocked: 'No row can be taken as it stands.' })
  })

  it('hands out what was not taken and why, without a formula', async () => {
    const imports = await openImportCase()
    imports.choose('Date,Title,Hours\n2027-01-04,Client hours,1\n=1+1,Client hours,1\n2027-01-05,"Nobody, yet",2\n')
    const sheet = await imports.open()
    await take(imports, sheet)
    const report = await imports.program.call('import:report', { importId: sheet.importId })
    expect(report).toMatchObject({ kind: 'download', fileName: 'my log - not taken.csv', mediaType: 'text/csv' })
    const text = report.kind === 'download' && report.content.encoding === 'text' ? report.content.text : ''
    expect(text.trim().split('\r\n')).toEqual([
      '\ufeffRow,Result,Column,Value,Reason'.trim(),
      "3,Cannot be taken,Date,'=1+1,Certpace cannot read this date. Write it such as 2027-01-31.",
      '4,Name not in the plan,For,"Nobody, yet","“Nobody, yet” is not in the plan."',
    ])
  })

  it('answers each of two questions asked at once by what was asked', async () => {
    const imports = await openImportCase()
    imports.choose('Date,Title,Hours\n2027-01-04,Client hours,1\n2027-01-04,Client hours,1\n')
    const { importId, options } = await imports.open()
    const review = (takesRepeats: boolean) =>
      imports.program.call('import:review', { planId: 'plan', importId, options: { ...options, takesRepeats } })
    const [without, withRepeats] = await Promise.all([review(false), review(true)])
    expect([without.counts.taken, withRepeats.counts.taken]).toEqual([1, 2])
  })

  it('changes nothing when the plan has moved on, and can be tried again', async () => {
    const imports = await openImportCase()
    imports.choose(logText(10))
    const sheet = await imports.open()
    const edits = [{ kind: 'set' as const, patch: { name: 'Renamed' } }]
    await imports.program.call('plan:apply', {
      planId: 'plan',
      baseRevision: 0,
      command: { label: 'Rename', group: null, edits },
    })
    expect(await take(imports, sheet)).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect((await imports.load()).plan.logEntries).toEqual([])
    expect(await take(imports, sheet, {}, 1)).toMatchObject({ ok: true, value: { revision: 2 } })
  })

  it('can be cancelled in the middle of reading, and another begun', async () => {
    const imports = await openImportCase()
    imports.choose(logText(150_000))
    const first = imports.program.services.answer('import:open', { planId: 'plan', from: { kind: 'ask' } })
    await imports.program.call('import:close', { importId: null })
    const second = imports.program.services.answer('import:open', { planId: 'plan', from: { kind: 'ask' } })
    await imports.program.call('import:close', { importId: null })
    for (const answer of [await first, await second]) {
      if (!answer.ok) expect(answer.failure.code).toBe('cancelled')
    }
    imports.choose('Date,Title,Hours\n2027-01-04,Client hours,1\n')
    expect(await take(imports, await imports.open())).toMatchObject({ ok: true })
  })

  it('says so when no file is chosen, and when it is open no more', async () => {
    const imports = await openImportCase()
    expect(await imports.program.call('import:open', { planId: 'plan', from: { kind: 'ask' } })).toEqual({
      kind: 'cancelled',
    })
    imports.choose(logText(1))
    const first = await imports.open()
    await imports.open()
    expect(await take(imports, first)).toMatchObject({ ok: false, failure: { code: 'no-such-import' } })
  })

  it('tells how far it is', async () => {
    const imports = await openImportCase()
    imports.choose(logText(120_000))
    const { importId } = await imports.open()
    const shares = imports.program.events.filter(({ name }) => name === 'import:progress').map(({ payload }) => payload)
    expect(shares.length).toBeGreaterThan(0)
    for (const share of shares) expect(share).toEqual({ importId, share: expect.any(Number) })
  })

  it('can be read again in another encoding', async () => {
    const imports = await openImportCase()
    imports.choose(Buffer.from('Date;Title;Hours\n2027-01-04;Übung;1\n', 'latin1'))
    const { importId, form, firstRows } = await imports.open()
    expect(form).toMatchObject({ encoding: 'windows-1252' })
    expect(firstRows[1]).toEqual(['2027-01-04', 'Übung', '1'])
    const reading = { encoding: 'utf-8', separator: null, sheet: null } as const
    const again = await imports.program.call('import:read-again', { importId, reading })
    expect(again.firstRows[1]).toEqual(['2027-01-04', '\ufffdbung', '1'])
  })

  it.each([
    ['no table', Buffer.from('%PDF-1.7'), /^This is a PDF/],
    ['too large', Buffer.alloc(50_000_001, 0x61), /larger than 50 MB/],
  ])('refuses a file that is %s with a sentence, and keeps the plan', async (_, contents, sentence) => {
    const imports = await openImportCase()
    imports.choose(contents)
    const reply = await imports.program.services.answer('import:open', { planId: 'plan', from: { kind: 'ask' } })
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'unreadable-file', message: expect.stringMatching(sentence) },
    })
    expect((await imports.load()).plan).toEqual(plan)
  })
})

describe('what the columns hold', () => {
  const TEXT = 'Date,Activity,Direct hours,Indirect hours\n2027-01-04,Client hours,2,1\n'

  it('is remembered for the same headings, stays when the import is undone, and can be forgotten', async () => {
    const imports = await openImportCase()
    imports.choose(TEXT)
    const first = await imports.open()
    expect(first.isRemembered).toBe(false)
    const chosen: ImportOptions = { ...first.options, moreHours: [], minus: 'is-refund' }
    expect(await take(imports, first, chosen)).toMatchObject({ ok: true })
    await imports.program.call('plan:undo', { planId: 'plan' })
    imports.choose(TEXT.replace('2027-01-04', '2027-02-05').replace('Activity', ' ACTIVITY '), 'next.csv')
    const again = await imports.open()
    expect(again).toMatchObject({ isRemembered: true, doubts: [], options: { ...chosen, names: [] } })
    const forgotten = await imports.program.call('import:forget', { importId: again.importId })
    expect(forgotten).toMatchObject({ isRemembered: false, doubts: first.doubts, options: first.options })
    expect((await imports.open()).isRemembered).toBe(false)
  })

  it('is not remembered for other headings, nor from a damaged file', async () => {
    const imports = await openImportCase()
    imports.choose(TEXT)
    expect(await take(imports, await imports.open())).toMatchObject({ ok: true })
    imports.choose(TEXT.replace('Indirect', 'Other'))
    expect((await imports.open()).isRemembered).toBe(false)
    writeFileSync(mappingsFile(imports.program.options.dataFolder), '{')
    imports.choose(TEXT)
    expect((await imports.open()).isRemembered).toBe(false)
  })
})

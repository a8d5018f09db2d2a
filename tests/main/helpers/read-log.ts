import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createImportSteps } from '#main/imports/import-steps.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import { gatherEntries } from '#shared/import/make-entries.ts'
import { planForImport, titleKeys } from '#shared/import/plan-for-import.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const TODAY = isoDate('2027-06-01')

/** A plan with one thing of each kind that logs name. */
export const plan = aPlan()
  .withPractice('clients', 12, { title: 'Client hours' })
  .withArrangement('vega', '2027-01-04', { title: 'Supervision', supervisor: 'Dr Vega' })
  .withCourse('basics', 20, { title: 'Sexual Health Basics' })
  .withFee(
    'license',
    20_000,
    { kind: 'every', months: 12, firstOn: '2027-01-15', until: 'certified' },
    { title: 'License fee' },
  )
  .build()

interface Taking {
  readonly plan?: Plan
  readonly locale?: string
  readonly options?: Partial<ImportOptions>
}

/** What the program takes from a file by what it finds itself: the sheet, the review, and the entries in short. */
export async function readLog(
  lines: readonly string[],
  { plan: into = plan, locale = 'en-US', options = {} }: Taking = {},
) {
  const file = path.join(temporaryFolder(), 'log.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const gatherer = gatherEntries()
  const work = createImportSteps((update) => {
    if (update.kind === 'entries') for (const { entry, position } of update.entries) gatherer.add(entry, position)
  })
  const reading = { encoding: null, separator: null, sheet: null }
  const opened = await work({ kind: 'read', file, reading, titles: titleKeys(into) })
  if (opened.kind !== 'read') throw new Error('expected a sheet')
  const chosen = { ...opened.sheet.options, ...options }
  const taken = await work({ kind: 'take', options: chosen, plan: planForImport(into, project(into, TODAY), locale) })
  if (taken.kind !== 'take') throw new Error('expected what is taken')
  const { review } = taken.taken
  return { sheet: opened.sheet, review, entries: gatherer.entries().map(inShort) }
}

/** `2027-01-04 90 min`, `2027-01-04 150.00` */
function inShort(entry: LogEntry): string {
  return entry.kind === 'hours' ? `${entry.on} ${entry.minutes} min` : `${entry.on} ${(entry.amount / 100).toFixed(2)}`
}

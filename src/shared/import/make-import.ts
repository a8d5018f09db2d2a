import type { Course } from '../plan/course.ts'
import type { Edit } from '../plan/edit.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { createFormatter } from '../wording/formatter.ts'
import type { ImportTable } from './cell.ts'
import { guessStyle } from './guess-style.ts'
import type { ImportPlan } from './import-plan.ts'
import { type JudgedRow, judgeRows } from './judge-rows.ts'
import { createEntryMaker, type OnEntry } from './make-entries.ts'
import type { ImportReview, RowNote } from './result.ts'
import type { ImportSettings } from './settings.ts'
import { createTally, type Tallied } from './tally.ts'

/** What an import does, but for its entries. */
export interface MadeImport {
  readonly review: ImportReview
  /** Every row that is not taken, or not whole. */
  readonly notes: readonly RowNote[]
  /** For names that the person called new. */
  readonly courses: readonly Course[]
}

type OnProgress = (done: number) => void

/**
 * What an import of the sheet would do. Each row that is not empty is taken, or is told of with the reason; the counts
 * add up to all of them. `onProgress` hears how many rows are done.
 */
export function reviewImport(
  table: ImportTable,
  settings: ImportSettings,
  plan: ImportPlan,
  onProgress: OnProgress = () => {},
): ImportReview {
  return run(
    table,
    settings,
    plan,
    () => {},
    () => {},
    onProgress,
  )
}

/**
 * As {@link reviewImport}, with the log entries and courses that the sheet makes. The entries are handed on one by one:
 * those of a large sheet take as much memory as the sheet.
 */
export function makeImport(
  table: ImportTable,
  settings: ImportSettings,
  plan: ImportPlan,
  makeId: () => string,
  onEntry: OnEntry,
  onProgress: OnProgress = () => {},
): MadeImport {
  const maker = createEntryMaker(plan, makeId, onEntry)
  const notes: RowNote[] = []
  const review = run(table, settings, plan, maker.add, (note) => notes.push(note), onProgress)
  return { review, notes, courses: maker.finish() }
}

function run(
  table: ImportTable,
  settings: ImportSettings,
  plan: ImportPlan,
  visit: (row: JudgedRow) => void,
  onNote: (note: RowNote) => void,
  onProgress: OnProgress,
): ImportReview {
  const guess = guessStyle(table, settings, plan.locale)
  const tally = createTally(settings, onNote)
  const both = (row: JudgedRow) => {
    tally.add(row)
    visit(row)
  }
  const empty = judgeRows(table, settings, guess.style, plan, both, onProgress)
  const tallied = tally.result(empty)
  return { ...guess, ...tallied, blocked: whyBlocked(settings, plan, tallied) }
}

/** The edits that make the import one step of the history. */
export function importEdits(courses: readonly Course[], entries: readonly LogEntry[]): Edit[] {
  return [
    ...courses.map((item): Edit => ({ kind: 'add', collection: 'courses', item, at: null })),
    ...entries.map((item): Edit => ({ kind: 'add', collection: 'logEntries', item, at: null })),
  ]
}

function whyBlocked({ columns }: ImportSettings, plan: ImportPlan, { counts, totals }: Tallied): string | null {
  if (columns.date === null) return 'Choose the column that holds the date.'
  if (columns.hours === null && columns.amount === null) {
    return 'Choose the column that holds the hours, the one that holds the amount, or both.'
  }
  const { number } = createFormatter(plan.locale, plan.currency)
  const entries = totals.hoursEntries + totals.paymentEntries
  if (entries > plan.room.logEntries) {
    return `The log of a plan holds 200,000 entries at most. There is room for ${number(plan.room.logEntries)} more, and this file would add ${number(entries)}.`
  }
  if (totals.newCourses > plan.room.courses) {
    return `There is room for ${number(plan.room.courses)} more courses, and this file would add ${number(totals.newCourses)}.`
  }
  return counts.taken + counts.part === 0 ? 'No row can be taken as it stands.' : null
}

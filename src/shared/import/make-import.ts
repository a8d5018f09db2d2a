import type { Course } from '../plan/course.ts'
import type { Edit } from '../plan/edit.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { createFormatter } from '../wording/formatter.ts'
import type { ImportTable } from './cell.ts'
import { type ClassifiedRow, classifyRows } from './classify-rows.ts'
import { guessStyle, type StyleGuess } from './guess-style.ts'
import type { ImportOptions } from './import-options.ts'
import { createEntryMaker, type OnEntry } from './make-entries.ts'
import type { PlanForImport } from './plan-for-import.ts'
import type { ImportReview, RowNote } from './result.ts'
import { createRowSummarizer, type RowSummary } from './summarize-rows.ts'

/** What an import does, without its entries. */
export interface MadeImport {
  readonly review: ImportReview
  /** Every row that is not taken, or not whole. */
  readonly notes: readonly RowNote[]
  /** For names that the person called new. */
  readonly courses: readonly Course[]
}

type OnProgress = (done: number) => void

/**
 * What an import of the sheet would do. Each row that is not empty is taken, or listed with the reason why not; the counts
 * add up to all of these rows. `onProgress` is called now and then with the number of rows done.
 */
export function reviewImport(
  table: ImportTable,
  options: ImportOptions,
  plan: PlanForImport,
  onProgress: OnProgress = () => {},
): ImportReview {
  return run(
    table,
    options,
    plan,
    () => {},
    () => {},
    onProgress,
  )
}

/**
 * As {@link reviewImport}, with the log entries and courses that the sheet makes. The entries go to `onEntry` one by one,
 * since those of a large sheet take as much memory as the sheet.
 */
export function makeImport(
  table: ImportTable,
  options: ImportOptions,
  plan: PlanForImport,
  makeId: () => string,
  onEntry: OnEntry,
  onProgress: OnProgress = () => {},
): MadeImport {
  const maker = createEntryMaker(plan, makeId, onEntry)
  const notes: RowNote[] = []
  const review = run(table, options, plan, maker.add, (note) => notes.push(note), onProgress)
  return { review, notes, courses: maker.finish() }
}

function run(
  table: ImportTable,
  options: ImportOptions,
  plan: PlanForImport,
  visit: (row: ClassifiedRow) => void,
  onNote: (note: RowNote) => void,
  onProgress: OnProgress,
): ImportReview {
  const guess = guessStyle(table, options, plan.locale)
  const summarizer = createRowSummarizer(options, onNote)
  const both = (row: ClassifiedRow) => {
    summarizer.add(row)
    visit(row)
  }
  const counts = classifyRows(table, options, guess.style, plan, both, onProgress)
  const summary = summarizer.result(counts)
  return { ...guess, ...summary, blocked: whyBlocked(options, plan, summary) ?? openQuestion(guess, options) }
}

/** The edits that make the import one step of the history. */
export function importEdits(courses: readonly Course[], entries: readonly LogEntry[]): Edit[] {
  return [
    ...courses.map((item): Edit => ({ kind: 'add', collection: 'courses', item, at: null })),
    ...entries.map((item): Edit => ({ kind: 'add', collection: 'logEntries', item, at: null })),
  ]
}

/** What only a person can say about the file, where nobody has yet. */
function openQuestion(guess: StyleGuess, options: ImportOptions): string | null {
  if (guess.isDateOrderOpen && options.dateOrder === 'auto') return 'Say first how the dates of this file are meant.'
  if (guess.isDecimalSignOpen && options.decimals === 'auto') return 'Say first how figures such as 1.234 are meant.'
  if (guess.isHoursUnitOpen && options.hoursUnit === 'auto') return 'Say first what the hours of this file count.'
  if (guess.isMinusOpen && options.minus === 'auto') return 'Say first what amounts below zero are.'
  return null
}

function whyBlocked({ columns }: ImportOptions, plan: PlanForImport, { counts, totals }: RowSummary): string | null {
  if (columns.date === null) return 'Choose the column that holds the date.'
  const hasHours =
    columns.hours !== null || columns.minutes !== null || (columns.start !== null && columns.end !== null)
  if (!hasHours && columns.amount === null && columns.credit === null) {
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

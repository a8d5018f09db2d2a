import type { Edit } from '../edits/edit.ts'
import type { Course } from '../plan/course.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { createFormatter } from '../wording/formatter.ts'
import type { ImportTable } from './cell.ts'
import { guessStyle } from './guess-style.ts'
import type { ImportPlan } from './import-plan.ts'
import { type JudgedRow, judgeRows, outcomeOf } from './judge-rows.ts'
import { listNames } from './list-names.ts'
import { makeEntries } from './make-entries.ts'
import type { ImportCounts, ImportReview, ImportTotals, PreviewRow, RowNote } from './result.ts'
import type { ImportSettings } from './settings.ts'

const PREVIEW_ROWS = 20
const SHOWN_NOTES = 200

/** What an import would do, whole. */
export interface MadeImport {
  readonly review: ImportReview
  /** Every row that is not taken, or not whole. */
  readonly notes: readonly RowNote[]
  readonly courses: readonly Course[]
  readonly entries: readonly LogEntry[]
}

/**
 * Turns the rows of a sheet into log entries. Each row that is not empty is taken, or is in the notes with the reason;
 * the counts add up to all of them. `onProgress` hears how many rows are done.
 */
export function makeImport(
  table: ImportTable,
  settings: ImportSettings,
  plan: ImportPlan,
  makeId: () => string,
  onProgress: (done: number) => void = () => {},
): MadeImport {
  const guess = guessStyle(table, settings, plan.locale)
  const { rows, empty } = judgeRows(table, settings, guess.style, plan, onProgress)
  const { entries, courses } = makeEntries(rows, plan, makeId)
  const counts = countRows(rows, empty)
  const totals = addUp(entries, courses)
  const notes = rows.flatMap(notesOf)
  const { names, moreNames } = listNames(rows, settings)
  return {
    review: {
      ...guess,
      counts,
      totals,
      names: [...names],
      moreNames,
      preview: rows.slice(0, PREVIEW_ROWS).map(previewOf),
      notes: notes.slice(0, SHOWN_NOTES),
      blocked: whyBlocked(settings, plan, counts, totals),
    },
    notes,
    courses,
    entries,
  }
}

/** The edits that make the import one step of the history. */
export function importEdits({ courses, entries }: Pick<MadeImport, 'courses' | 'entries'>): readonly Edit[] {
  return [
    ...courses.map((item): Edit => ({ kind: 'add', collection: 'courses', item, at: null })),
    ...entries.map((item): Edit => ({ kind: 'add', collection: 'logEntries', item, at: null })),
  ]
}

function countRows(rows: readonly JudgedRow[], empty: number): ImportCounts {
  const counts = { taken: 0, part: 0, known: 0, repeat: 0, 'left-out': 0, unknown: 0, fault: 0 }
  for (const row of rows) counts[outcomeOf(row)] += 1
  return { rows: rows.length, ...counts, empty }
}

function addUp(entries: readonly LogEntry[], courses: readonly Course[]): ImportTotals {
  const totals = { hoursEntries: 0, minutes: 0, paymentEntries: 0, amount: 0 }
  for (const entry of entries) {
    if (entry.kind === 'hours') {
      totals.hoursEntries += 1
      totals.minutes += entry.minutes
    } else {
      totals.paymentEntries += 1
      totals.amount += entry.target.kind === 'contribution' ? 0 : entry.amount
    }
  }
  return { ...totals, newCourses: courses.length }
}

function notesOf(judged: JudgedRow): RowNote[] {
  const { row, fault, parts, draft } = judged
  if (fault) return [{ row, outcome: 'fault', ...fault }]
  const outcome = outcomeOf(judged)
  const reasons = parts.filter((part) => part.outcome !== 'taken')
  const [reason] = reasons
  if (!reason) return []
  const isNameAtFault = reason.outcome === 'unknown' || reason.outcome === 'left-out'
  const which = reason.entry === 'hours' ? 'The hours were not taken: ' : 'The payment was not taken: '
  return [
    {
      row,
      outcome,
      field: isNameAtFault ? 'item' : null,
      value: draft?.name ?? '',
      sentence: outcome === 'part' ? `${which}${reason.sentence}` : reason.sentence,
    },
  ]
}

function previewOf(judged: JudgedRow): PreviewRow {
  const { row, draft, parts } = judged
  const meaning = parts.find(({ outcome }) => outcome === 'taken')?.meaning ?? parts[0]?.meaning
  const title = meaning?.kind === 'item' ? meaning.item.title : meaning && 'title' in meaning ? meaning.title : null
  return {
    row,
    outcome: outcomeOf(judged),
    on: draft?.on ?? null,
    item: title ?? draft?.name ?? '',
    minutes: draft?.minutes ?? null,
    amount: draft?.amount ?? null,
    notes: draft?.notes ?? '',
    sentence: notesOf(judged)[0]?.sentence ?? '',
  }
}

function whyBlocked(
  { columns }: ImportSettings,
  plan: ImportPlan,
  counts: ImportCounts,
  { hoursEntries, paymentEntries, newCourses }: ImportTotals,
): string | null {
  if (columns.date === null) return 'Choose the column that holds the date.'
  if (columns.hours === null && columns.amount === null) {
    return 'Choose the column that holds the hours, the one that holds the amount, or both.'
  }
  const { number } = createFormatter(plan.locale, plan.currency)
  const entries = hoursEntries + paymentEntries
  if (entries > plan.room.logEntries) {
    return `The log of a plan holds 200,000 entries at most. There is room for ${number(plan.room.logEntries)} more, and this file would add ${number(entries)}.`
  }
  if (newCourses > plan.room.courses) {
    return `There is room for ${number(plan.room.courses)} more courses, and this file would add ${number(newCourses)}.`
  }
  return counts.taken + counts.part === 0 ? 'No row can be taken as it stands.' : null
}

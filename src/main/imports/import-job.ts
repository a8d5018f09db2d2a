import type { ImportSheet, TableReading } from '#shared/contract/import.ts'
import type { ImportPlan } from '#shared/import/import-plan.ts'
import type { ImportReview } from '#shared/import/result.ts'
import type { ImportSettings } from '#shared/import/settings.ts'
import type { Course } from '#shared/plan/course.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'

/** What the thread of an import is asked to do, one thing after the other. */
export type ImportJob =
  | { readonly kind: 'read'; readonly file: string; readonly reading: TableReading }
  /** The plan is left out where the thread has it already. */
  | { readonly kind: 'review'; readonly settings: ImportSettings; readonly plan: ImportPlan | null }
  | { readonly kind: 'take'; readonly settings: ImportSettings; readonly plan: ImportPlan | null }

export type SheetRead = Omit<ImportSheet, 'importId' | 'fileName'>

/** Everything an import adds to the plan, and the text of its report. */
export interface ImportTaken {
  readonly review: ImportReview
  readonly courses: readonly Course[]
  readonly entries: readonly LogEntry[]
  readonly report: string
}

/** An entry, and its place among all that the import makes. Places may leave gaps. */
export interface PlacedEntry {
  readonly place: number
  readonly entry: LogEntry
}

export type ImportResult =
  | { readonly kind: 'read'; readonly sheet: SheetRead }
  | { readonly kind: 'review'; readonly review: ImportReview }
  | { readonly kind: 'take'; readonly taken: Omit<ImportTaken, 'entries'> }

/** What is told while a job is being done. */
export type ImportNews =
  | { readonly kind: 'progress'; readonly share: number }
  /** Some of the entries that are taken; they come in pieces, so that they are never there twice whole. */
  | { readonly kind: 'entries'; readonly entries: readonly PlacedEntry[] }

export type ImportMessage =
  | ImportNews
  | { readonly kind: 'done'; readonly result: ImportResult }
  /** The file cannot be taken in; the sentence is for the person. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly code: string }

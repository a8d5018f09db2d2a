import type { ImportSheet, TableReading } from '#shared/contract/import.ts'
import type { ImportOptions } from '#shared/import/import-options.ts'
import type { PlanForImport } from '#shared/import/plan-for-import.ts'
import type { ImportReview } from '#shared/import/result.ts'
import type { Course } from '#shared/plan/course.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'

/** What the thread of an import is asked to do, one thing after the other. */
export type ImportJob =
  | {
      readonly kind: 'read'
      readonly file: string
      readonly reading: TableReading
      /** The keys of the names that the plan knows. */
      readonly titles: readonly string[]
    }
  /** The plan is left out where the thread has it already. */
  | { readonly kind: 'review'; readonly options: ImportOptions; readonly plan: PlanForImport | null }
  | { readonly kind: 'take'; readonly options: ImportOptions; readonly plan: PlanForImport | null }

export type SheetRead = Omit<ImportSheet, 'importId' | 'fileName'>

/** Everything an import adds to the plan, and the text of its report. */
export interface ImportTaken {
  readonly review: ImportReview
  readonly courses: readonly Course[]
  readonly entries: readonly LogEntry[]
  readonly report: string
}

/** An entry, and its position among all that the import makes. Positions may leave gaps. */
export interface NumberedEntry {
  readonly position: number
  readonly entry: LogEntry
}

export type ImportResult =
  | { readonly kind: 'read'; readonly sheet: SheetRead }
  | { readonly kind: 'review'; readonly review: ImportReview }
  | { readonly kind: 'take'; readonly taken: Omit<ImportTaken, 'entries'> }

/** What the thread sends while it does a job. */
export type ImportUpdate =
  | { readonly kind: 'progress'; readonly share: number }
  /** Some of the entries that are taken. They come in pieces, so that the memory never holds all of them twice. */
  | { readonly kind: 'entries'; readonly entries: readonly NumberedEntry[] }

export type ImportMessage =
  | ImportUpdate
  | { readonly kind: 'done'; readonly result: ImportResult }
  /** The file cannot be taken in; the sentence is for the person. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly code: string }

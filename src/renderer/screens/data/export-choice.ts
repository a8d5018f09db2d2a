import type { BinderForm } from '#shared/contract/evidence.ts'
import type { ExportedFile } from '#shared/contract/exports.ts'
import type { TableName } from '#shared/export/table-names.ts'

/** A binder is of the files kept as evidence; everything else is made of the plan. */
export type ExportFormat = ExportedFile['format'] | 'binder'

/** What the dialog holds. */
export interface ExportDraft {
  readonly format: ExportFormat
  readonly table: TableName
  /** Null for the plan itself. */
  readonly scenarioId: string | null
  readonly isRedacted: boolean
  /** Whether the file is to be encrypted with the passphrase of the plan. */
  readonly isProtected: boolean
  /** With the files kept as evidence. */
  readonly withFiles: boolean
  readonly binderForm: BinderForm
}

export const FIRST_DRAFT: ExportDraft = {
  format: 'json',
  table: 'ledger',
  scenarioId: null,
  isRedacted: false,
  isProtected: false,
  withFiles: true,
  binderForm: 'archive',
}

export const FORMATS: readonly { readonly format: ExportFormat; readonly label: string; readonly detail: string }[] = [
  {
    format: 'json',
    label: 'The whole plan (JSON)',
    detail: 'Certpace reads it again, and other programs can read it.',
  },
  { format: 'xlsx', label: 'Spreadsheet (XLSX)', detail: 'Every table as a sheet of one workbook.' },
  { format: 'csv', label: 'One table (CSV)', detail: 'As plain text, for any program.' },
  { format: 'ics', label: 'Calendar (ICS)', detail: 'Sessions, course days, payments and dates, as whole days.' },
  { format: 'pdf', label: 'Report (PDF)', detail: 'To print, to keep, or to talk about with your supervisor.' },
  {
    format: 'binder',
    label: 'Evidence binder (folder or ZIP)',
    detail: 'Every file kept as evidence, in folders by what it proves, with an index.',
  },
]

/** Only the whole plan, which Certpace reads again, can be encrypted; other programs could not open the rest. */
export function canBeProtected({ format }: ExportDraft): boolean {
  return format === 'json'
}

/** Only the whole plan can take the files kept as evidence with it, and only where nothing is left out. */
export function asksForFiles({ format, isRedacted }: ExportDraft): boolean {
  return format === 'json' && !isRedacted
}

/** The whole plan holds its scenarios; everything else is of one of them. */
export function asksForScenario({ format }: ExportDraft): boolean {
  return format !== 'json' && format !== 'binder'
}

/** Files cannot be redacted, so there is no such binder. */
export function canBeRedacted({ format }: ExportDraft): boolean {
  return format !== 'binder'
}

/** The file of the plan that is asked for; null for a binder. */
export function exportedFile(draft: ExportDraft): ExportedFile | null {
  const { format, table, scenarioId, isRedacted, isProtected, withFiles } = draft
  switch (format) {
    case 'json':
      return { format, isRedacted, isProtected, withFiles: withFiles && !isRedacted }
    case 'csv':
      return { format, table, scenarioId, isRedacted }
    case 'xlsx':
    case 'ics':
    case 'pdf':
      return { format, scenarioId, isRedacted }
    case 'binder':
      return null
  }
}

/** What to know about the file before it is made; `isPlanProtected` is whether the plan has a passphrase. */
export function privacyNote(draft: ExportDraft, isPlanProtected: boolean): string {
  const { isRedacted, isProtected, format } = draft
  if (format === 'binder') {
    return isPlanProtected
      ? 'Your plan is protected by a passphrase, but the binder is not. Anyone who has it can read its files and the plan’s name.'
      : 'The binder is not encrypted: anyone who has it can read every file in it.'
  }
  if (isProtected && canBeProtected(draft)) {
    return 'The file is encrypted. It opens in Certpace with the passphrase that the plan has now, and with nothing else.'
  }
  if (!isRedacted) {
    return format === 'ics'
      ? 'The file is not encrypted. A calendar that you share or synchronize shows names and amounts to others.'
      : 'The file is not encrypted and holds your notes and amounts. Keep it as you would a bank statement.'
  }
  return 'Titles become numbers; providers, supervisors, notes, amounts, evidence and dismissed findings are left out. Dates and hours stay.'
}

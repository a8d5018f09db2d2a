import { writeTextsAsCsv } from '../export/csv.ts'
import type { ImportField } from './import-options.ts'
import type { RowNote, RowOutcome } from './result.ts'

export const OUTCOME_NAMES: Readonly<Record<RowOutcome, string>> = {
  taken: 'Taken',
  part: 'Taken in part',
  known: 'In the log already',
  repeat: 'Repeats another row',
  'left-out': 'Left out',
  unknown: 'Name not in the plan',
  fault: 'Cannot be taken',
}

export const FIELD_NAMES: Readonly<Record<ImportField, string>> = {
  date: 'Date',
  item: 'For',
  hours: 'Hours',
  amount: 'Amount',
  notes: 'Notes',
  start: 'Start',
  end: 'End',
  pause: 'Break',
  minutes: 'Minutes on top of hours',
  credit: 'Money back',
  direction: 'Paid or money back',
  kind: 'Kind of item',
  held: 'Took place',
  planned: 'Planned day',
  completes: 'Course is done',
  part: 'Which payment',
  category: 'Category',
  id: 'Id',
}

/** The rows of a spreadsheet that were not taken, or not whole, as a file: one line each, with the reason. */
export function reportText(notes: readonly RowNote[]): string {
  return writeTextsAsCsv(
    ['Row', 'Result', 'Column', 'Value', 'Reason'],
    notes.map(({ row, outcome, field, value, sentence }) => [
      String(row),
      OUTCOME_NAMES[outcome],
      field === null ? '' : FIELD_NAMES[field],
      value,
      sentence,
    ]),
  )
}

import type { Fee } from '#shared/plan/fee.ts'
import type { FeeDue } from '#shared/values/fee-due.ts'
import { flag, type ListTable, type Row } from './table.ts'

const DUE_COLUMNS = ['due_kind', 'due_on', 'milestone', 'offset_days', 'due_months', 'due_until'] as const

export const feesTable: ListTable<Fee> = {
  name: 'fees',
  columns: ['title', 'category', 'is_example', 'amount', ...DUE_COLUMNS, 'yearly_rise', 'program_fee_id', 'notes'],
  parts: [],
  toRow: (fee) => ({
    title: fee.title,
    category: fee.category,
    is_example: flag(fee.isExample),
    amount: fee.amount,
    ...writeDue(fee.due),
    yearly_rise: fee.yearlyRise,
    program_fee_id: fee.programFeeId,
    notes: fee.notes,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    category: row['category'],
    isExample: row['is_example'] === 1,
    amount: row['amount'],
    due: readDue(row),
    yearlyRise: row['yearly_rise'],
    programFeeId: row['program_fee_id'],
    notes: row['notes'],
  }),
}

function writeDue(due: FeeDue): Readonly<Record<(typeof DUE_COLUMNS)[number], string | number | null>> {
  const empty = { due_on: null, milestone: null, offset_days: null, due_months: null, due_until: null }
  switch (due.kind) {
    case 'on':
      return { ...empty, due_kind: 'on', due_on: due.on }
    case 'milestone':
      return { ...empty, due_kind: 'milestone', milestone: due.milestone, offset_days: due.offsetDays }
    case 'every':
      return { ...empty, due_kind: 'every', due_months: due.months, due_on: due.firstOn, due_until: due.until }
    case 'calendar-years':
      return { ...empty, due_kind: 'calendar-years', due_on: due.firstOn, due_until: due.until }
    case 'after-certification':
      return { ...empty, due_kind: 'after-certification', due_months: due.months }
  }
}

function readDue(row: Row) {
  const kind = row['due_kind']
  switch (kind) {
    case 'milestone':
      return { kind, milestone: row['milestone'], offsetDays: row['offset_days'] }
    case 'every':
      return { kind, months: row['due_months'], firstOn: row['due_on'], until: row['due_until'] }
    case 'calendar-years':
      return { kind, firstOn: row['due_on'], until: row['due_until'] }
    case 'after-certification':
      return { kind, months: row['due_months'] }
    default:
      return { kind, on: row['due_on'] }
  }
}

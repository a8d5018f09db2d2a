import type { Contribution } from '#shared/plan/contribution.ts'
import { flag, type ListTable, type Row } from './table.ts'

const EMPTY_TERMS = {
  amount: null,
  received_on: null,
  category: null,
  course_id: null,
  share: null,
  delay_days: null,
  yearly_maximum: null,
}

export const contributionsTable: ListTable<Contribution> = {
  name: 'contributions',
  columns: ['title', 'is_example', 'terms_kind', ...Object.keys(EMPTY_TERMS), 'notes'],
  parts: [],
  toRow: ({ title, isExample, terms, notes }) => ({
    title,
    is_example: flag(isExample),
    terms_kind: terms.kind,
    ...EMPTY_TERMS,
    ...writeTerms(terms),
    notes,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    isExample: row['is_example'] === 1,
    terms: readTerms(row),
    notes: row['notes'],
  }),
}

function writeTerms(terms: Contribution['terms']): Row {
  if (terms.kind === 'amount') {
    return { amount: terms.amount, received_on: terms.on, category: terms.category }
  }
  return {
    category: terms.of.kind === 'category' ? terms.of.category : null,
    course_id: terms.of.kind === 'course' ? terms.of.courseId : null,
    share: terms.share,
    delay_days: terms.delayDays,
    yearly_maximum: terms.yearlyMaximum,
  }
}

function readTerms(row: Row) {
  if (row['terms_kind'] === 'amount') {
    return { kind: 'amount', amount: row['amount'], on: row['received_on'], category: row['category'] }
  }
  return {
    kind: row['terms_kind'],
    of:
      row['course_id'] === null
        ? { kind: 'category', category: row['category'] }
        : { kind: 'course', courseId: row['course_id'] },
    share: row['share'],
    delayDays: row['delay_days'],
    yearlyMaximum: row['yearly_maximum'],
  }
}

import { describe, expect, it } from 'vitest'
import { entryFigure, entryName } from '#renderer/derived/entry-name.ts'
import { LOG_SORTS, type LogKind, logAnswer, logRows, rowsOfKind, sumsOf } from '#renderer/screens/log/log-rows.ts'
import { foundRows, sortedRows } from '#renderer/ui/table-rows.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')

const plan = aPlan()
  .withCourse('basics', 20, { title: 'Basics' })
  .withPractice('clients', 12, { title: 'Client hours' })
  .withHours('late', '2027-03-01', 90, { kind: 'practice', practiceId: 'clients' }, 'Ten sessions')
  .withHours('early', '2027-01-05', 60, { kind: 'course', courseId: 'basics', sessionOn: null, completes: false })
  .withHours('missed', '2027-01-06', 0, {
    kind: 'course',
    courseId: 'basics',
    sessionOn: '2027-01-06',
    completes: false,
  })
  .withPayment('books', '2027-02-01', 2350, { kind: 'other', title: 'Books', category: 'courses' })
  .build()

const rows = logRows(plan)
const idsOf = (some: typeof rows) => some.map(({ entry }) => entry.id)
const ofKind = (kind: LogKind) => idsOf(rowsOfKind(rows, kind))
const found = (search: string) => idsOf(foundRows(rows, search, ({ searchText }) => searchText))

function sortedBy(heading: string): readonly string[] {
  const sortValue = LOG_SORTS.find(([sorting]) => sorting === heading)?.[1]
  if (!sortValue) throw new Error(`${heading} does not sort`)
  return idsOf(sortedRows(rows, sortValue, false, 'en-US'))
}

describe('the rows of the log', () => {
  it('stand in order of their days, the latest first', () => {
    expect(idsOf(rows)).toEqual(['late', 'books', 'missed', 'early'])
  })

  it('are found by every word of a search, in name, day or notes', () => {
    expect(found('BASICS')).toEqual(['missed', 'early'])
    expect(found('sessions ten')).toEqual(['late'])
    expect(found('2027-02')).toEqual(['books'])
    expect(found('books basics')).toEqual([])
  })

  it('can be hours or payments alone', () => {
    expect(ofKind('hours')).toEqual(['late', 'missed', 'early'])
    expect(ofKind('payment')).toEqual(['books'])
  })

  it('sort by day, by name, and by figures, hours before money', () => {
    expect(sortedBy('Date')).toEqual(['early', 'missed', 'books', 'late'])
    expect(sortedBy('For')).toEqual(['missed', 'early', 'books', 'late'])
    expect(sortedBy('Hours or amount')).toEqual(['missed', 'early', 'late', 'books'])
  })

  it('add up to hours and money', () => {
    expect(sumsOf(logRows(plan))).toEqual({ minutes: 150, paid: 2350, refunded: 0, received: 0 })
  })
})

describe('the words of the log', () => {
  it('begin with what was done and paid', () => {
    expect(logAnswer(plan, formatter)).toBe('2 h 30 min logged; $23.50 paid so far.')
    expect(logAnswer(aPlan().build(), formatter)).toBe('Nothing is logged yet.')
  })

  it('tell money that came in from money that went out', () => {
    const given = aPlan()
      .withContribution('gift', { kind: 'amount', amount: 10_000, on: '2027-02-01', category: 'other' })
      .withPayment('in', '2027-02-01', 10_000, { kind: 'contribution', contributionId: 'gift', occurrence: 0 })
      .build()
    expect(logAnswer(given, formatter)).toBe('$100.00 in contributions so far.')
    const both = aPlan()
      .with(given)
      .withPayment('out', '2027-02-02', 25_000, { kind: 'other', title: 'Books', category: 'courses' })
      .build()
    expect(logAnswer(both, formatter)).toBe('$150.00 paid ($100.00 in contributions taken off) so far.')
    expect(given.logEntries.map((entry) => entryFigure(entry, formatter))).toEqual(['+$100.00'])
  })

  it('call money that came back a refund, in their sum and in a search', () => {
    const refunded = aPlan()
      .withPayment('back', '2027-02-01', -8000, { kind: 'other', title: 'Books', category: 'courses' })
      .build()
    expect(logAnswer(refunded, formatter)).toBe('$80.00 refunded so far.')
    expect(idsOf(foundRows(logRows(refunded), 'refund', ({ searchText }) => searchText))).toEqual(['back'])
    expect(found('refund')).toEqual([])
  })

  it('name each entry', () => {
    expect(logRows(plan).map(({ entry, title }) => entryName(entry, title, formatter))).toEqual([
      'Mar 1, 2027: Client hours, 1 h 30 min',
      'Feb 1, 2027: Books, $23.50',
      'Jan 6, 2027: Basics, Did not happen',
      'Jan 5, 2027: Basics, 1 h',
    ])
  })
})

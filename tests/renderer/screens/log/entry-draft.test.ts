import { describe, expect, it } from 'vitest'
import { itemGroups, refOfChoice } from '#renderer/derived/log-items.ts'
import {
  type EntryDraft,
  emptyEntryDraft,
  entryToDraft,
  readEntryDraft,
  withKind,
} from '#renderer/screens/log/entry-draft.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { fullPlan } from '../../../main/helpers/full-plan.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

const TODAY = isoDate('2027-06-01')

const builder = aPlan()
  .withDatedCourse('days', [['2027-03-06', 6]], { title: 'Two days' })
  .withArrangement('ada', '2027-01-04')
  .withPractice('clients', 12)
  .withFee('dues', 8500, { kind: 'every', months: 12, firstOn: '2027-01-15', until: 'certified' })
const plan = builder.build()

function read(draft: Partial<EntryDraft>, of: Plan = plan, changed: LogEntry | null = null) {
  return readEntryDraft({ ...emptyEntryDraft(TODAY), ...draft }, { plan: of, today: TODAY, changed, id: 'new' })
}

describe('an entry', () => {
  it('of hours stands for the day that was planned', () => {
    expect(read({ on: '2027-03-06', item: 'course/days', hours: '6', completes: true })).toEqual({
      ok: true,
      value: {
        id: 'new',
        kind: 'hours',
        on: '2027-03-06',
        minutes: 360,
        target: { kind: 'course', courseId: 'days', sessionOn: '2027-03-06', completes: true },
        notes: '',
      },
    })
    expect(read({ on: '2027-01-05', item: 'arrangement/ada', hours: '1' })).toMatchObject({
      value: { target: { plannedOn: null } },
    })
  })

  it('of money pays what is open', () => {
    expect(read({ kind: 'payment', on: '2027-02-01', item: 'fee/dues', amount: '85' })).toMatchObject({
      value: { kind: 'payment', amount: 8500, target: { kind: 'fee', feeId: 'dues', occurrence: 0 } },
    })
  })

  it('of money back lies below zero, names the latest payment, and leaves what is open', () => {
    const paid = builder.withPayment('p', '2027-01-15', 8500, { kind: 'fee', feeId: 'dues', occurrence: 0 }).build()
    const draft = { kind: 'refund', on: '2027-02-01', item: 'fee/dues', amount: '85' } as const
    const refund = read(draft, paid)
    expect(refund).toMatchObject({ value: { amount: -8500, target: { kind: 'fee', feeId: 'dues', occurrence: 0 } } })
    expect(read({ ...draft, amount: '-85' }, paid)).toEqual(refund)
    expect(read({ ...draft, item: 'arrangement/ada' }, paid)).toMatchObject({
      value: { target: { kind: 'session', plannedOn: null } },
    })
    if (!refund.ok) throw new Error('expected a refund')
    const logged = { ...paid, logEntries: [...paid.logEntries, refund.value] }
    expect(entryToDraft(refund.value, logged)).toMatchObject({ kind: 'refund', amount: '85.00' })
    expect(read(entryToDraft(refund.value, logged), logged, refund.value)).toEqual(refund)
    expect(read({ ...draft, kind: 'payment' }, logged)).toMatchObject({ value: { target: { occurrence: 1 } } })
  })

  it('of money back is asked for by name', () => {
    expect(read({ kind: 'payment', on: '2027-02-01', item: 'fee/dues', amount: '-85' })).toEqual({
      ok: false,
      errors: { amount: 'An amount cannot be below zero. If money came back, choose Refund.' },
    })
    expect(read({ kind: 'refund', on: '2027-02-01', item: 'fee/dues', amount: '0' })).toEqual({
      ok: false,
      errors: { amount: 'Write how much came back.' },
    })
  })

  it('of money may be for something else', () => {
    const draft = { kind: 'payment', on: '2027-02-01', item: 'other', amount: '5', otherTitle: 'Books' } as const
    expect(read(draft)).toMatchObject({ value: { target: { kind: 'other', title: 'Books', category: 'other' } } })
    expect(read({ ...draft, otherTitle: ' ' })).toEqual({ ok: false, errors: { otherTitle: 'Write what it is.' } })
  })

  it('says at each field what is missing', () => {
    expect(read({ on: '2027-06-02' })).toEqual({
      ok: false,
      errors: {
        on: 'This day has not come yet. Write the day on which it happened.',
        item: 'Choose what it is for.',
        hours: 'Write hours such as 7.5 or 7:30.',
      },
    })
    expect(read({ item: 'course/gone', hours: '1' })).toMatchObject({ ok: false, errors: { item: expect.any(String) } })
  })
})

describe('an entry that is changed', () => {
  it('reads back as it was, whatever it is', () => {
    const full = fullPlan()
    for (const entry of full.logEntries) {
      expect(read(entryToDraft(entry, full), full, entry)).toEqual({ ok: true, value: entry })
    }
  })

  it('keeps what it stands for on another day, and finds it anew for another item', () => {
    const held: LogEntry = {
      id: 'held',
      kind: 'hours',
      on: isoDate('2027-01-05'),
      minutes: 60,
      target: { kind: 'session', arrangementId: 'ada', plannedOn: isoDate('2027-01-04') },
      notes: '',
    }
    const logged = { ...plan, logEntries: [held] }
    const draft = entryToDraft(held, logged)
    expect(read({ ...draft, on: '2027-01-06' }, logged, held)).toMatchObject({
      value: { id: 'held', on: '2027-01-06', target: { plannedOn: '2027-01-04' } },
    })
    expect(read({ ...draft, item: 'practice/clients' }, logged, held)).toMatchObject({
      value: { id: 'held', target: { kind: 'practice', practiceId: 'clients' } },
    })
  })
})

describe('what an entry can belong to', () => {
  it('depends on what it holds, and leaves out kinds there are none of', () => {
    expect(itemGroups(plan, 'hours').map(({ group }) => group)).toEqual(['Courses', 'Supervision', 'Clinical practice'])
    expect(itemGroups(plan, 'payment').map(({ group }) => group)).toEqual([
      'Courses',
      'Supervision',
      'Fees',
      'Not planned',
    ])
  })

  it('stays while its entry becomes one of another kind that it can have', () => {
    const of = (item: string, from: EntryDraft['kind'], to: string) =>
      withKind({ ...emptyEntryDraft(TODAY), kind: from, item }, to).item
    expect(of('course/days', 'hours', 'payment')).toBe('course/days')
    expect(of('arrangement/ada', 'refund', 'hours')).toBe('arrangement/ada')
    expect(of('fee/dues', 'payment', 'refund')).toBe('fee/dues')
    expect(of('other', 'payment', 'refund')).toBe('other')
    expect(of('practice/clients', 'hours', 'payment')).toBe('')
    expect(of('fee/dues', 'payment', 'hours')).toBe('')
    expect(of('other', 'refund', 'hours')).toBe('')
  })

  it('is named by its choice', () => {
    expect(refOfChoice('fee/dues')).toEqual({ kind: 'fee', id: 'dues' })
    for (const choice of ['', 'other', 'period/leave']) expect(refOfChoice(choice)).toBe(null)
  })
})

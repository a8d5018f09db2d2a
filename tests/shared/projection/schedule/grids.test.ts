import { describe, expect, it } from 'vitest'
import type { Recurrence } from '#shared/plan/arrangement.ts'
import { arrangementSchema } from '#shared/plan/arrangement.ts'
import { aPlan } from '../../builders/plan-builder.ts'
import { projectOn } from '../reading.ts'

const supervised = aPlan()
  .withRequirements('supervision')
  .withoutRules('individual', 'span', 'month')
  .withMinimum('supervision', 8)

/** The days of eight single hours with a contract from the day on. */
function daysOf(recurrence: Recurrence | object, from: string, changes: object = {}): readonly string[] {
  return projectOn(supervised.withArrangement('a', from, { recurrence, ...changes })).sessions.map(({ on }) => on)
}

describe('so many sessions a month', () => {
  it('stay within the calendar month: the day of the first, and others every 28 / k days around it', () => {
    // First on 20 Jan 2027, three a month: the 20th, 20 + 9 = 29, − 28 = the 1st, and 20 + 18 = 38, − 28 = the 10th.
    expect(daysOf({ kind: 'per-month', sessions: 3 }, '2027-01-20')).toEqual([
      '2027-01-20',
      '2027-02-01',
      '2027-02-10',
      '2027-02-20',
      '2027-03-01',
      '2027-03-10',
      '2027-03-20',
      '2027-04-01',
    ])
  })

  it('on the last day stay on the last day', () => {
    expect(daysOf({ kind: 'per-month', sessions: 1 }, '2027-01-31').slice(0, 4)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
  })
})

describe('sessions on a weekday of the month', () => {
  it('stand on the second Thursday, from the first one after the day on which they may begin', () => {
    // Second Thursdays of 2027: 14 Jan, 11 Feb, 11 Mar, 8 Apr, 13 May, 10 Jun, 8 Jul, 12 Aug, 9 Sep.
    const second = { kind: 'weekdays-of-month', weekday: 'thursday', places: ['second'] }
    expect(daysOf(second, '2027-01-15')).toEqual([
      '2027-02-11',
      '2027-03-11',
      '2027-04-08',
      '2027-05-13',
      '2027-06-10',
      '2027-07-08',
      '2027-08-12',
      '2027-09-09',
    ])
    expect(daysOf(second, '2027-01-14')[0]).toBe('2027-01-14')
  })

  it('stand on every last Friday, be it the fourth or the fifth', () => {
    expect(
      daysOf({ kind: 'weekdays-of-month', weekday: 'friday', places: ['last'] }, '2027-01-04').slice(0, 4),
    ).toEqual(['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30'])
  })

  it('are held once where the fourth is also the last', () => {
    // Fridays of February 2027: 5, 12, 19, 26. Of January: the fifth is the 29th.
    const both = { kind: 'weekdays-of-month', weekday: 'friday', places: ['last', 'fourth'] }
    expect(daysOf(both, '2027-01-04').slice(0, 5)).toEqual([
      '2027-01-22',
      '2027-01-29',
      '2027-02-26',
      '2027-03-26',
      '2027-04-23',
    ])
  })
})

describe('listed days', () => {
  it('are the days of sessions, in order, each once, and no others', () => {
    const days = ['2027-03-11', '2027-02-04', '2027-02-04', '2027-01-01']
    expect(daysOf({ kind: 'listed-days', days }, '2027-01-04')).toEqual(['2027-02-04', '2027-03-11'])
  })
})

describe('the time off of a supervisor', () => {
  it('drops sessions, shifts no grid, and leaves booked ones', () => {
    const supervisorTimeOff = [{ from: '2027-01-11', to: '2027-01-18' }]
    const weekly = { kind: 'every-weeks', weeks: 1 }
    expect(daysOf(weekly, '2027-01-04', { supervisorTimeOff }).slice(0, 3)).toEqual([
      '2027-01-04',
      '2027-01-25',
      '2027-02-01',
    ])
    expect(daysOf(weekly, '2027-01-04', { supervisorTimeOff, bookedOn: ['2027-01-18'] }).slice(0, 2)).toEqual([
      '2027-01-04',
      '2027-01-18',
    ])
  })

  it('is none of the person’s leave: study goes on, and no session of leave is reported', () => {
    const plan = supervised.withArrangement('a', '2027-01-04', {
      supervisorTimeOff: [{ from: '2027-01-11', to: '2027-01-18' }],
    })
    expect(projectOn(plan).findings.map(({ detail }) => detail.code)).not.toContain('session-in-leave')
  })
})

describe('a grid that cannot be meant', () => {
  const sentenceFor = (changes: object) => {
    const [arrangement] = supervised.withArrangement('a', '2027-01-04').build().arrangements
    return arrangementSchema.safeParse({ ...arrangement, ...changes }).error?.issues.map(({ message }) => message)
  }

  it.each([
    [{ recurrence: { kind: 'listed-days', days: [] } }, 'list at least one day'],
    [
      { recurrence: { kind: 'weekdays-of-month', weekday: 'monday', places: [] } },
      'choose at least one week of the month',
    ],
    [
      { recurrence: { kind: 'weekdays-of-month', weekday: 'monday', places: ['first', 'first'] } },
      'each week of the month can be chosen once',
    ],
    [{ supervisorTimeOff: [{ from: '2027-02-02', to: '2027-02-01' }] }, 'the last day cannot be before the first'],
    [
      { supervisorTimeOff: Array.from({ length: 101 }, () => ({ from: '2027-02-01', to: '2027-02-01' })) },
      'at most 100 times off can be listed',
    ],
  ])('is refused with a sentence: %j', (changes, sentence) => {
    expect(sentenceFor(changes)).toEqual([sentence])
  })
})

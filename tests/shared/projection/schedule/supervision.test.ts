import { describe, expect, it } from 'vitest'
import { aPlan } from '../../builders/plan-builder.ts'
import { findingIn, projectOn, requirementIn } from '../reading.ts'

const supervised = aPlan().withRequirements('supervision').withRule('individual', { isOn: false })

describe('supervision on its grid', () => {
  it('holds weekly sessions of 1.5 h only as long as the 6 h of the month last', () => {
    // Four sessions fill 6 h; the fifth Monday of March, May and August counts nothing and is not held.
    // January to August: 8 × 6 h = 48 h in 32 sessions. September: 6 Sep 1.5 h → 49.5 h; 13 Sep counts 0.5 h of 1.5 h.
    // So 34 sessions, 51 h recorded, 50 h counted, 1 h beyond.
    const projection = projectOn(supervised.withArrangement('a', '2027-01-04', { sessionMinutes: 90 }))
    expect(projection.sessions).toHaveLength(34)
    expect(projection.sessions.filter(({ on }) => on.startsWith('2027-03')).map(({ on }) => on)).toEqual([
      '2027-03-01',
      '2027-03-08',
      '2027-03-15',
      '2027-03-22',
    ])
    expect(requirementIn(projection, 'supervision')).toMatchObject({
      hoursMetOn: '2027-09-13',
      plannedMinutes: 3000,
      uncountedMinutes: 60,
    })
  })

  it('drops the sessions inside leave without moving the grid', () => {
    // March 2027 has five Mondays: 1, 8, 15, 22, 29. Without leave the 50th hour is on 13 Dec 2027; five sessions
    // later on the same grid it is 5 weeks = 35 days after: 17 Jan 2028.
    const projection = projectOn(
      supervised.withArrangement('a', '2027-01-04').withLeave('birth', '2027-03-01', '2027-03-31'),
    )
    expect(requirementIn(projection, 'supervision').hoursMetOn).toBe('2028-01-17')
    expect(findingIn(projection, 'session-in-leave').detail).toEqual({ code: 'session-in-leave', count: 5 })
  })

  it('keeps the 31st as the anchor of a monthly grid', () => {
    // From 31 Jan 2027, once a month: 28 Feb, 31 Mar, 30 Apr, 31 May.
    const projection = projectOn(
      supervised.withArrangement('a', '2027-01-31', { recurrence: { kind: 'per-month', sessions: 1 } }),
    )
    expect(projection.sessions.slice(0, 5).map(({ on }) => on)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ])
  })

  it('spaces three sessions a month by floor(j × 28 / 3) days: 0, 9 and 18', () => {
    const projection = projectOn(
      supervised.withArrangement('a', '2027-01-04', { recurrence: { kind: 'per-month', sessions: 3 } }),
    )
    expect(projection.sessions.slice(0, 4).map(({ on }) => on)).toEqual([
      '2027-01-04',
      '2027-01-13',
      '2027-01-22',
      '2027-02-04',
    ])
  })

  it('counts no more than 25 h of group, and keeps 25 h free for the individual hours', () => {
    // Group of 2 h every two weeks: 13 sessions are 26 h, of which 25 h count, and the group ends there. The other 25 h
    // are individual, 1 h every four weeks.
    const projection = projectOn(
      aPlan()
        .withRequirements('supervision')
        .withoutRules('month')
        .withArrangement('one', '2027-01-04', { recurrence: { kind: 'every-weeks', weeks: 4 } })
        .withArrangement('group', '2027-01-06', {
          kind: 'group',
          sessionMinutes: 120,
          recurrence: { kind: 'every-weeks', weeks: 2 },
        }),
    )
    expect(requirementIn(projection, 'supervision').kinds).toEqual([
      { supervisionKind: 'individual', countedMinutes: 1500, neededMinutes: 1500, maximumMinutes: null },
      { supervisionKind: 'group', countedMinutes: 1500, neededMinutes: 0, maximumMinutes: 1500 },
    ])
    expect(projection.sessions.filter(({ arrangementId }) => arrangementId === 'group')).toHaveLength(13)
  })

  it('keeps the individual hours their place also where no rule limits the group', () => {
    const projection = projectOn(
      aPlan()
        .withRequirements('supervision')
        .withoutRules('group')
        .withArrangement('group', '2027-01-04', { kind: 'group' })
        .withArrangement('one', '2027-01-04', { recurrence: { kind: 'per-month', sessions: 1 } }),
    )
    expect(requirementIn(projection, 'supervision').kinds.map(({ countedMinutes }) => countedMinutes)).toEqual([
      1500, 1500,
    ])
  })

  it('says which kind is not arranged, and cannot finish', () => {
    const projection = projectOn(
      aPlan().withRequirements('supervision').withArrangement('group', '2027-01-04', { kind: 'group' }),
    )
    expect(findingIn(projection, 'kind-not-arranged').detail).toEqual({
      code: 'kind-not-arranged',
      supervisionKind: 'individual',
      minutes: 1500,
    })
    expect(projection.outcome).toEqual({
      kind: 'cannot-finish',
      barriers: [],
      missing: [
        {
          requirementId: 'supervision',
          minutes: 1500,
          part: { kind: 'supervision-kind', supervisionKind: 'individual' },
        },
      ],
    })
  })

  it('orders sessions by date, then by the plan’s order', () => {
    const projection = projectOn(
      supervised
        .withArrangement('second', '2027-01-05')
        .withArrangement('first', '2027-01-04')
        .withArrangement('also', '2027-01-04'),
    )
    expect(projection.sessions.slice(0, 4).map(({ on, arrangementId }) => [on, arrangementId])).toEqual([
      ['2027-01-04', 'first'],
      ['2027-01-04', 'also'],
      ['2027-01-05', 'second'],
      ['2027-01-11', 'first'],
    ])
  })

  it('ends with the arrangement', () => {
    const projection = projectOn(supervised.withArrangement('a', '2027-01-04', { endsOn: '2027-02-01' }))
    expect(projection.sessions.map(({ on }) => on)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
      '2027-02-01',
    ])
    expect(projection.outcome.kind).toBe('cannot-finish')
  })

  it('holds booked sessions beside the grid, also inside leave', () => {
    const projection = projectOn(
      supervised
        .withArrangement('a', '2027-01-04', { bookedOn: ['2027-01-11', '2027-01-14'] })
        .withLeave('l', '2027-01-11', '2027-01-17'),
    )
    expect(projection.sessions.slice(0, 4).map(({ on }) => on)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-14',
      '2027-01-18',
    ])
  })
})

describe('supervision and the log', () => {
  const weekly = supervised.withArrangement('a', '2027-01-04', { pricePerSession: 10_000 })

  it('does not count what was planned in the past and never logged', () => {
    // Today is Monday 1 Feb 2027. The sessions of 4, 11, 18 and 25 January are unconfirmed; the 50 hours begin today:
    // 1 Feb 2027 + 49 × 7 = 343 days → 10 Jan 2028. The four are not in the ledger: 50 × 100.00.
    const projection = projectOn(weekly, '2027-02-01')
    expect(projection.sessions.filter(({ state }) => state === 'unconfirmed').map(({ on }) => on)).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
    ])
    expect(requirementIn(projection, 'supervision').hoursMetOn).toBe('2028-01-10')
    expect(projection.totals.toCertification.amount).toBe(500_000)
    expect(findingIn(projection, 'did-this-happen')).toMatchObject({
      subject: { kind: 'arrangement', id: 'a' },
      detail: { on: '2027-01-04', count: 4, minutes: 240, amount: 40_000 },
    })
  })

  it('lets a log entry stand for the planned session it names', () => {
    // Held on Tuesday 5 January instead of the 4th: 1 h done, three unconfirmed, 49 h from 1 Feb → 3 Jan 2028.
    const projection = projectOn(
      weekly.withHours('e', '2027-01-05', 60, { kind: 'session', arrangementId: 'a', plannedOn: '2027-01-04' }),
      '2027-02-01',
    )
    expect(projection.sessions[0]).toEqual({
      arrangementId: 'a',
      plannedOn: '2027-01-04',
      on: '2027-01-05',
      recordedMinutes: 60,
      countedMinutes: 60,
      state: 'done',
    })
    expect(requirementIn(projection, 'supervision')).toMatchObject({ doneMinutes: 60, hoursMetOn: '2028-01-03' })
    expect(findingIn(projection, 'did-this-happen').detail).toMatchObject({ on: '2027-01-11', count: 3 })
  })

  it('takes a session logged with no minutes as missed: no hours, no price, no question', () => {
    const projection = projectOn(
      weekly.withHours('e', '2027-01-04', 0, { kind: 'session', arrangementId: 'a', plannedOn: '2027-01-04' }),
      '2027-01-05',
    )
    expect(projection.sessions[0]).toMatchObject({ state: 'missed', recordedMinutes: 0, countedMinutes: 0 })
    expect(projection.postings[0]?.on).toBe('2027-01-11')
    expect(projection.findings.map(({ detail }) => detail.code)).not.toContain('did-this-happen')
  })

  it('counts a logged session that was not planned', () => {
    const projection = projectOn(
      weekly.withHours('e', '2027-01-06', 120, { kind: 'session', arrangementId: 'a', plannedOn: null }),
      '2027-01-07',
    )
    expect(requirementIn(projection, 'supervision').doneMinutes).toBe(120)
    expect(projection.sessions[1]).toMatchObject({ plannedOn: '2027-01-06', state: 'done' })
  })

  it('leaves the hours beyond the month’s maximum uncounted', () => {
    const projection = projectOn(
      weekly.withHours('e', '2027-01-06', 420, { kind: 'session', arrangementId: 'a', plannedOn: null }),
      '2027-01-07',
    )
    expect(projection.sessions[1]).toMatchObject({ recordedMinutes: 420, countedMinutes: 360 })
  })
})

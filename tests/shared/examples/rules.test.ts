import { describe, expect, it } from 'vitest'
import { audit } from '#shared/audit/audit.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { auditOf, reasonsOf, withDone, withRules, withSessions } from '../audit/logged.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'

const core = aPlan().withRequirements('core')

describe('a total', () => {
  it('is full at its minimum: what comes later is not needed', () => {
    // 60 h and 32 h recorded of 90: 60 + 30 count, and 2 h are beyond.
    const plan = withDone(withDone(core, 'first', '2027-02-01', [[60, null, 'in-person']]), 'second', '2027-03-01', [
      [32, null, 'in-person'],
    ])
    const result = auditOf(plan, 'core')
    expect(result.entries.map(({ countedMinutes }) => countedMinutes / 60)).toEqual([60, 30])
    expect(reasonsOf(result)).toEqual([['full', null, 120]])
  })

  it('takes an hour once: what a weekend earns for one requirement is not there for another', () => {
    // A weekend of 14 h: 12 h for values, 2 h for core. Core has 2 h, values 12 h; together 14 h, not 28.
    const plan = withDone(aPlan().withRequirements('core', 'values'), 'weekend', '2027-02-01', [], {
      credits: [
        { requirementId: 'values', areaId: null, mode: 'in-person', minutes: 720 },
        { requirementId: 'core', areaId: null, mode: 'in-person', minutes: 120 },
      ],
    })
    expect(auditOf(plan, 'core').countedMinutes + auditOf(plan, 'values').countedMinutes).toBe(14 * 60)
  })
})

describe('a share of a mode', () => {
  it('at most, of the minimum, is a number of hours', () => {
    // Half of 90 h are 45 h online: of 50 h, 5 h do not count.
    const most: Rule = {
      ...rule('half', 'core', true),
      kind: 'mode-share-maximum',
      modes: ['live-online'],
      numerator: 1,
      denominator: 2,
      of: 'minimum',
    }
    const plan = withDone(withRules(core, most), 'c', '2027-02-01', [[50, null, 'live-online']])
    expect(reasonsOf(auditOf(plan, 'core'))).toEqual([['share', 'half', 300]])
  })

  it('at least, of what is counted, holds all others to the rest', () => {
    // A fifth has to be in person: with 8 h in person, all others are at most four fifths of the whole, 32 of 40 h.
    // Of 40 h online, 8 h do not count.
    const least: Rule = {
      ...rule('fifth', 'core', true),
      kind: 'mode-share-minimum',
      modes: ['in-person'],
      numerator: 1,
      denominator: 5,
      of: 'counted',
    }
    const plan = withDone(withRules(core, least), 'c', '2027-02-01', [
      [8, null, 'in-person'],
      [40, null, 'live-online'],
    ])
    const result = auditOf(plan, 'core')
    expect(result.countedMinutes).toBe(40 * 60)
    expect(reasonsOf(result)).toEqual([['share', 'fifth', 480]])
  })
})

describe('a weight of a mode', () => {
  it('is floored for each credit', () => {
    // 61 min self-paced at 1 : 2 are 30.5 → 30, so 31 fall away; the hour in person counts whole: 30 + 60 = 90.
    const half: Rule = {
      ...rule('half', 'core', true),
      kind: 'mode-weight',
      modes: ['self-paced'],
      numerator: 1,
      denominator: 2,
    }
    const plan = withDone(withRules(core, half), 'c', '2027-02-01', [
      [61 / 60, null, 'self-paced'],
      [1, null, 'in-person'],
    ])
    const result = auditOf(plan, 'core')
    expect(result.countedMinutes).toBe(90)
    expect(reasonsOf(result)).toEqual([['conversion', 'half', 31]])
  })
})

describe('supervision', () => {
  const bySharesAlone = aPlan()
    .withoutRules('group', 'individual')
    .withArrangement('g', '2027-01-04', { kind: 'group' })

  /** 6 h a month, in two sessions of 3 h: 27 h in all. */
  const days = [
    ['2027-01-06', '2027-01-20'],
    ['2027-02-03', '2027-02-17'],
    ['2027-03-03', '2027-03-17'],
    ['2027-04-07', '2027-04-21'],
    ['2027-05-05'],
  ].flat()

  it('of one kind, at least a share of the minimum, keeps the place of that kind', () => {
    // Half of 50 h have to be one to one, so a group fills 25 h at most: of 9 × 3 h = 27 h, 2 h do not count.
    const half: Rule = {
      ...rule('half', 'supervision', true),
      kind: 'supervision-kind-share-minimum',
      supervisionKind: 'individual',
      numerator: 1,
      denominator: 2,
      of: 'minimum',
    }
    const result = auditOf(withSessions(withRules(bySharesAlone, half), 'g', days, 180), 'supervision')
    expect(result.countedMinutes).toBe(25 * 60)
    expect(reasonsOf(result)).toEqual([['share', 'half', 120]])
  })

  it('of one kind, at least so much, does the same as hours', () => {
    // 30 h have to be one to one, so a group fills 20 h of 50 at most: of 27 h, 7 h do not count.
    const least: Rule = {
      ...rule('thirty', 'supervision', true),
      kind: 'supervision-kind-minimum',
      supervisionKind: 'individual',
      minutes: 1800,
    }
    expect(reasonsOf(auditOf(withSessions(withRules(bySharesAlone, least), 'g', days, 180), 'supervision'))).toEqual([
      ['share', 'thirty', 420],
    ])
  })
})

describe('a week under its minimum', () => {
  it('is void once it is over', () => {
    // 4 h a week are asked. The week of Monday 11 January has 3 h and is void; that of the 18th has 2 + 2 h and counts.
    const weekly: Rule = { ...rule('four', 'practice', true), kind: 'week-minimum', minutes: 240 }
    const plan = withRules(aPlan().withArrangement('a', '2027-01-04').withPractice('p', 5), weekly)
      .withHours('h1', '2027-01-11', 180, { kind: 'practice', practiceId: 'p' })
      .withHours('h2', '2027-01-18', 120, { kind: 'practice', practiceId: 'p' })
      .withHours('h3', '2027-01-24', 120, { kind: 'practice', practiceId: 'p' })
    const result = auditOf(plan, 'practice', '2027-01-31')
    expect(result.entries.map(({ countedMinutes }) => countedMinutes)).toEqual([0, 120, 120])
    expect(reasonsOf(result)).toEqual([['period', 'four', 180]])
  })
})

describe('notes', () => {
  it('about the version that binds and the applications looked at closely change no hour', () => {
    const done = withDone(core, 'c', '2027-02-01', [[20, 'ethics', 'in-person']])
    const noted = withRules(
      done,
      { ...rule('version', 'core', true), kind: 'version-pinning', bindsOn: 'contract' },
      { ...rule('sample', 'core', true), kind: 'audit-sampling', numerator: 1, denominator: 10 },
    )
    const day = isoDate('2028-12-31')
    expect(audit(noted.build(), day)).toEqual(audit(done.build(), day))
    expect(auditOf(noted, 'core').countedMinutes).toBe(1200)
  })
})

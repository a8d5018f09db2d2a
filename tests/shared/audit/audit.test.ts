import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/program/rule-union.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { auditOf, reasonsOf, withDone, withRules, withSessions } from './logged.ts'

const supervised = aPlan().withArrangement('a', '2027-01-04')
const core = aPlan().withRequirements('core')

describe('the audit of supervision', () => {
  it('charges what a month has too much to its maximum', () => {
    // Mondays of March 2027: 1, 8, 15, 22, 29. 5 × 1.5 h = 7.5 h against 6 h a month: 1.5 h do not count.
    const days = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22', '2027-03-29']
    const result = auditOf(withSessions(supervised, 'a', days, 90), 'supervision')
    expect(result).toMatchObject({ recordedMinutes: 450, countedMinutes: 360, missingMinutes: 3000 - 360 })
    expect(reasonsOf(result)).toEqual([['period', 'month', 90]])
    expect(result.entries.map(({ countedMinutes }) => countedMinutes)).toEqual([90, 90, 90, 90, 0])
  })

  it('counts the kind that is scarce in a month that both could fill', () => {
    // 10 h needed, at most 6 h in a group, 6 h a month. January: 6 h group on the 4th, 6 h one to one on the 11th;
    // February: 6 h group. Taken in order: 6 + 0 + 0 = 6 h. As a whole: January one to one 4 h and group 2 h, February
    // group 4 h = 10 h. Of the group's 12 h 6 h count, and the earliest dates fill January's group first.
    const plan = withSessions(
      withSessions(
        supervised
          .withArrangement('g', '2027-01-04', { kind: 'group' })
          .withMinimum('supervision', 10)
          .withRule('individual', { isOn: false })
          .withRule('group', { minutes: 360 } as Partial<Rule>),
        'g',
        ['2027-01-04', '2027-02-01'],
        360,
      ),
      'a',
      ['2027-01-11'],
      360,
    )
    const result = auditOf(plan, 'supervision')
    expect(result.countedMinutes).toBe(600)
    expect(result.entries.map(({ countedMinutes }) => countedMinutes)).toEqual([120, 240, 240])
    expect(result.recordedMinutes).toBe(1080)
    expect(result.reasons.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(480)
  })

  it('holds a share of what is counted to the minute', () => {
    // One to one 7 h; in a group 5 h. A group share of at most 25 % of what is counted: x ≤ (7 + x) / 4, so x ≤ 7 h / 3 =
    // 140 min: 420 + 140 = 560 min, of which 140 are a quarter.
    const share: Rule = {
      ...rule('quarter', 'supervision', true),
      kind: 'supervision-kind-share-maximum',
      supervisionKind: 'group',
      numerator: 1,
      denominator: 4,
      of: 'counted',
    }
    const plan = withRules(supervised, share).withArrangement('g', '2027-01-04', { kind: 'group' })
    const individual = [
      '2027-01-05',
      '2027-02-02',
      '2027-03-02',
      '2027-04-06',
      '2027-05-04',
      '2027-06-01',
      '2027-07-06',
    ]
    const group = ['2027-01-06', '2027-02-03', '2027-03-03', '2027-04-07', '2027-05-05']
    const result = auditOf(withSessions(withSessions(plan, 'a', individual, 60), 'g', group, 60), 'supervision')
    expect(result.countedMinutes).toBe(560)
    expect(reasonsOf(result)).toEqual([['share', 'quarter', 160]])
  })

  it('holds a share of the minimum whatever is counted', () => {
    // 25 % of 50 h are 12.5 h in a group: of 13 h, half an hour does not count, though nothing else is recorded.
    const share: Rule = {
      ...rule('quarter', 'supervision', true),
      kind: 'supervision-kind-share-maximum',
      supervisionKind: 'group',
      numerator: 1,
      denominator: 4,
      of: 'minimum',
    }
    const plan = withRules(aPlan(), share).withArrangement('g', '2027-01-04', { kind: 'group' })
    const days = ['2027-01-06', '2027-02-03', '2027-03-03', '2027-04-07']
    const result = auditOf(withSessions(plan, 'g', days, 195), 'supervision')
    expect(result.countedMinutes).toBe(750)
    expect(reasonsOf(result)).toEqual([['share', 'quarter', 30]])
  })

  it('leaves out what lies before the contract, where the rules ask for one', () => {
    const contract: Rule = { ...rule('contract', 'supervision', true), kind: 'contract-first' }
    const days = ['2026-12-28', '2027-01-04']
    expect(reasonsOf(auditOf(withSessions(withRules(supervised, contract), 'a', days, 60), 'supervision'))).toEqual([
      ['coverage', 'contract', 60],
    ])
    expect(reasonsOf(auditOf(withSessions(supervised, 'a', days, 60), 'supervision'))).toEqual([])
  })

  it('counts three group hours as one, floored for each session', () => {
    // 100 min at 1 : 3 are 33.3 → 33; twice: 66 of 200, and 134 fall away.
    const weight: Rule = {
      ...rule('third', 'supervision', true),
      kind: 'supervision-kind-weight',
      supervisionKind: 'group',
      numerator: 1,
      denominator: 3,
    }
    const plan = withRules(aPlan(), weight).withArrangement('g', '2027-01-04', { kind: 'group' })
    const result = auditOf(withSessions(plan, 'g', ['2027-01-06', '2027-02-03'], 100), 'supervision')
    expect(result.countedMinutes).toBe(66)
    expect(reasonsOf(result)).toEqual([['conversion', 'third', 134]])
  })

  it('counts no more of one group session than its limit', () => {
    // A group meets 3 h, and 2 h of a session count: 1 h falls away.
    const limit: Rule = {
      ...rule('two-hours', 'supervision', true),
      kind: 'session-maximum',
      supervisionKind: 'group',
      minutes: 120,
    }
    const plan = withRules(aPlan(), limit).withArrangement('g', '2027-01-04', { kind: 'group' })
    expect(reasonsOf(auditOf(withSessions(plan, 'g', ['2027-01-06'], 180), 'supervision'))).toEqual([
      ['period', 'two-hours', 60],
    ])
  })

  it('needs more than its minimum where a ratio to practice asks for it', () => {
    // 1 : 4 of 300 h of practice are 75 h of supervision, more than the 50 h of its own.
    const ratio: Rule = {
      ...rule('ratio', 'supervision', true),
      kind: 'ratio-minimum',
      toRequirementId: 'practice',
      numerator: 1,
      denominator: 4,
    }
    expect(auditOf(withRules(supervised, ratio), 'supervision').neededMinutes).toBe(75 * 60)
  })
})

describe('the audit of practice', () => {
  const practising = aPlan().withArrangement('a', '2027-01-04').withPractice('p', 5)
  const logged = practising
    .withHours('h1', '2027-01-11', 1100, { kind: 'practice', practiceId: 'p' })
    .withHours('h2', '2027-02-08', 1200, { kind: 'practice', practiceId: 'p' })
    .withHours('h3', '2027-03-08', 600, { kind: 'practice', practiceId: 'p' })
  const monthly: Rule = { ...rule('twenty', 'practice', true), kind: 'month-minimum', minutes: 1200 }

  it('voids a month under its minimum once the month is over', () => {
    // January has 1100 of 1200 min and is void; February counts; March, with 600, is still running on the 20th.
    const result = auditOf(withRules(logged, monthly), 'practice', '2027-03-20')
    expect(result.entries.map(({ countedMinutes }) => countedMinutes)).toEqual([0, 1200, 600])
    expect(reasonsOf(result)).toEqual([['period', 'twenty', 1100]])
    expect(auditOf(withRules(logged, monthly), 'practice', '2027-04-01').countedMinutes).toBe(1200)
  })

  it('decides what is void before anything is assigned', () => {
    // February's 1200 min reach the monthly minimum as they are recorded, though only 900 a month count.
    const most: Rule = { ...rule('fifteen', 'practice', true), kind: 'month-maximum', minutes: 900 }
    const result = auditOf(withRules(logged, monthly, most), 'practice', '2027-04-01')
    expect(result.entries.map(({ countedMinutes }) => countedMinutes)).toEqual([0, 900, 0])
    expect(reasonsOf(result)).toEqual([
      ['period', 'twenty', 1700],
      ['period', 'fifteen', 300],
    ])
  })

  it('counts what one week has up to its maximum', () => {
    const weekly: Rule = { ...rule('week', 'practice', true), kind: 'week-maximum', minutes: 1000 }
    expect(reasonsOf(auditOf(withRules(logged, weekly), 'practice'))).toEqual([['period', 'week', 300]])
  })

  it('looks at nothing after its day', () => {
    expect(auditOf(logged, 'practice', '2027-02-07')).toMatchObject({ recordedMinutes: 1100, countedMinutes: 1100 })
  })
})

describe('the audit of courses', () => {
  it('floors what is converted, and charges it first', () => {
    // 61 min at 1 : 2 are 30.5 → 30; 31 fall away.
    const plan = withDone(core, 'c', '2027-02-01', [[61 / 60, null, 'in-person']], { isApproved: false })
    expect(reasonsOf(auditOf(plan, 'core'))).toEqual([['conversion', 'unapproved', 31]])
  })

  it('holds a mode to its maximum across areas', () => {
    // 90 h asked, 3 h in each of three areas, at most 75 h self-paced. Recorded: 80 h of ethics and 3 h of health
    // self-paced, 8 h of health and 2 h of culture in person. Self-paced 75 h; 10 h in person; 85 h in all. Health is
    // there in person, so that all 75 h are ethics.
    const plan = withDone(
      core.withRule('area', { isOn: true }).withRule('self-paced', { isOn: true }),
      'c',
      '2027-02-01',
      [
        [80, 'ethics', 'self-paced'],
        [3, 'health', 'self-paced'],
        [8, 'health', 'in-person'],
        [2, 'culture', 'in-person'],
      ],
    )
    const result = auditOf(plan, 'core')
    expect(result).toMatchObject({ countedMinutes: 85 * 60, missingMinutes: 5 * 60 })
    expect(reasonsOf(result)).toEqual([['share', 'self-paced', 8 * 60]])
    expect(result.areas.map(({ countedMinutes }) => countedMinutes / 60)).toEqual([75, 8, 2])
  })

  it('gives a mode’s room to the area that only this mode brings', () => {
    // At most 75 h self-paced. Ethics 75 h self-paced comes first; culture comes self-paced only, later. 3 h of culture
    // take the place of 3 h of ethics: 72 + 3 = 75.
    const rules = core.withRule('area', { isOn: true }).withRule('self-paced', { isOn: true })
    const plan = withDone(
      withDone(rules, 'early', '2027-02-01', [[75, 'ethics', 'self-paced']]),
      'late',
      '2027-03-01',
      [[3, 'culture', 'self-paced']],
    )
    const result = auditOf(plan, 'core')
    expect(result.entries.map(({ countedMinutes }) => countedMinutes / 60)).toEqual([72, 3])
    expect(reasonsOf(result)).toEqual([['share', 'self-paced', 180]])
  })

  it('says when a place is kept for areas, and when the total is simply full', () => {
    // 90 h of ethics, then 3 h of health and 3 h of culture, and 2 h of culture more: 84 + 3 + 3 = 90.
    const plan = withDone(
      withDone(core.withRule('area', { isOn: true }), 'early', '2027-02-01', [[90, 'ethics', 'in-person']]),
      'late',
      '2027-03-01',
      [
        [3, 'health', 'in-person'],
        [5, 'culture', 'in-person'],
      ],
    )
    expect(reasonsOf(auditOf(plan, 'core'))).toEqual([
      ['area', 'area', 360],
      ['full', null, 120],
    ])
  })

  it('asks for some of the areas, those that are nearest', () => {
    // Two of three areas, 10 h each, of 20 h: ethics 12 h, health 4 h, culture 9 h. Chosen: ethics and culture; 10 h
    // of ethics and 9 h of culture make 19 h of the areas, and one hour more counts towards the total alone.
    const choice: Rule = { ...rule('two', 'core', true), kind: 'area-choice-minimum', count: 2, minutes: 600 }
    const plan = withDone(withRules(core.withMinimum('core', 20), choice), 'c', '2027-02-01', [
      [12, 'ethics', 'in-person'],
      [4, 'health', 'in-person'],
      [9, 'culture', 'in-person'],
    ])
    const result = auditOf(plan, 'core')
    expect(result.countedMinutes).toBe(1200)
    expect(result.areas.map(({ countedMinutes, neededMinutes }) => [countedMinutes, neededMinutes])).toEqual([
      [660, 600],
      [0, 0],
      [540, 600],
    ])
  })

  it('holds areas to a maximum of their own and one together', () => {
    // Each method up to 5 h, both together up to 8 h: 6 h + 6 h recorded; 5 + 3 count.
    const plan = withDone(
      withRules(
        core,
        { ...rule('five-e', 'core', true), kind: 'area-maximum', areaIds: ['ethics'], minutes: 300 },
        { ...rule('five-h', 'core', true), kind: 'area-maximum', areaIds: ['health'], minutes: 300 },
        { ...rule('eight', 'core', true), kind: 'area-maximum', areaIds: ['ethics', 'health'], minutes: 480 },
      ),
      'c',
      '2027-02-01',
      [
        [6, 'ethics', 'in-person'],
        [6, 'health', 'in-person'],
      ],
    )
    const result = auditOf(plan, 'core')
    expect(result.areas.map(({ countedMinutes }) => countedMinutes)).toEqual([300, 180, 0])
    expect(result.reasons.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(240)
  })

  it('keeps the place of a mode that is needed for a part', () => {
    // At least 60 of 90 h in person: others fill 30 h at most. 40 h self-paced: 10 h do not count.
    const least: Rule = { ...rule('contact', 'core', true), kind: 'mode-minimum', modes: ['in-person'], minutes: 3600 }
    const plan = withDone(withRules(core, least), 'c', '2027-02-01', [[40, null, 'self-paced']])
    expect(reasonsOf(auditOf(plan, 'core'))).toEqual([['share', 'contact', 600]])
  })
})

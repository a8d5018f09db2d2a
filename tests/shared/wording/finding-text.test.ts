import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { type Money, money } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import type { ChainLink, Constraint } from '#shared/projection/result/constraint.ts'
import type { FindingDetail } from '#shared/projection/result/finding.ts'
import type { Subject } from '#shared/projection/result/subject.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { constraintName } from '#shared/wording/constraint-name.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { samplePlan } from '../../helpers/resources.ts'

const plan = samplePlan('just-begun')
const formatter = createFormatter('en-US', 'USD')
const SPAN = { kind: 'span', requirementId: 'supervision', months: 18 } as const

describe('findingText', () => {
  it.each<[FindingDetail, Subject, string]>([
    [
      {
        code: 'did-this-happen',
        on: isoDate('2026-10-20'),
        title: 'Thursday group',
        count: 1,
        minutes: 120,
        countedMinutes: 120,
        amount: money(9000),
      },
      { kind: 'arrangement', id: 'supervision-group' },
      'Did this happen? “Thursday group” was planned for Oct 20, 2026 and is not in the log.',
    ],
    [
      {
        code: 'did-this-happen',
        on: isoDate('2026-10-20'),
        title: 'Thursday group',
        count: 3,
        minutes: 360,
        countedMinutes: 360,
        amount: null,
      },
      { kind: 'arrangement', id: 'supervision-group' },
      'Did these happen? 3 planned dates of “Thursday group” are not in the log, the first on Oct 20, 2026.',
    ],
    [
      { code: 'kind-not-arranged', supervisionKind: 'individual', minutes: 1500 },
      { kind: 'requirement', id: 'supervision' },
      '25 h of individual supervision are not arranged.',
    ],
    [
      { code: 'area-missing', areaId: 'p', minutes: 180 },
      { kind: 'requirement', id: 'core-knowledge' },
      'Core knowledge: 3 h are lacking in history of the field.',
    ],
    [
      { code: 'month-over-budget', outflow: money(384_500), budget: money(65_000), months: 1, isAfter: false },
      { kind: 'month', month: '2026-11' },
      'In November 2026, $3,845.00 is due and $650.00 is put aside.',
    ],
    [
      { code: 'month-over-budget', outflow: money(384_500), budget: money(0), months: 6, isAfter: false },
      { kind: 'month', month: '2026-11' },
      '6 months until certification cost more than is put aside in them. The most expensive is November 2026: $3,845.00 is due and nothing is put aside.',
    ],
    [
      { code: 'credits-wasted', minutes: 600 },
      { kind: 'course', id: 'course-couples' },
      '10 h of “Working with couples” do not count: a rule limits them, or the requirement is full.',
    ],
    [
      { code: 'rushing-buys-nothing', constraint: SPAN, days: 40 },
      { kind: 'plan' },
      'Rushing buys nothing: the work is done 40 days before the end of the 18 months required for supervision.',
    ],
    [
      { code: 'session-in-leave', count: 1 },
      { kind: 'arrangement', id: 'supervision-group' },
      '1 session of “Thursday group” falls into your leave and is left out.',
    ],
    [
      { code: 'week-over-capacity', minutes: 1860, capacityMinutes: 300, weeks: 1 },
      { kind: 'week', monday: isoDate('2027-05-17') },
      'The week of May 17, 2027 holds 31 h by the clock, more than your 5 h of study time.',
    ],
  ])('says %j in a sentence', (detail, subject, sentence) => {
    expect(findingText({ key: 'key', severity: 'advice', subject, detail }, plan, formatter).sentence).toBe(sentence)
  })

  it('says what an answer about something of the past would add', () => {
    const asked = (
      kind: 'arrangement' | 'course' | 'fee',
      count: number,
      minutes: number,
      amount: Money | null,
      countedMinutes = minutes,
    ) => {
      const detail = {
        code: 'did-this-happen',
        on: isoDate('2026-10-20'),
        title: 'It',
        count,
        minutes,
        countedMinutes,
        amount,
      } as const
      return findingText({ key: 'k', severity: 'warning', subject: { kind, id: 'x' }, detail }, plan, formatter).fix
    }
    expect(asked('arrangement', 3, 360, money(0), 180)).toBe(
      'Say whether they happened. If so, that was 6 h. Of the hours, 3 h would count.',
    )
    expect(asked('arrangement', 1, 360, money(9_000), 0)).toBe(
      'Say whether it happened. If so, that was 6 h and $90.00. Of the hours, none would count.',
    )
    expect(asked('arrangement', 3, 360, money(27_000))).toBe(
      'Say whether they happened. If so, that was 6 h and $270.00.',
    )
    expect(asked('arrangement', 1, 60, null)).toBe('Say whether it happened. If so, that was 1 h.')
    expect(asked('course', 1, 360, money(0))).toBe('Say whether it happened. Until then the date counts on it.')
    expect(asked('fee', 1, 0, money(0))).toBe('Mark it as paid once it is. Until then it is owed.')
  })

  it('suggests something to do where there is something', () => {
    const subject: Subject = { kind: 'course', id: 'course-couples' }
    const text = (detail: FindingDetail) =>
      findingText({ key: 'k', severity: 'warning', subject, detail }, plan, formatter)
    expect(text({ code: 'course-not-placed', because: 'no-capacity' }).fix).toContain('study hours')
    expect(text({ code: 'session-in-leave', count: 2 }).fix).toBeNull()
  })

  it('holds no name of the code', () => {
    for (const finding of project(plan, plan.asOf ?? plan.startOn).findings) {
      const { sentence, fix } = findingText(finding, plan, formatter)
      expect(`${sentence} ${fix}`).not.toMatch(/[a-z][A-Z]/)
    }
  })
})

describe('constraintName', () => {
  it.each<[Constraint, string]>([
    [{ kind: 'pace', months: 30, targetOn: isoDate('2029-07-04') }, 'the chosen pace of 30 months'],
    [{ kind: 'pace', months: null, targetOn: isoDate('2029-07-04') }, 'the chosen pace, by Jul 4, 2029'],
    [SPAN, 'the 18 months required for supervision'],
    [{ kind: 'month-maximum', requirementId: 'supervision', minutes: 360 }, 'the limit of 6 h a month for supervision'],
    [{ kind: 'capacity', studyMinutesPerWeek: 300 }, 'your study time of 5 h a week'],
    [{ kind: 'leave', periodId: 'period-summer' }, '“Summer leave”'],
    [{ kind: 'practice-rate', practiceId: 'practice-practice' }, 'your weekly hours of “Sex therapy with clients”'],
    [{ kind: 'course-dates', courseId: 'gone' }, 'the dates of “gone”'],
  ])('names %j', (constraint, name) => {
    expect(constraintName(constraint, plan, formatter)).toBe(name)
  })
})

describe('chainStep', () => {
  it.each<[ChainLink, string]>([
    [
      { kind: 'review', from: isoDate('2028-07-18'), to: isoDate('2028-09-12'), days: 56, isAssumed: true },
      'review of 8 weeks (not confirmed) after the application on Jul 18, 2028',
    ],
    [
      { kind: 'preparation', from: isoDate('2028-07-04'), to: isoDate('2028-07-18'), days: 14, isAssumed: false },
      'preparation of 2 weeks from Jul 4, 2028, when everything is met',
    ],
    [
      {
        kind: 'requirement',
        requirementId: 'supervision',
        metOn: isoDate('2028-07-04'),
        hoursMetOn: isoDate('2027-12-20'),
      },
      'Supervision: met on Jul 4, 2028; the hours alone on Dec 20, 2027',
    ],
    [
      { kind: 'constraint', constraint: SPAN, from: isoDate('2027-01-04'), to: isoDate('2028-07-04') },
      'the 18 months required for supervision, from Jan 4, 2027 to Jul 4, 2028',
    ],
  ])('explains %j', (link, text) => {
    expect(chainStep(link, plan, formatter)).toBe(text)
  })
})

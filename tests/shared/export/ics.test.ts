import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { calendarEntries } from '#shared/export/calendar.ts'
import { writeCalendar } from '#shared/export/ics.ts'
import type { ExportSubject } from '#shared/export/subject.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { oddSubject, RUNS, subjectOf } from './subjects.ts'

const STAMP = { madeAt: '2027-01-04T10:15:00.000Z', revision: 7 }

function calendarOf(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text))
}

/** The events as another program reads them, each with its raw properties. */
function read(text: string): readonly ICAL.Component[] {
  return calendarOf(text).getAllSubcomponents('vevent')
}

function value(event: ICAL.Component | undefined, property: string): string {
  return String(event?.getFirstPropertyValue(property) ?? '')
}

/** The day of each event by its UID. */
function daysByUid(subject: ExportSubject): ReadonlyMap<string, string> {
  const events = read(writeCalendar(subject, STAMP))
  return new Map(events.map((event) => [value(event, 'uid'), value(event, 'dtstart')]))
}

function weekly(firstSessionOn: string): PlanBuilder {
  return aPlan().withArrangement('a', '2027-01-04', { title: 'Weekly', firstSessionOn, endsOn: '2027-03-31' })
}

describe('a calendar file', () => {
  it('is read by another program event by event, whatever the texts hold', () => {
    fc.assert(
      fc.property(oddSubject, (subject) => {
        const entries = calendarEntries(subject)
        const text = writeCalendar(subject, STAMP)
        const events = read(text)
        expect(events.map((event) => value(event, 'dtstart'))).toEqual(entries.map(({ on }) => on))
        expect(events.map((event) => value(event, 'summary'))).toEqual(
          entries.map(({ title }) => title.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\n\P{Cc}]/gu, ' ')),
        )
        expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]/)
      }),
      RUNS,
    )
  })

  it('takes the name of the plan for nothing but a name', () => {
    const subject = subjectOf({ ...samplePlan('just-begun'), name: 'A\nBEGIN:VEVENT; b, c\\d' })
    const calendar = calendarOf(writeCalendar(subject, STAMP))
    expect(value(calendar, 'x-wr-calname')).toBe('A\\nBEGIN:VEVENT\\; b\\, c\\\\d')
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(calendarEntries(subject).length)
  })

  it('has whole days that end on the day after', () => {
    for (const event of read(writeCalendar(subjectOf(fullPlan()), STAMP))) {
      const start = event.getFirstProperty('dtstart')
      expect([start?.type, event.getFirstProperty('dtend')?.type]).toEqual(['date', 'date'])
      const day = dayFromIso(isoDate(value(event, 'dtstart')))
      expect(value(event, 'dtend')).toBe(isoFromDay(addDays(day, 1)))
    }
  })

  it('is the same to the byte for the same plan, moment and revision', () => {
    const text = writeCalendar(subjectOf(samplePlan('half-way')), STAMP)
    expect(writeCalendar(subjectOf(samplePlan('half-way')), STAMP)).toBe(text)
    expect(text).toContain('\r\nDTSTAMP:20270104T101500Z\r\nSEQUENCE:7\r\n')
  })

  it.each(SAMPLE_NAMES)('names each thing of the sample %s once', (name) => {
    const uids = read(writeCalendar(subjectOf(samplePlan(name)), STAMP)).map((event) => value(event, 'uid'))
    expect(new Set(uids).size).toBe(uids.length)
    expect(uids.length).toBeGreaterThan(20)
  })

  it('moves what has moved under its old name, and adds nothing', () => {
    const before = daysByUid(subjectOf(weekly('2027-01-11').build()))
    const after = daysByUid(subjectOf(weekly('2027-01-13').build()))
    expect([...after.keys()]).toEqual([...before.keys()])
    const session = [...before].find(([uid]) => uid.startsWith('session/a/1@'))
    expect(session?.[1]).toBe('2027-01-11')
    expect(after.get(session?.[0] ?? '')).toBe('2027-01-13')
  })

  it('keeps the scenarios of a plan apart', () => {
    const plan = fullPlan()
    const base = new Set(daysByUid(subjectOf(plan)).keys())
    for (const uid of daysByUid(subjectOf(plan, { scenarioId: 'slow' })).keys()) expect(base).not.toContain(uid)
  })

  it('holds sessions, course days, payments, documents that end, contracts and the dates of the path', () => {
    const plan: Plan = fullPlan()
    const kinds = new Set(calendarEntries(subjectOf(plan)).map(({ id }) => id.split('/')[0]))
    expect([...kinds].toSorted()).toEqual(['contract', 'course-day', 'document', 'payment', 'session'])
    const certified = calendarEntries(subjectOf(samplePlan('half-way'))).find(({ id }) => id === 'path/certified')
    expect(certified?.on).toMatch(/^\d{4}-/)
  })

  it('takes away a session that did not take place', () => {
    const plan = weekly('2027-01-11').withHours('h', '2027-01-11', 0, {
      kind: 'session',
      arrangementId: 'a',
      plannedOn: isoDate('2027-01-11'),
    })
    const [first] = read(writeCalendar(subjectOf(plan.with({ asOf: '2027-01-12' }).build()), STAMP)).filter((event) =>
      value(event, 'uid').startsWith('session/a/1@'),
    )
    expect(value(first, 'status')).toBe('CANCELLED')
  })

  it('says what is not entered, and shows no amounts in a redacted copy', () => {
    const calendar = calendarOf(writeCalendar(subjectOf(fullPlan()), STAMP))
    expect(value(calendar, 'x-wr-caldesc')).toContain('amounts not entered: Course flexible-limits')
    const redacted = read(writeCalendar(subjectOf(samplePlan('half-way'), { isRedacted: true }), STAMP))
    for (const event of redacted) expect(value(event, 'description')).not.toContain('$')
    expect(redacted.map((event) => value(event, 'summary')).join()).not.toContain('Rivera')
  })
})

import { describe, expect, it } from 'vitest'
import {
  completeCourse,
  logPractice,
  recordMissedSession,
  recordPayment,
  recordSession,
  removeLogEntry,
} from '#renderer/commands/log-commands.ts'
import { canBePaid } from '#renderer/screens/supervision/supervision-texts.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { money } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import { type Command, commandSchema } from '#shared/plan/edit.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { first, halfWayPlan, idsInARow } from '../helpers/half-way-plan.ts'

const plan = halfWayPlan()
const on = isoDate('2026-06-10')

/** The entries a command adds to the sample. */
function added(command: Command): readonly LogEntry[] {
  const applied = applyEdits(plan, commandSchema.parse(command).edits)
  if (!applied.ok) throw new Error(applied.fault.message)
  return applied.value.plan.logEntries.slice(plan.logEntries.length)
}

describe('completeCourse', () => {
  const sample = first(plan.courses, () => true)

  it('logs the rest of a flexible course in one entry that completes it, with its payment', () => {
    const course: Course = { ...sample, schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null } }
    const happened = { on, minutes: 600, amount: money(49_900) }
    expect(added(completeCourse(course, [], happened, { part: 0 }, idsInARow()))).toEqual([
      {
        id: 'new-1',
        kind: 'hours',
        on,
        minutes: 600,
        target: { kind: 'course', courseId: course.id, sessionOn: null, completes: true },
        notes: '',
      },
      {
        id: 'new-2',
        kind: 'payment',
        on,
        amount: 49_900,
        target: { kind: 'course', courseId: course.id, part: 0 },
        notes: '',
      },
    ])
  })

  it('logs each open day of a dated course, none later than the day given, and the last completes it', () => {
    const days = [isoDate('2026-06-06'), isoDate('2026-06-07'), isoDate('2026-06-20')]
    const course: Course = {
      ...sample,
      workMinutes: 1260,
      schedule: { kind: 'dated', sessions: days.map((day) => ({ on: day, minutes: 420 })), bookedOn: null },
    }
    const logged: LogEntry = {
      id: 'held',
      kind: 'hours',
      on: isoDate('2026-06-06'),
      minutes: 420,
      target: { kind: 'course', courseId: course.id, sessionOn: isoDate('2026-06-06'), completes: false },
      notes: '',
    }
    const command = completeCourse(course, [logged], { on, minutes: 840, amount: null }, { part: 0 }, idsInARow())
    const entries = added(command)
    expect(entries.map((entry) => entry.on)).toEqual(['2026-06-07', '2026-06-10'])
    expect(entries.map(({ target }) => 'completes' in target && target.completes)).toEqual([false, true])
  })

  it('keeps the hours the person wrote when they are not those of the days', () => {
    const course: Course = {
      ...sample,
      workMinutes: 420,
      schedule: { kind: 'dated', sessions: [{ on, minutes: 420 }], bookedOn: null },
    }
    const entries = added(completeCourse(course, [], { on, minutes: 300, amount: null }, { part: 0 }, idsInARow()))
    expect(entries.map((entry) => entry.kind === 'hours' && entry.minutes)).toEqual([300])
  })
})

describe('recordPayment of a session', () => {
  it('pays what a held or planned session is owed, and nothing on top', () => {
    const bare = { ...plan, logEntries: plan.logEntries.filter(({ kind }) => kind !== 'payment') }
    const today = bare.asOf ?? on
    const before = project(bare, today)
    for (const state of ['done', 'planned']) {
      const session = first(before.sessions, (placement) => placement.state === state)
      const arrangement = first(bare.arrangements, ({ id }) => id === session.arrangementId)
      const owed = first(
        before.postings,
        ({ source }) =>
          source.kind === 'session' &&
          source.arrangementId === arrangement.id &&
          source.plannedOn === session.plannedOn,
      )
      expect(canBePaid(bare, arrangement, session)).toBe(true)
      const paid = applyEdits(
        bare,
        recordPayment(
          'a session',
          { kind: 'session', arrangementId: arrangement.id, plannedOn: session.plannedOn },
          { on, amount: owed.amount },
          idsInARow(),
        ).edits,
      )
      if (!paid.ok) throw new Error(paid.fault.message)
      const after = project(paid.value.plan, today)
      expect(canBePaid(paid.value.plan, arrangement, session)).toBe(false)
      expect(after.postings).toHaveLength(before.postings.length)
      expect(after.postings.find(({ id }) => id === owed.id)?.state).toBe('paid')
    }
  })
})

describe('recordSession', () => {
  const arrangement = first(plan.arrangements, () => true)
  const plannedOn = isoDate('2026-06-02')

  it('links hours and payment to the planned session', () => {
    const entries = added(
      recordSession(arrangement, plannedOn, { on, minutes: 60, amount: money(14_500) }, idsInARow()),
    )
    const target = { kind: 'session', arrangementId: arrangement.id, plannedOn }
    expect(entries.map((entry) => [entry.kind, entry.target])).toEqual([
      ['hours', target],
      ['payment', target],
    ])
  })

  it('costs what was paid, once, when nobody planned the session', () => {
    const over = { endsOn: '2027-01-04', firstSessionOn: '2027-01-04', pricePerSession: 14_500 }
    const before = aPlan().withArrangement('a', '2027-01-04', over).build()
    const today = isoDate('2027-01-06')
    const happened = { on: today, minutes: 60, amount: money(9000) }
    const unplanned = recordSession(
      first(before.arrangements, () => true),
      null,
      happened,
      idsInARow(),
    )
    const applied = applyEdits(before, unplanned.edits)
    const total = (of: Plan) => project(of, today).totals.all.amount
    expect(applied.ok && total(applied.value.plan) - total(before)).toBe(9000)
  })

  it('logs no payment while the amount is open', () => {
    const entries = added(recordSession(arrangement, plannedOn, { on, minutes: 60, amount: null }, idsInARow()))
    expect(entries.map(({ kind }) => kind)).toEqual(['hours'])
  })

  it('notes a session that did not take place as zero minutes on its planned day', () => {
    const [entry] = added(recordMissedSession(arrangement, plannedOn, idsInARow()))
    expect(entry).toMatchObject({ kind: 'hours', on: plannedOn, minutes: 0, target: { plannedOn } })
  })
})

describe('the other log commands', () => {
  it('log practice, pay a named occurrence of a fee, and take an entry out again', () => {
    const practice = first(plan.practices, () => true)
    const fee = first(plan.fees, () => true)
    expect(added(logPractice(practice, on, 1200, idsInARow()))[0]).toMatchObject({ minutes: 1200 })
    expect(
      added(
        recordPayment(
          fee.title,
          { kind: 'fee', feeId: fee.id, occurrence: 2 },
          { on, amount: money(30_000) },
          idsInARow(),
        ),
      )[0]?.target,
    ).toEqual({
      kind: 'fee',
      feeId: fee.id,
      occurrence: 2,
    })
    const entry = first(plan.logEntries, () => true)
    const applied = applyEdits(plan, removeLogEntry(entry, 'a course').edits)
    expect(applied.ok && applied.value.plan.logEntries.includes(entry)).toBe(false)
  })
})

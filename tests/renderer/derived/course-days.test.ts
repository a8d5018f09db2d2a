import { describe, expect, it } from 'vitest'
import { addItem } from '#renderer/commands/item-commands.ts'
import { completeCourse, recordCourseDay, recordMissedCourseDay } from '#renderer/commands/log-commands.ts'
import { courseDays } from '#renderer/derived/course-days.ts'
import { entriesOf, nextCoursePayment } from '#renderer/derived/open-payments.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { money } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import { type Command, commandSchema } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { first, halfWayPlan, idsInARow } from '../helpers/half-way-plan.ts'

const today = isoDate('2026-06-15')
const makeId = idsInARow()
const course: Course = {
  ...first(halfWayPlan().courses, () => true),
  id: 'weekends',
  title: 'Two weekends',
  workMinutes: 1260,
  creditsEarned: 'on-completion',
  prerequisiteIds: [],
  payment: { kind: 'per-session', pricePerSession: money(15_000) },
  schedule: {
    kind: 'dated',
    sessions: [
      { on: isoDate('2026-06-20'), minutes: 420 },
      { on: isoDate('2026-06-06'), minutes: 420 },
      { on: isoDate('2026-06-07'), minutes: 420 },
    ],
    bookedOn: null,
  },
}
const plan = planWith(halfWayPlan(), addItem('courses', course))

function planWith(before: Plan, command: Command): Plan {
  const applied = applyEdits(before, commandSchema.parse(command).edits)
  if (!applied.ok) throw new Error(applied.fault.message)
  return applied.value.plan
}

function hold(before: Plan, sessionOn: string, part: number): Plan {
  const on = isoDate(sessionOn)
  const happened = { on, minutes: 420, amount: money(15_000) }
  return planWith(before, recordCourseDay(course, { sessionOn: on, part }, happened, makeId))
}

function states({ logEntries }: Plan) {
  return courseDays(course, logEntries, today).map(({ on, part, state }) => [on, part, state])
}

function stateOfCourse(of: Plan) {
  return project(of, today).courses.find(({ courseId }) => courseId === course.id)?.state
}

describe('the days of a course with fixed dates', () => {
  it('stand in their order, and ask when they have passed', () => {
    expect(states(plan)).toEqual([
      ['2026-06-06', 0, 'unconfirmed'],
      ['2026-06-07', 1, 'unconfirmed'],
      ['2026-06-20', 2, 'planned'],
    ])
  })

  it('are marked one by one, as held or as not held', () => {
    const one = hold(plan, '2026-06-06', 0)
    const two = planWith(one, recordMissedCourseDay(course, isoDate('2026-06-07'), makeId))
    expect(states(two).map(([, , state]) => state)).toEqual(['done', 'missed', 'planned'])
    expect(stateOfCourse(two)).not.toBe('done')
  })

  it('make the course done when the last of them is held', () => {
    const all = hold(hold(hold(plan, '2026-06-06', 0), '2026-06-07', 1), '2026-06-20', 2)
    expect(states(all).map(([, , state]) => state)).toEqual(['done', 'done', 'done'])
    expect(stateOfCourse(all)).toBe('done')
    expect(nextCoursePayment(all, project(all, today), course)).toBeNull()
  })

  it('ask no more once the whole course is done', () => {
    const happened = { on: today, minutes: 600, amount: null }
    const done = planWith(plan, completeCourse(course, [], happened, { part: 0 }, makeId))
    expect(states(done).map(([, , state]) => state)).toEqual(['done', 'done', 'done'])
  })

  it('are not to be paid when they did not take place', () => {
    const missed = planWith(plan, recordMissedCourseDay(course, isoDate('2026-06-06'), makeId))
    expect(nextCoursePayment(missed, project(missed, today), course)).toMatchObject({ index: 1, amount: 15_000 })
    expect(entriesOf(missed, { kind: 'course', id: course.id })).toHaveLength(1)
  })
})

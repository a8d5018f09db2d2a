import { describe, expect, it } from 'vitest'
import {
  addCourse,
  addCourseInsteadOf,
  bookSession,
  changeItem,
  countLinkedEntries,
  doFirst,
  markExample,
  removeItem,
} from '#renderer/commands/item-commands.ts'
import type { DraftResult } from '#renderer/forms/draft-reader.ts'
import { courseToDraft, readCourseDraft } from '#renderer/screens/courses/course-draft.ts'
import { feeToDraft, readFeeDraft } from '#renderer/screens/fees/fee-draft.ts'
import { arrangementToDraft, readArrangementDraft } from '#renderer/screens/supervision/arrangement-draft.ts'
import { practiceToDraft, readPracticeDraft } from '#renderer/screens/supervision/practice-draft.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { type Command, commandSchema } from '#shared/edits/edit.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

const plan = halfWayPlan()
const [anyCourse, otherCourse] = plan.courses
const course: Course = { ...first(plan.courses, () => true), id: 'new-course', title: 'Sexual Health Basics' }

function apply(to: Plan, command: Command | null): Plan {
  if (command === null) return to
  const applied = applyEdits(to, commandSchema.parse(command).edits)
  if (!applied.ok) throw new Error(applied.fault.message)
  return applied.value.plan
}

function unwrapDraft<T>(result: DraftResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.value
}

describe('addCourse', () => {
  it('puts the course at the end and says so in its label', () => {
    const command = addCourse(course)
    expect(command.label).toBe('Add course Sexual Health Basics')
    expect(apply(plan, command).courses.at(-1)).toEqual(course)
  })

  it('shortens a label that would be too long to keep', () => {
    const command = addCourse({ ...course, title: 'x'.repeat(200) })
    expect(commandSchema.parse(command).label).toHaveLength(200)
  })
})

describe('addCourseInsteadOf', () => {
  it('takes the place of the example, in the list and as a prerequisite, and drops its log entries', () => {
    if (!anyCourse || !otherCourse) throw new Error('the sample has two courses')
    const waiting = apply(plan, changeItem('courses', otherCourse, { ...otherCourse, prerequisiteIds: [anyCourse.id] }))
    const after = apply(waiting, addCourseInsteadOf(waiting, course, anyCourse))
    expect(after.courses.map(({ id }) => id)).toEqual(
      waiting.courses.map(({ id }) => (id === anyCourse.id ? 'new-course' : id)),
    )
    expect(first(after.courses, ({ id }) => id === otherCourse.id).prerequisiteIds).toEqual(['new-course'])
    expect(countLinkedEntries(after, 'courses', anyCourse.id)).toBe(0)
  })

  it('is undone as one', () => {
    if (!anyCourse) throw new Error('the sample has a course')
    const applied = applyEdits(plan, addCourseInsteadOf(plan, course, anyCourse).edits)
    if (!applied.ok) throw new Error(applied.fault.message)
    const back = applyEdits(applied.value.plan, applied.value.inverse)
    expect(back.ok && back.value.plan).toEqual(plan)
  })
})

describe('removeItem', () => {
  it.each(['courses', 'arrangements', 'practices', 'fees', 'periods'] as const)(
    'takes any of the %s out, with its log entries',
    (list) => {
      for (const item of plan[list]) {
        const entries = countLinkedEntries(plan, list, item.id)
        const after = apply(plan, removeItem(plan, list, item))
        expect(after[list].map(({ id }) => id)).not.toContain(item.id)
        expect(after.logEntries).toHaveLength(plan.logEntries.length - entries)
      }
    },
  )
})

describe('markExample', () => {
  it('keeps an example, and changes nothing else', () => {
    const marked = apply(
      plan,
      markExample(
        'courses',
        first(plan.courses, () => true),
        true,
      ),
    )
    expect(marked.courses[0]?.isExample).toBe(true)
    expect(
      apply(
        marked,
        markExample(
          'courses',
          first(marked.courses, () => true),
          false,
        ),
      ).courses[0],
    ).toEqual({
      ...plan.courses[0],
      isExample: false,
    })
  })
})

describe('changeItem', () => {
  it('keeps what another window has changed in the item since the form was opened', () => {
    if (!anyCourse) throw new Error('the sample has a course')
    const changedElsewhere = apply(plan, changeItem('courses', anyCourse, { ...anyCourse, provider: 'Elsewhere' }))
    const after = apply(changedElsewhere, changeItem('courses', anyCourse, { ...anyCourse, title: 'Here' }))
    expect(after.courses[0]).toEqual({ ...anyCourse, provider: 'Elsewhere', title: 'Here' })
  })

  it('is nothing when the form is saved as it was opened', () => {
    const { currency } = plan
    for (const opened of plan.courses) {
      const read = unwrapDraft(readCourseDraft(courseToDraft(opened, currency), opened, currency))
      expect(changeItem('courses', opened, read)).toBeNull()
    }
    for (const opened of plan.arrangements) {
      const read = unwrapDraft(readArrangementDraft(arrangementToDraft(opened, currency), opened, currency))
      expect(changeItem('arrangements', opened, read)).toBeNull()
    }
    for (const opened of plan.fees) {
      const read = unwrapDraft(readFeeDraft(feeToDraft(opened, currency, plan.startOn), opened, currency))
      expect(changeItem('fees', opened, read)).toBeNull()
    }
    for (const opened of plan.practices) {
      const read = unwrapDraft(readPracticeDraft(practiceToDraft(opened), opened, currency))
      expect(changeItem('practices', opened, read)).toBeNull()
    }
    expect(plan.courses.length * plan.arrangements.length * plan.fees.length * plan.practices.length).toBeGreaterThan(0)
  })
})

describe('bookSession', () => {
  it('keeps booked days in order and without doubles, and releases them again', () => {
    const arrangement = { ...first(plan.arrangements, () => true), bookedOn: [isoDate('2026-09-01')] }
    const day = isoDate('2026-08-04')
    const bookedOn = (command: Command) => command.edits.map((edit) => 'patch' in edit && edit.patch)
    expect(bookedOn(bookSession(arrangement, day, true))).toEqual([{ bookedOn: ['2026-08-04', '2026-09-01'] }])
    expect(bookedOn(bookSession(arrangement, isoDate('2026-09-01'), true))).toEqual([{ bookedOn: ['2026-09-01'] }])
    expect(bookedOn(bookSession(arrangement, isoDate('2026-09-01'), false))).toEqual([{ bookedOn: [] }])
  })
})

describe('doFirst', () => {
  it('puts a course before one that is as urgent already, and is undone as one', () => {
    const last = plan.courses.at(-1)
    if (!anyCourse || !last) throw new Error('the sample has courses')
    const both = apply(
      apply(plan, changeItem('courses', { ...anyCourse, priority: 1 }, { ...anyCourse, priority: 0 })),
      changeItem('courses', { ...last, priority: 1 }, { ...last, priority: 0 }),
    )
    const command = doFirst(first(both.courses, ({ id }) => id === last.id))
    expect(apply(both, command).courses[0]).toMatchObject({ id: last.id, priority: 0 })
    const applied = applyEdits(both, command.edits)
    if (!applied.ok) throw new Error(applied.fault.message)
    const back = applyEdits(applied.value.plan, applied.value.inverse)
    expect(back.ok && back.value.plan).toEqual(both)
  })
})

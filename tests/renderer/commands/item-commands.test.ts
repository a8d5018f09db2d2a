import { describe, expect, it } from 'vitest'
import {
  addCourseInsteadOf,
  addItem,
  bookSession,
  changeItem,
  markExample,
  putFirst,
  removeItem,
} from '#renderer/commands/item-commands.ts'
import { whatGoesWith } from '#renderer/commands/linked-items.ts'
import { removalWarning } from '#renderer/editing/use-removal.tsx'
import type { DraftResult } from '#renderer/forms/draft-reader.ts'
import { courseToDraft, readCourseDraft } from '#renderer/screens/courses/course-draft.ts'
import { feeToDraft, readFeeDraft } from '#renderer/screens/money/fee-draft.ts'
import { arrangementToDraft, readArrangementDraft } from '#renderer/screens/supervision/arrangement-draft.ts'
import { practiceToDraft, readPracticeDraft } from '#renderer/screens/supervision/practice-draft.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Course } from '#shared/plan/course.ts'
import { type Command, commandSchema } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

const SHARE = { kind: 'share', share: 5000, delayDays: 0, yearlyMaximum: null } as const
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

describe('addItem', () => {
  it('puts the course at the end and says so in its label', () => {
    const command = addItem('courses', course)
    expect(command.label).toBe('Add course Sexual Health Basics')
    expect(apply(plan, command).courses.at(-1)).toEqual(course)
  })

  it('shortens a label that would be too long to keep', () => {
    const command = addItem('courses', { ...course, title: 'x'.repeat(200) })
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
    expect(whatGoesWith(after, 'courses', anyCourse.id).logEntries).toEqual([])
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
        const entries = whatGoesWith(plan, list, item.id).logEntries.length
        const after = apply(plan, removeItem(plan, list, item))
        expect(after[list].map(({ id }) => id)).not.toContain(item.id)
        expect(after.logEntries).toHaveLength(plan.logEntries.length - entries)
      }
    },
  )
})

describe('what points at an item', () => {
  const given = aPlan()
    .withCourse('one', 5)
    .withCourse('two', 5)
    .withArrangement('mentor', '2027-01-04')
    .withCoverage('her-licence', 'licence', '2027-01-01', null, { arrangementId: 'mentor' })
    .withCoverage('my-licence', 'licence', '2027-01-01', null)
    .withContribution('employer', { ...SHARE, of: { kind: 'course', courseId: 'one' } })
    .withContribution('club', { ...SHARE, of: { kind: 'category', category: 'courses' } })
    .withPayment('received', '2027-01-04', 100, { kind: 'contribution', contributionId: 'employer', occurrence: 0 })
    .build()
  const [one, two] = given.courses

  it('goes with it: who paid a share of the course alone, with what came in', () => {
    if (!one) throw new Error('the plan has a course')
    const after = apply(given, removeItem(given, 'courses', one))
    expect(after.contributions.map(({ id }) => id)).toEqual(['club'])
    expect(after.logEntries).toEqual([])
    expect(removalWarning(whatGoesWith(given, 'courses', 'one'))).toBe(
      '1 log entry and 1 contribution belong to it and go with it. You can undo this.',
    )
  })

  it('goes with it: the documents of the supervisor', () => {
    const arrangement = first(given.arrangements, () => true)
    const after = apply(given, removeItem(given, 'arrangements', arrangement))
    expect(after.coverages.map(({ id }) => id)).toEqual(['my-licence'])
    expect(removalWarning(whatGoesWith(given, 'arrangements', 'mentor'))).toBe(
      '1 document in force belongs to it and goes with it. You can undo this.',
    )
  })

  it('is asked about only where there is something', () => {
    expect(removalWarning(whatGoesWith(given, 'courses', 'two'))).toBeNull()
  })

  it('points at the course that takes the place of an example', () => {
    if (!one || !two) throw new Error('the plan has two courses')
    const without = apply(given, removeItem(given, 'courses', two))
    const after = apply(without, addCourseInsteadOf(without, { ...two, id: 'new-course' }, one))
    expect(after.contributions[0]?.terms).toMatchObject({ of: { kind: 'course', courseId: 'new-course' } })
    expect(after.logEntries).toHaveLength(1)
  })
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

describe('putFirst', () => {
  const inTurn = ({ courses }: Plan) =>
    courses.toSorted((left, right) => left.priority - right.priority).map(({ id }) => id)

  it.each(plan.courses)('puts $title before all others, however urgent they are, and is undone as one', (moved) => {
    // 0, 1, 2, 0, 1, 2 …: some courses are as urgent as the most urgent one already.
    const mixed = { ...plan, courses: plan.courses.map((other, index) => ({ ...other, priority: index % 3 })) }
    const edits = putFirst(moved)(mixed)?.edits ?? []
    const applied = applyEdits(mixed, edits)
    if (!applied.ok) throw new Error(applied.fault.message)
    expect(inTurn(applied.value.plan)[0]).toBe(moved.id)
    const back = applyEdits(applied.value.plan, applied.value.inverse)
    expect(back.ok && back.value.plan).toEqual(mixed)
  })

  it('changes nothing where the course is first already, by its place or by its priority alone', () => {
    const [one, two] = plan.courses
    if (!one || !two) throw new Error('the sample has two courses')
    for (const { id } of plan.courses) {
      const ahead = apply(plan, putFirst(first(plan.courses, (other) => other.id === id))(plan))
      expect(putFirst(first(ahead.courses, (other) => other.id === id))(ahead)).toBeNull()
    }
    // The second in the list comes first, since its number is lower.
    const byNumber = {
      ...plan,
      courses: [
        { ...one, priority: 4 },
        { ...two, priority: 3 },
      ],
    }
    expect(putFirst(two)(byNumber)).toBeNull()
    expect(putFirst(one)(byNumber)?.edits).toEqual([
      { kind: 'update', collection: 'courses', id: one.id, patch: { priority: 2 } },
    ])
  })
})

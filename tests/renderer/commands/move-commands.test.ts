import { describe, expect, it } from 'vitest'
import type { ItemCollection } from '#renderer/commands/item-collection.ts'
import { changeItem } from '#renderer/commands/item-commands.ts'
import { moveItem } from '#renderer/commands/move-commands.ts'
import { courseToDraft, readCourseDraft } from '#renderer/screens/courses/course-draft.ts'
import { periodToDraft, readPeriodDraft } from '#renderer/screens/pace/period-draft.ts'
import { dateAway } from '#renderer/screens/timeline/use-move.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { factsOf, movableOf } from '#shared/edits/movable.ts'
import type { ItemOf } from '#shared/plan/collections.ts'
import { samplePlan } from '../../helpers/resources.ts'

const TODAY = isoDate('2026-06-15')
const plan = samplePlan('half-way')
const facts = factsOf(plan.logEntries)

function found<T extends { readonly title: string }>(items: readonly T[], title: string): T {
  const item = items.find((one) => one.title === title)
  if (!item) throw new Error(`no ${title}`)
  return item
}

/** The edits of the form, with one field filled in otherwise. */
function byForm<C extends ItemCollection>(
  collection: C,
  opened: ItemOf<C>,
  read: { readonly ok: boolean; readonly value?: ItemOf<C> },
) {
  if (!read.ok || !read.value) throw new Error('the form reads its own draft')
  return changeItem(collection, opened, read.value)?.edits
}

describe('moving an item', () => {
  it('is the edit that its form would make', () => {
    const course = found(plan.courses, 'Working with couples')
    const ofCourse = movableOf(plan, facts, TODAY, 'course', course.id)
    const leave = found(plan.periods, 'Summer leave 2026')
    const ofLeave = movableOf(plan, facts, TODAY, 'period', leave.id)
    if (!ofCourse || !ofLeave) throw new Error('both may move')

    const move = moveItem(ofCourse, isoDate('2026-09-14'), facts, TODAY)
    const draft = { ...courseToDraft(course, plan.currency), notBefore: '2026-09-14' }
    expect(move?.label).toBe('Move course Working with couples')
    expect(move?.edits).toEqual(byForm('courses', course, readCourseDraft(draft, course, plan.currency)))

    // Jul 20 to Aug 9, a week later.
    const away = { ...periodToDraft(leave), from: '2026-07-27', to: '2026-08-16' }
    expect(moveItem(ofLeave, isoDate('2026-07-27'), facts, TODAY)?.edits).toEqual(
      byForm('periods', leave, readPeriodDraft(away, leave.id, plan.currency)),
    )
    expect(moveItem(ofLeave, leave.from, facts, TODAY)).toBeNull()
  })

  it('makes an example the person’s own, as every edit does', () => {
    const examples = { ...plan, courses: plan.courses.map((course) => ({ ...course, isExample: true })) }
    const { id } = found(plan.courses, 'Working with couples')
    const movable = movableOf(examples, facts, TODAY, 'course', id)
    const command = movable && moveItem(movable, isoDate('2026-09-14'), facts, TODAY)
    expect(command?.edits).toMatchObject([{ patch: { isExample: false } }])
  })

  it('steps a course that stands later than it must from where it stands, and back from its bound', () => {
    const course = movableOf(plan, facts, TODAY, 'course', found(plan.courses, 'Working with couples').id)
    if (!course) throw new Error('it may move')
    // Not before Aug 31, and placed on Sep 28.
    expect(dateAway(course, isoDate('2026-09-28'), 7)).toBe('2026-10-05')
    expect(dateAway(course, isoDate('2026-09-28'), -7)).toBe('2026-08-24')
    expect(dateAway({ ...course, on: null } as typeof course, isoDate('2026-09-28'), 7)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { removeItems, together } from '#renderer/commands/bulk-commands.ts'
import { recordPayment } from '#renderer/commands/log-commands.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { money } from '#shared/money/money.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'

describe('several items at once', () => {
  const plan = aPlan()
    .withCourse('first', 10)
    .withCourse('second', 10, { prerequisiteIds: ['first'] })
    .withCourse('third', 10, { prerequisiteIds: ['second'] })
    .withHours('done', '2027-01-05', 60, { kind: 'course', courseId: 'first', sessionOn: null, completes: false })
    .build()

  it('are removed with what goes with them, in any order, and come back by one inverse', () => {
    const { courses } = plan
    for (const items of [courses, courses.toReversed(), courses.slice(0, 2)]) {
      const removal = removeItems(plan, 'courses', items, 'Remove some courses')
      const { plan: left, inverse } = unwrap(applyEdits(plan, removal.edits))
      expect([left.courses.map(({ id }) => id), left.logEntries]).toEqual([items.length === 3 ? [] : ['third'], []])
      expect(left.courses.flatMap(({ prerequisiteIds }) => prerequisiteIds)).toEqual([])
      expect(unwrap(applyEdits(left, inverse)).plan).toEqual(plan)
    }
  })

  it('are recorded as one command with one label', () => {
    const paid = ['first', 'second'].map((courseId) =>
      recordPayment(
        courseId,
        { kind: 'course', courseId, part: 0 },
        { on: isoDate('2027-01-05'), amount: money(5) },
        () => courseId,
      ),
    )
    const whole = together('Mark 2 courses as paid', paid)
    expect([whole?.label, whole?.edits.length]).toEqual(['Mark 2 courses as paid', 2])
    expect(together('Mark 0 courses as paid', [])).toBeNull()
  })
})

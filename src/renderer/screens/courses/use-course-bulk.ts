import type { Course } from '#shared/plan/course.ts'
import { count } from '#shared/wording/phrases.ts'
import { completeCourse } from '../../commands/log-commands.ts'
import { entriesOf, nextCoursePayment, paymentTarget } from '../../derived/open-payments.ts'
import { useBulk } from '../../editing/use-bulk.ts'
import { makeId } from '../../editing/use-editing.ts'
import { usePayAll } from '../../editing/use-pay-all.ts'
import { usePlan, useProjection, useToday } from '../../state/hooks.ts'
import type { BulkAction } from '../../ui/table-bar.tsx'
import { lastDayOr, minutesLeft } from './course-texts.ts'

/** What can be done with several courses at once, each as its own dialog would begin. */
export function useCourseBulk(
  selected: readonly Course[],
  removeAll: (courses: readonly Course[], named: string) => void,
): readonly BulkAction[] {
  const plan = usePlan()
  const projection = useProjection()
  const today = useToday()
  const send = useBulk()
  const payAll = usePayAll()
  const open = selected.filter(({ id }) => projection.courses.find(({ courseId }) => courseId === id)?.state !== 'done')
  const payments = selected.flatMap((course) => {
    const next = nextCoursePayment(plan, projection, course)
    if (!next || next.amount === null) return []
    const target = paymentTarget({ kind: 'course', item: course }, next.index)
    return [{ title: course.title, target, amount: next.amount }]
  })
  const named = (items: readonly unknown[]) => count(items.length, 'course', 'courses')
  return [
    {
      label: 'Mark as done',
      count: open.length,
      onSelect: () =>
        send(
          `Mark ${named(open)} as done`,
          `${named(open)} marked as done`,
          open.map((course) => {
            const entries = entriesOf(plan, { kind: 'course', id: course.id })
            const placement = projection.courses.find(({ courseId }) => courseId === course.id)
            const event = { on: lastDayOr(course, today), minutes: minutesLeft(course, placement), amount: null }
            return completeCourse(course, entries, event, { part: 0 }, makeId)
          }),
        ),
    },
    payAll(payments, named(payments)),
    { label: 'Remove', count: selected.length, onSelect: () => removeAll(selected, named(selected)) },
  ]
}

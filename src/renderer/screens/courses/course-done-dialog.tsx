import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { Course } from '#shared/plan/course.ts'
import { completeCourse } from '../../commands/log-commands.ts'
import { entriesOf, nextCoursePayment } from '../../derived/open-payments.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { usePlan, useProjection, useToday } from '../../state/hooks.ts'
import { lastDayOr, minutesLeft } from './course-texts.ts'

interface CourseDoneDialogProps {
  readonly course: Course
  readonly onClose: () => void
}

/** Logs the rest of a course, and its payment when that is open. */
export function CourseDoneDialog({ course, onClose }: CourseDoneDialogProps) {
  const plan = usePlan()
  const projection = useProjection()
  const today = useToday()
  const entries = entriesOf(plan, { kind: 'course', id: course.id })
  const payment = nextCoursePayment(plan, projection, course)
  const placement = projection.courses.find(({ courseId }) => courseId === course.id)
  return (
    <EventDialog
      title={`Mark ${course.title} as done`}
      explanation="Its hours then count from this day."
      questions={{ hours: 'asked', amount: payment ? 'optional' : 'not-asked' }}
      initial={{
        on: lastDayOr(course, today),
        hours: hoursText(minutesLeft(course, placement)),
        amount: moneyText(payment?.amount ?? null, plan.currency),
      }}
      submit="Mark as done"
      change={({ on, minutes, amount }, makeId) =>
        completeCourse(course, entries, { on, minutes: minutes ?? 0, amount }, { part: payment?.index ?? 0 }, makeId)
      }
      onClose={onClose}
    />
  )
}

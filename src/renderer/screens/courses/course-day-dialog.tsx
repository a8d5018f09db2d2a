import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { Course } from '#shared/plan/course.ts'
import { recordCourseDay } from '../../commands/log-commands.ts'
import type { CourseDay } from '../../derived/course-days.ts'
import { entriesOf, paidIndexes } from '../../derived/open-payments.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'

interface CourseDayDialogProps {
  readonly course: Course
  readonly day: CourseDay
  readonly onClose: () => void
}

/** Logs one day of a dated course, and its payment when the course is paid by the day. */
export function CourseDayDialog({ course, day, onClose }: CourseDayDialogProps) {
  const plan = usePlan()
  const today = useToday()
  const formatter = useFormatter()
  const { payment } = course
  const isPaidByDay = payment.kind === 'per-session'
  const isPaid = paidIndexes(entriesOf(plan, { kind: 'course', id: course.id })).has(day.part)
  return (
    <EventDialog
      title={`${course.title}, ${formatter.date(day.on)}`}
      questions={{ hours: 'asked', amount: isPaidByDay && !isPaid ? 'optional' : 'not-asked' }}
      initial={{
        on: day.state === 'unconfirmed' ? day.on : today,
        hours: hoursText(day.minutes),
        amount: moneyText(isPaidByDay ? payment.pricePerSession : null, plan.currency),
      }}
      submit="Mark as done"
      change={({ on, minutes, amount }, makeId) => {
        const held = { sessionOn: day.on, part: day.part }
        return recordCourseDay(course, held, { on, minutes: minutes ?? 0, amount }, makeId)
      }}
      onClose={onClose}
    />
  )
}

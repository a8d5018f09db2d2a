import { moneyText } from '#shared/input/parse-money.ts'
import type { Course } from '#shared/plan/course.ts'
import { payCourse } from '../../commands/log-commands.ts'
import { nextCoursePayment } from '../../derived/open-payments.ts'
import { EventDialog } from '../../editing/event-dialog.tsx'
import { useActions, useFormatter, usePlan, useProjection, useToday } from '../../state/hooks.ts'

interface CoursePaidDialogProps {
  readonly course: Course
  readonly onClose: () => void
}

/** Logs the next open payment of a course. */
export function CoursePaidDialog({ course, onClose }: CoursePaidDialogProps) {
  const plan = usePlan()
  const projection = useProjection()
  const today = useToday()
  const formatter = useFormatter()
  const { dispatch } = useActions()
  const payment = nextCoursePayment(plan, projection, course)
  return (
    <EventDialog
      title={`Mark ${course.title} as paid`}
      {...(payment?.dueOn ? { explanation: `The payment that the plan has on ${formatter.date(payment.dueOn)}.` } : {})}
      questions={{ hours: 'not-asked', amount: 'required' }}
      initial={{ on: today, hours: '', amount: moneyText(payment?.amount ?? null, plan.currency) }}
      submit="Mark as paid"
      onSave={async ({ on, amount }) => {
        if (amount === null) return false
        return (await dispatch(payCourse(course, payment?.index ?? 0, on, amount, () => crypto.randomUUID()))).ok
      }}
      onClose={onClose}
    />
  )
}

import type { Course } from '#shared/plan/course.ts'
import type { CoursePayment } from '#shared/plan/payment.ts'
import { column, type Field, flag, list, listTable, oneOf, record } from './fields.ts'

/** A price paid in instalments is kept as one that is paid once, with a number of instalments beside it. */
const paymentKind: Field<CoursePayment['kind']> = () => ({
  absent: { payment_kind: null },
  parts: [],
  write: (kind, row) => {
    row['payment_kind'] = kind === 'instalments' ? 'once' : kind
  },
  read: (row) =>
    row['payment_kind'] === 'once' && (row['instalment_count'] ?? null) !== null ? 'instalments' : row['payment_kind'],
})

const whole = { price: column(), on: column('payment_on') }

const payment = oneOf<CoursePayment>(paymentKind, {
  once: {
    ...whole,
    discount: oneOf(column('discount_kind', 'none'), {
      none: {},
      amount: { amount: column('discount', 0) },
      share: { share: column('discount', 0) },
    }),
  },
  'per-session': { pricePerSession: column('price') },
  instalments: {
    ...whole,
    deposit: column(),
    setUpFee: column(),
    count: column('instalment_count'),
    everyMonths: column('instalment_months'),
    firstAfterMonths: column('first_instalment_months'),
    yearlyInterest: column(),
  },
})

export const coursesTable = listTable<Course>(
  'courses',
  record({
    title: column(),
    provider: column(),
    isExample: flag(),
    isApproved: flag(),
    workMinutes: column(),
    credits: list(
      'course_credits',
      'course_id',
      record({ requirementId: column(), areaId: column(), mode: column(), minutes: column() }),
    ),
    creditsEarned: column(),
    schedule: oneOf(column('schedule_kind'), {
      flexible: { notBefore: column(), weeklyMaximumMinutes: column() },
      dated: {
        sessions: list('course_sessions', 'course_id', record({ on: column('held_on'), minutes: column() })),
        bookedOn: column(),
      },
    }),
    priority: column(),
    prerequisiteIds: list('course_prerequisites', 'course_id', column('prerequisite_id')),
    payment,
    yearlyRise: column(),
    refundTiers: list('course_refund_tiers', 'course_id', record({ daysBeforeStart: column(), share: column() })),
    intensity: column(),
    notes: column(),
  }),
)

import type { Course } from '#shared/plan/course.ts'
import { PAYMENT_COLUMNS, readPayment, writePayment } from './course-payment.ts'
import { flag, type ListTable, type Row } from './table.ts'

export const coursesTable: ListTable<Course> = {
  name: 'courses',
  columns: [
    'title',
    'provider',
    'is_example',
    'is_approved',
    'work_minutes',
    'credits_earned',
    'schedule_kind',
    'not_before',
    'weekly_maximum_minutes',
    'booked_on',
    'priority',
    ...PAYMENT_COLUMNS,
    'yearly_rise',
    'intensity',
    'notes',
  ],
  parts: [
    {
      name: 'course_credits',
      owner: 'course_id',
      columns: ['requirement_id', 'area_id', 'mode', 'minutes'],
      toRows: ({ credits }) =>
        credits.map(({ requirementId, areaId, mode, minutes }) => ({
          requirement_id: requirementId,
          area_id: areaId,
          mode,
          minutes,
        })),
    },
    {
      name: 'course_sessions',
      owner: 'course_id',
      columns: ['held_on', 'minutes'],
      toRows: ({ schedule }) =>
        schedule.kind === 'dated' ? schedule.sessions.map(({ on, minutes }) => ({ held_on: on, minutes })) : [],
    },
    {
      name: 'course_prerequisites',
      owner: 'course_id',
      columns: ['prerequisite_id'],
      toRows: ({ prerequisiteIds }) => prerequisiteIds.map((id) => ({ prerequisite_id: id })),
    },
    {
      name: 'course_refund_tiers',
      owner: 'course_id',
      columns: ['days_before_start', 'share'],
      toRows: ({ refundTiers }) =>
        refundTiers.map(({ daysBeforeStart, share }) => ({ days_before_start: daysBeforeStart, share })),
    },
  ],
  toRow({ schedule, payment, ...course }) {
    const isFlexible = schedule.kind === 'flexible'
    return {
      title: course.title,
      provider: course.provider,
      is_example: flag(course.isExample),
      is_approved: flag(course.isApproved),
      work_minutes: course.workMinutes,
      credits_earned: course.creditsEarned,
      schedule_kind: schedule.kind,
      not_before: isFlexible ? schedule.notBefore : null,
      weekly_maximum_minutes: isFlexible ? schedule.weeklyMaximumMinutes : null,
      booked_on: isFlexible ? null : schedule.bookedOn,
      priority: course.priority,
      ...writePayment(payment),
      yearly_rise: course.yearlyRise,
      intensity: course.intensity,
      notes: course.notes,
    }
  },
  fromRow(row, partsOf) {
    return {
      id: row['id'],
      title: row['title'],
      provider: row['provider'],
      isExample: row['is_example'] === 1,
      isApproved: row['is_approved'] === 1,
      workMinutes: row['work_minutes'],
      credits: partsOf('course_credits').map((credit) => ({
        requirementId: credit['requirement_id'],
        areaId: credit['area_id'],
        mode: credit['mode'],
        minutes: credit['minutes'],
      })),
      creditsEarned: row['credits_earned'],
      schedule: readSchedule(row, partsOf('course_sessions')),
      priority: row['priority'],
      prerequisiteIds: partsOf('course_prerequisites').map((prerequisite) => prerequisite['prerequisite_id']),
      payment: readPayment(row),
      yearlyRise: row['yearly_rise'],
      refundTiers: partsOf('course_refund_tiers').map((tier) => ({
        daysBeforeStart: tier['days_before_start'],
        share: tier['share'],
      })),
      intensity: row['intensity'],
      notes: row['notes'],
    }
  },
}

function readSchedule(row: Row, sessions: readonly Row[]) {
  if (row['schedule_kind'] === 'flexible') {
    return { kind: 'flexible', notBefore: row['not_before'], weeklyMaximumMinutes: row['weekly_maximum_minutes'] }
  }
  return {
    kind: row['schedule_kind'],
    sessions: sessions.map((session) => ({ on: session['held_on'], minutes: session['minutes'] })),
    bookedOn: row['booked_on'],
  }
}

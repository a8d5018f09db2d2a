import { hoursText } from '#shared/input/parse-hours.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Course, type Credit, courseSchema } from '#shared/plan/course.ts'
import type { Intensity, Mode } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import {
  emptyPaymentDraft,
  type PaymentDraft,
  paymentFieldOf,
  paymentToDraft,
  readPayment,
  readRefundTiers,
  readYearlyRise,
} from './payment-draft.ts'

export interface CreditDraft {
  readonly key: string
  readonly requirementId: string
  /** Empty: no area. */
  readonly areaId: string
  readonly mode: Mode
  readonly hours: string
}

export interface DayDraft {
  readonly key: string
  readonly on: string
  readonly hours: string
}

/** The course form while it is filled in: texts as typed. */
export interface CourseDraft extends PaymentDraft {
  readonly title: string
  readonly provider: string
  readonly isApproved: boolean
  readonly hours: string
  readonly credits: readonly CreditDraft[]
  readonly creditsEarned: Course['creditsEarned']
  readonly scheduleKind: Course['schedule']['kind']
  readonly notBefore: string
  readonly weeklyMaximum: string
  readonly days: readonly DayDraft[]
  readonly bookedOn: string
  readonly priority: string
  readonly prerequisiteIds: readonly string[]
  readonly intensity: Intensity
  readonly notes: string
  /** The example this course takes the place of; empty: none. */
  readonly insteadOf: string
}

export function emptyCourseDraft(requirementId: string): CourseDraft {
  return {
    title: '',
    provider: '',
    isApproved: true,
    hours: '',
    credits: [{ key: 'first', requirementId, areaId: '', mode: 'live-online', hours: '' }],
    creditsEarned: 'on-completion',
    scheduleKind: 'flexible',
    notBefore: '',
    weeklyMaximum: '',
    days: [],
    bookedOn: '',
    ...emptyPaymentDraft(),
    priority: '10',
    prerequisiteIds: [],
    intensity: 'ordinary',
    notes: '',
    insteadOf: '',
  }
}

export function courseToDraft(course: Course, currency: CurrencyCode): CourseDraft {
  const { schedule } = course
  return {
    title: course.title,
    provider: course.provider,
    isApproved: course.isApproved,
    hours: hoursText(course.workMinutes),
    credits: course.credits.map((credit, index) => ({
      key: String(index),
      requirementId: credit.requirementId,
      areaId: credit.areaId ?? '',
      mode: credit.mode,
      hours: hoursText(credit.minutes),
    })),
    creditsEarned: course.creditsEarned,
    scheduleKind: schedule.kind,
    notBefore: schedule.kind === 'flexible' ? (schedule.notBefore ?? '') : '',
    weeklyMaximum: schedule.kind === 'flexible' ? hoursText(schedule.weeklyMaximumMinutes) : '',
    days:
      schedule.kind === 'dated'
        ? schedule.sessions.map(({ on, minutes }, index) => ({ key: String(index), on, hours: hoursText(minutes) }))
        : [],
    bookedOn: schedule.kind === 'dated' ? (schedule.bookedOn ?? '') : '',
    ...paymentToDraft(course, currency),
    priority: String(course.priority),
    prerequisiteIds: course.prerequisiteIds,
    intensity: course.intensity,
    notes: course.notes,
    insteadOf: '',
  }
}

/** The course the form describes; its hours are the sum of its days when it has dates. */
export function readCourseDraft(
  draft: CourseDraft,
  { id, isExample }: Pick<Course, 'id' | 'isExample'>,
  currency: CurrencyCode,
): DraftResult<Course> {
  const reader = createDraftReader(currency)
  const isDated = draft.scheduleKind === 'dated'
  const sessions = isDated
    ? draft.days.map((day, index) => ({
        on: reader.date(`days.${index}.on`, day.on),
        minutes: reader.hours(`days.${index}.hours`, day.hours),
      }))
    : []
  const candidate: Course = {
    id,
    isExample,
    title: draft.title,
    provider: draft.provider.trim(),
    isApproved: draft.isApproved,
    workMinutes: isDated ? sessions.reduce((sum, { minutes }) => sum + minutes, 0) : reader.hours('hours', draft.hours),
    credits: draft.credits.map(
      (credit, index): Credit => ({
        requirementId: credit.requirementId,
        areaId: credit.areaId === '' ? null : credit.areaId,
        mode: credit.mode,
        minutes: reader.hours(`credits.${index}.hours`, credit.hours),
      }),
    ),
    creditsEarned: draft.creditsEarned,
    schedule: isDated
      ? { kind: 'dated', sessions, bookedOn: reader.optionalDate('bookedOn', draft.bookedOn) }
      : {
          kind: 'flexible',
          notBefore: reader.optionalDate('notBefore', draft.notBefore),
          weeklyMaximumMinutes: reader.optionalHours('weeklyMaximum', draft.weeklyMaximum),
        },
    priority: reader.whole('priority', draft.priority),
    prerequisiteIds: [...draft.prerequisiteIds],
    payment: readPayment(reader, draft),
    yearlyRise: readYearlyRise(reader, draft),
    refundTiers: readRefundTiers(reader, draft),
    intensity: draft.intensity,
    notes: draft.notes,
  }
  return reader.finish(courseSchema, candidate, fieldOfPath)
}

function fieldOfPath(path: string): string | null {
  const credit = /^credits\.(\d+)\.minutes$/.exec(path)
  if (credit) return `credits.${credit[1]}.hours`
  const day = /^schedule\.sessions\.(\d+)\.(on|minutes)$/.exec(path)
  if (day) return `days.${day[1]}.${day[2] === 'on' ? 'on' : 'hours'}`
  return FIELD_OF_PATH[path] ?? paymentFieldOf(path)
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  workMinutes: 'hours',
  'schedule.sessions': 'daysAsWhole',
  'schedule.notBefore': 'notBefore',
  'schedule.weeklyMaximumMinutes': 'weeklyMaximum',
}

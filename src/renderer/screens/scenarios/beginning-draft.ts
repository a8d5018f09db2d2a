import { z } from 'zod'
import type { IsoDate } from '#shared/calendar/day.ts'
import { type Beginning, replaceableCourses } from '#shared/edits/beginnings.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import { supervisionKindSchema } from '#shared/plan/arrangement.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

export const BEGINNINGS = [
  { kind: 'pace', label: 'Another pace' },
  { kind: 'date', label: 'Certified by another date' },
  { kind: 'pause', label: 'A pause of some months' },
  { kind: 'other-supervisor', label: 'Another supervisor, or none, from a day' },
  { kind: 'supervision', label: 'Group or individual in place of one' },
  { kind: 'stop', label: 'Stopping on a day' },
  { kind: 'without-title', label: 'Practice without the title' },
  { kind: 'course', label: 'Another course in place of one' },
  { kind: 'same', label: 'Nothing yet: I change it later' },
] as const
export const FIRST_KIND = 'pace'

export interface BeginningDraft {
  readonly kind: string
  readonly months: string
  readonly on: string
  readonly arrangementId: string
  readonly sessions: string
  readonly courseId: string
  readonly hours: string
  readonly price: string
}

export function firstBeginning(kind: string, plan: Plan, today: IsoDate): BeginningDraft {
  const [arrangement] = plan.arrangements
  const [course] = replaceableCourses(plan)
  return {
    kind,
    months: '36',
    on: today,
    arrangementId: arrangement?.id ?? '',
    sessions: arrangement?.kind ?? 'individual',
    courseId: course?.id ?? '',
    hours: course ? hoursText(course.workMinutes) : '',
    price: '',
  }
}

/** The texts that go with another choice of supervision or course. */
export function draftOfChosenCourse(plan: Plan, courseId: string): Pick<BeginningDraft, 'courseId' | 'hours'> {
  const course = plan.courses.find(({ id }) => id === courseId)
  return { courseId, hours: course ? hoursText(course.workMinutes) : '' }
}

const MOST_MONTHS = 120
const MOST_MONTHS_OF_PAUSE = 60
const anySchema = z.custom<Beginning>()

export function readBeginning(draft: BeginningDraft, plan: Plan, today: IsoDate): DraftResult<Beginning> {
  const reader = createDraftReader(plan.currency)
  const months = (most: number) => {
    const value = reader.whole('months', draft.months)
    if (value < 1 || value > most) reader.refuse('months', `Write a whole number of months from 1 to ${most}.`)
    return value
  }
  const price = () => reader.optionalMoney('price', draft.price)
  switch (draft.kind) {
    case 'pace':
      return reader.finish(anySchema, { kind: 'pace', pace: { kind: 'target', months: months(MOST_MONTHS) } })
    case 'date': {
      const on = reader.date('on', draft.on)
      if (on <= today) reader.refuse('on', 'Choose a day that is still to come.')
      return reader.finish(anySchema, { kind: 'pace', pace: { kind: 'target-date', on } })
    }
    case 'pause': {
      const from = reader.date('on', draft.on)
      return reader.finish(anySchema, { kind: 'pause', from, months: months(MOST_MONTHS_OF_PAUSE) })
    }
    case 'stop': {
      const on = reader.date('on', draft.on)
      return reader.finish(anySchema, { kind: 'stop', on: on < today ? today : on })
    }
    case 'without-title':
      return reader.finish(anySchema, { kind: 'stop', on: today })
    case 'supervision': {
      if (draft.arrangementId === '') reader.refuse('arrangementId', 'Add your supervision on its screen first.')
      const sessions = supervisionKindSchema.parse(draft.sessions)
      return reader.finish(anySchema, {
        kind: 'supervision',
        arrangementId: draft.arrangementId,
        sessions,
        price: price(),
      })
    }
    case 'other-supervisor': {
      if (draft.arrangementId === '') reader.refuse('arrangementId', 'Add your supervision on its screen first.')
      const on = reader.date('on', draft.on)
      return reader.finish(anySchema, {
        kind: 'other-supervisor',
        arrangementId: draft.arrangementId,
        from: on < today ? today : on,
        price: price(),
      })
    }
    case 'course': {
      if (draft.courseId === '') reader.refuse('courseId', 'Every course is in the log already.')
      const minutes = reader.hours('hours', draft.hours)
      if (minutes === 0) reader.refuse('hours', 'Write how many hours it takes.')
      return reader.finish(anySchema, { kind: 'course', courseId: draft.courseId, minutes, price: price() })
    }
    default:
      return reader.finish(anySchema, { kind: 'same' })
  }
}

import type { IsoDate } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { SUPERVISION_KIND_NAMES } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'

/** One day in a calendar. */
export interface CalendarEntry {
  /** The same for the same thing in every export, whatever its date, so that a calendar moves it and adds none. */
  readonly id: string
  readonly on: IsoDate
  readonly title: string
  /** Empty where there is nothing to add. */
  readonly details: string
  readonly state: 'confirmed' | 'tentative' | 'cancelled'
}

/**
 * Everything of the plan that has a day: sessions, course days, payments, documents that end, and dates of the path.
 */
export function calendarEntries(subject: ExportSubject): readonly CalendarEntry[] {
  return [
    ...sessionEntries(subject),
    ...courseDayEntries(subject),
    ...paymentEntries(subject),
    ...contractEntries(subject.plan),
    ...documentEntries(subject.plan),
    ...pathEntries(subject.projection),
  ].toSorted((left, right) => compare(left.on, right.on) || compare(left.id, right.id))
}

/**
 * The key of a session is its number within the arrangement, which stays when its day moves. A session that did not
 * take place is canceled rather than left out, so that a calendar removes it.
 */
function sessionEntries({ plan, projection, formatter }: ExportSubject): CalendarEntry[] {
  return plan.arrangements.flatMap((arrangement) => {
    const booked = new Set<string>(arrangement.bookedOn)
    const supervisor = arrangement.supervisor === '' ? '' : ` with ${arrangement.supervisor}`
    const kind = SUPERVISION_KIND_NAMES[arrangement.kind].toLowerCase()
    return projection.sessions
      .filter(({ arrangementId }) => arrangementId === arrangement.id)
      .toSorted((left, right) => compare(left.plannedOn, right.plannedOn) || compare(left.on, right.on))
      .map(({ plannedOn, on, state, recordedMinutes }, index): CalendarEntry => {
        const minutes = recordedMinutes === 0 ? arrangement.sessionMinutes : recordedMinutes
        const isSure = state === 'done' || booked.has(plannedOn)
        return {
          id: `session/${arrangement.id}/${index + 1}`,
          on,
          title: arrangement.title,
          details: `${formatter.duration(minutes)} of ${kind} supervision${supervisor}`,
          state: state === 'missed' ? 'cancelled' : isSure ? 'confirmed' : 'tentative',
        }
      })
  })
}

function courseDayEntries({ plan, formatter }: ExportSubject): CalendarEntry[] {
  return plan.courses.flatMap(({ id, title, schedule }) =>
    schedule.kind === 'flexible'
      ? []
      : schedule.sessions
          .toSorted((left, right) => compare(left.on, right.on))
          .map(
            ({ on, minutes }, index, days): CalendarEntry => ({
              id: `course-day/${id}/${index + 1}`,
              on,
              title: days.length === 1 ? title : `${title}, day ${index + 1} of ${days.length}`,
              details: formatter.duration(minutes),
              state: 'confirmed',
            }),
          ),
  )
}

/** Fees, courses and contributions on the day they are due. Sessions are paid on their own day. */
function paymentEntries({ projection, formatter, isRedacted }: ExportSubject): CalendarEntry[] {
  return projection.postings
    .filter(({ id, source }) => source.kind !== 'session' && !id.startsWith('log/'))
    .map(
      (posting): CalendarEntry => ({
        id: `payment/${posting.id}`,
        on: posting.on,
        title: `${paymentVerb(posting)}: ${posting.title}`,
        details: isRedacted ? '' : formatter.money(posting.amount),
        state: posting.state === 'planned' ? 'tentative' : 'confirmed',
      }),
    )
}

function paymentVerb({ source, state }: Posting): string {
  if (source.kind === 'contribution') return state === 'paid' ? 'Received' : 'Expected'
  return state === 'paid' ? 'Paid' : 'Due'
}

function contractEntries({ arrangements }: Plan): CalendarEntry[] {
  return arrangements.map(({ id, title, contractOn }) => ({
    id: `contract/${id}`,
    on: contractOn,
    title: `Contract: ${title}`,
    details: '',
    state: 'confirmed',
  }))
}

function documentEntries({ coverages }: Plan): CalendarEntry[] {
  return coverages.flatMap(({ id, title, to }) =>
    to === null ? [] : [{ id: `document/${id}`, on: to, title: `Last day: ${title}`, details: '', state: 'confirmed' }],
  )
}

function pathEntries({ outcome }: Projection): CalendarEntry[] {
  if (outcome.kind !== 'certified') return []
  const { readyOn, appliedOn, certifiedOn, firstRenewalOn } = outcome
  const days: readonly (readonly [id: string, on: IsoDate, title: string])[] = [
    ['ready', readyOn, 'Everything met, by plan'],
    ['applied', appliedOn, 'Application, by plan'],
    ['certified', certifiedOn, 'Certified, by plan'],
    ['first-renewal', firstRenewalOn, 'First renewal, by plan'],
  ]
  return days.map(([id, on, title]) => ({ id: `path/${id}`, on, title, details: '', state: 'tentative' }))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

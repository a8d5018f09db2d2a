import type { IsoDate } from '../calendar/day.ts'
import type { Movable } from '../edits/movable.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { CoursePlacement } from '../projection/result/rows.ts'
import type { Formatter } from './formatter.ts'
import { wholeTotalFigure } from './totals.ts'
import { howMuch, trialDifferences } from './trial-differences.ts'

/** What the date of an item that may move is called, as the name of its field. */
export const MOVABLE_NAMES: Readonly<Record<Movable['what'], string>> = {
  'course-days': 'Next day',
  'not-before': 'Not before',
  contract: 'Contract',
  'first-session': 'First session',
  due: 'Due',
  'first-day': 'First day',
}

/** `Working with couples: not before Sep 7, 2026` */
export function movedText({ what, item }: Movable, on: IsoDate, formatter: Formatter): string {
  return `${item.title}: ${MOVABLE_NAMES[what].toLowerCase()} ${formatter.date(on)}`
}

/** `Certified Apr 2, 2027 · 7 days later · $13,188 · same cost`: what a move would lead to, before it is saved. */
export function moveOutcome(saved: Projection, tried: Projection, formatter: Formatter): string {
  const { outcome } = tried
  const [when = ''] = trialDifferences(saved, tried, formatter)
  const [cost] = outcome.kind === 'pace-refused' ? [] : howMuch(saved, tried, formatter)
  const date = outcome.kind === 'certified' ? [`Certified ${formatter.date(outcome.certifiedOn)}`] : []
  const total = wholeTotalFigure(tried.totals, 'toCertification', formatter)
  return [...date, when, ...(cost === undefined ? [] : [total, cost])].join(' · ')
}

/** Why a course stands where the program has put it. */
export function whyThere(
  plan: Plan,
  courseId: string,
  placement: CoursePlacement | undefined,
  formatter: Formatter,
): string {
  const course = plan.courses.find(({ id }) => id === courseId)
  if (!course) return ''
  if (course.schedule.kind === 'dated') return 'Its days are booked.'
  const { notBefore } = course.schedule
  if (!placement?.startOn) return 'Your weeks have no room for it yet.'
  if (placement.state !== 'planned') return ''
  const daysBefore = notBefore !== null && placement.startOn <= notBefore
  if (daysBefore) return `It begins as soon as it may: not before ${formatter.date(notBefore)}.`
  const first = plan.courses.find(({ id }) => course.prerequisiteIds.includes(id))
  if (first) return `It comes after “${first.title}”, when your weeks have room for it.`
  return 'It begins as soon as your weeks have room for it.'
}

import { addDays, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import { joinRanges } from './axis.ts'
import { type LoadLane, loadLane } from './load-lane.ts'
import { joinSpans, type LookSpan, lookEnd, lookSpan, monthsOfSpan } from './look-span.ts'
import { type MoneyLane, moneyLane } from './money-lane.ts'
import type { MonthText } from './month-text.ts'
import { type PathLane, pathLane } from './path-lane.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** When, how much and how heavy, on one axis of time. */
export interface OneLook extends LookSpan {
  readonly today: IsoDate
  readonly months: readonly MonthText[]
  readonly path: PathLane
  readonly money: MoneyLane
  readonly load: LoadLane
  /** Times that go through all lanes, in order of their first day. */
  readonly shades: readonly Shade[]
}

/** A time of life that changes what is possible, or weeks kept to recover. */
export interface Shade extends LookSpan {
  readonly kind: 'leave' | 'less' | 'recovery'
  /** Empty for recovery that comes again and again. */
  readonly title: string
}

/** What is drawn: a plan and what it leads to. */
export interface LookSubject {
  readonly plan: Plan
  readonly projection: Projection
}

/** The look of a plan, on an axis that also holds the other plan it is drawn over. */
export function oneLook(subject: LookSubject, other: LookSubject | null = null): OneLook {
  const own = measure(subject)
  return drawOver(own, other ? joinSpans(own.span, measure(other).span) : own.span)
}

/** The looks of two plans on the same axes: `look`, and `under`, which is drawn dashed below it. */
export function looksTogether(
  subject: LookSubject,
  other: LookSubject,
): { readonly look: OneLook; readonly under: OneLook } {
  const [one, two] = [measure(subject), measure(other)]
  const span = joinSpans(one.span, two.span)
  const under = drawOver(two, span)
  return { look: withRoomFor(drawOver(one, span), under), under }
}

/** What is drawn, and the days it has marks on. */
interface Measured {
  readonly subject: LookSubject
  readonly timeline: Timeline
  readonly span: LookSpan
}

function measure(subject: LookSubject): Measured {
  const timeline = timelineOf(subject.plan, subject.projection, lookEnd(subject.projection))
  return { subject, timeline, span: lookSpan(timeline, subject.projection) }
}

function drawOver({ subject, timeline }: Measured, span: LookSpan): OneLook {
  const { plan, projection } = subject
  const months = monthsOfSpan(span)
  return {
    ...span,
    today: projection.today,
    months,
    path: pathLane(plan, projection, timeline),
    money: moneyLane(plan, projection, months),
    load: loadLane(projection),
    shades: shadesOf(subject, span),
  }
}

/** Times of life and weeks kept to recover, as far as they lie in the span. */
export function shadesOf({ plan, projection }: LookSubject, { from, to }: LookSpan): readonly Shade[] {
  const periods = plan.periods.map(
    (period): Shade => ({ kind: kindOf(period.effect.kind), title: period.title, from: period.from, to: period.to }),
  )
  const weeks = projection.weeks.filter(
    ({ isRecovery, monday }) =>
      isRecovery && !periods.some((period) => period.kind === 'recovery' && holds(period, monday)),
  )
  const recovery = weeks.map(
    ({ monday }): Shade => ({
      kind: 'recovery',
      title: '',
      from: monday,
      to: isoFromDay(addDays(dayFromIso(monday), 6)),
    }),
  )
  return [...periods, ...recovery]
    .filter((shade) => shade.from <= to && shade.to >= from)
    .map((shade) => ({ ...shade, from: shade.from < from ? from : shade.from, to: shade.to > to ? to : shade.to }))
    .toSorted((left, right) => (left.from < right.from ? -1 : Number(left.from > right.from)))
}

function kindOf(effect: Plan['periods'][number]['effect']['kind']): Shade['kind'] {
  if (effect === 'leave' || effect === 'recovery') return effect
  return 'less'
}

function holds({ from, to }: LookSpan, monday: IsoDate): boolean {
  return from <= isoFromDay(addDays(dayFromIso(monday), 6)) && monday <= to
}

/** The look with scales that also hold the other one, which is drawn on the same axes. */
function withRoomFor(look: OneLook, other: OneLook): OneLook {
  const { money, load } = look
  const cash =
    money.cash && other.money.cash
      ? { ...money.cash, range: joinRanges(money.cash.range, other.money.cash.range) }
      : money.cash
  return {
    ...look,
    money: { ...money, range: joinRanges(money.range, other.money.range), cash },
    load: { ...load, ceiling: Math.max(load.ceiling, other.load.ceiling) },
  }
}

import { addDays, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { MoneyRange } from './axis.ts'
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
  const { plan, projection } = subject
  const timeline = timelineFor(subject)
  const own = lookSpan(timeline, projection)
  const span = other ? joinSpans(own, lookSpan(timelineFor(other), other.projection)) : own
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

function timelineFor({ plan, projection }: LookSubject): Timeline {
  return timelineOf(plan, projection, lookEnd(projection))
}

function shadesOf({ plan, projection }: LookSubject, { from, to }: LookSpan): readonly Shade[] {
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
export function withRoomFor(look: OneLook, other: OneLook): OneLook {
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

function joinRanges(one: MoneyRange, other: MoneyRange): MoneyRange {
  return { lowest: Math.min(one.lowest, other.lowest), highest: Math.max(one.highest, other.highest) }
}

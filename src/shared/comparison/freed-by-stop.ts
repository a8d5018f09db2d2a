import { addDays, dayFromIso, type IsoDate } from '../calendar/day.ts'
import { monthOf } from '../calendar/month.ts'
import { divideRounded, type Money, money } from '../money/money.ts'
import { project } from '../projection/project.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Minutes } from '../values/primitives.ts'
import type { ComparedPlan } from './compared-figures.ts'

/** What is free again from the day on which a plan stops, against the same plan without the stop. */
export interface FreedByStop {
  /** Ordinary minutes a week: the mean over the weeks that would have held work. */
  readonly weeklyMinutes: Minutes
  /** The mean over the months up to the certification that there would have been. */
  readonly monthlyMoney: Money
  /** Sessions and courses that are booked, and will not take place. */
  readonly canceledSessions: number
  readonly canceledCourses: number
}

/** Null where the plan does not stop, or would come to no certification without the stop. */
export function freedByStop({ plan, projection }: ComparedPlan): FreedByStop | null {
  const { outcome, today } = projection
  if (outcome.kind !== 'stopped') return null
  const without = project({ ...plan, stopOn: null }, today)
  if (without.outcome.kind !== 'certified') return null
  const { stoppedOn } = outcome
  const [free, weeks] = loadFrom(without, stoppedOn)
  const [kept] = loadFrom(projection, stoppedOn)
  const months = monthOf(dayFromIso(without.outcome.certifiedOn)) - monthOf(dayFromIso(stoppedOn)) + 1
  const saved = costFrom(without, stoppedOn) - costFrom(projection, stoppedOn)
  const bookedDays = plan.arrangements.flatMap(({ bookedOn }) => bookedOn.filter((on) => on >= stoppedOn))
  const ended = new Set(projection.courses.flatMap(({ courseId, startOn }) => (startOn === null ? [courseId] : [])))
  return {
    weeklyMinutes: weeks === 0 ? 0 : Math.round((free - kept) / weeks),
    monthlyMoney: money(Number(divideRounded(BigInt(saved), BigInt(Math.max(1, months))))),
    canceledSessions: bookedDays.length,
    canceledCourses: plan.courses.filter(
      ({ id, schedule }) => ended.has(id) && schedule.kind === 'dated' && schedule.bookedOn !== null,
    ).length,
  }
}

/** The load from the week of the day on, and in how many weeks there is any. */
function loadFrom({ weeks }: Projection, from: IsoDate): readonly [load: Minutes, weeks: number] {
  const busy = weeks.filter(
    ({ monday, loadMinutes }) => addDays(dayFromIso(monday), 6) >= dayFromIso(from) && loadMinutes > 0,
  )
  return [busy.reduce((sum, { loadMinutes }) => sum + loadMinutes, 0), busy.length]
}

/** What is paid from the day on up to the certification, without what comes back for what is canceled. */
function costFrom({ postings }: Projection, from: IsoDate): number {
  return postings.reduce(
    (sum, { on, amount, phase, source }) =>
      phase === 'to-certification' && on >= from && source.kind !== 'refund' ? sum + amount : sum,
    0,
  )
}

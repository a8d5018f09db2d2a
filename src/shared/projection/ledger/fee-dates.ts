import {
  addDays,
  addMonths,
  civilFromDay,
  type DayNumber,
  dayFromCivil,
  dayFromIso,
  laterOf,
} from '../../calendar/day.ts'
import type { FeeDue } from '../../values/fee-due.ts'
import type { Model } from '../model/model.ts'
import type { PathDates } from '../model/solution.ts'

/** Dues paid from this month on cover the next calendar year too: October. */
const LATE_JOINING_MONTH = 10

type Dues = Extract<FeeDue, { kind: 'calendar-years' }>

/** The day the first dues are paid: on joining, or the day after a membership that is there already. */
export function firstDuesOn({ firstOn, memberUntil }: Dues): DayNumber {
  const joining = dayFromIso(firstOn)
  return memberUntil === null ? joining : laterOf(joining, addDays(dayFromIso(memberUntil), 1))
}

/** Again and again on days that do not depend on the dates of the plan; only how often does. */
type RepeatingDue = Extract<FeeDue, { kind: 'every' | 'calendar-years' }>

export function isRepeating(due: FeeDue): due is RepeatingDue {
  return due.kind === 'every' || due.kind === 'calendar-years'
}

/** The day of each occurrence, counted from 0. */
export function repetition(due: RepeatingDue): (occurrence: number) => DayNumber {
  if (due.kind === 'every') {
    const first = dayFromIso(due.firstOn)
    return (occurrence) => addMonths(first, occurrence * due.months)
  }
  const first = firstDuesOn(due)
  const { year, month } = civilFromDay(first)
  const coveredYear = month >= LATE_JOINING_MONTH ? year + 1 : year
  return (occurrence) => (occurrence === 0 ? first : dayFromCivil({ year: coveredYear + occurrence, month: 1, day: 1 }))
}

/** What the days of fees depend on beside the dates of the path. */
export type FeeModel = Pick<Model, 'firstContract' | 'horizon'>

/** Up to when a repeating fee comes back. Without a certification date it goes on to the horizon. */
export function lastDayOf({ until }: RepeatingDue, model: FeeModel, path: PathDates | null): DayNumber {
  if (path === null) return model.horizon
  return until === 'certified' ? path.certifiedOn : path.firstRenewalOn
}

/**
 * The days on which any other fee falls due, in order. There are none for a fee tied to a date that the plan does not
 * reach.
 */
export function feeDays(
  due: Exclude<FeeDue, RepeatingDue>,
  model: FeeModel,
  path: PathDates | null,
): readonly DayNumber[] {
  switch (due.kind) {
    case 'on':
      return [dayFromIso(due.on)]
    case 'milestone': {
      const on = milestoneDay(due.milestone, model, path)
      return on === null ? [] : [addDays(on, due.offsetDays)]
    }
    case 'after-certification': {
      const days: DayNumber[] = []
      if (path === null) return days
      for (let day = addMonths(path.certifiedOn, due.months); day <= path.firstRenewalOn; ) {
        days.push(day)
        day = addMonths(path.certifiedOn, (days.length + 1) * due.months)
      }
      return days
    }
  }
}

function milestoneDay(
  milestone: Extract<FeeDue, { kind: 'milestone' }>['milestone'],
  model: FeeModel,
  path: PathDates | null,
): DayNumber | null {
  switch (milestone) {
    case 'contract':
      return model.firstContract
    case 'ready':
      return path?.readyPaidOn ?? null
    case 'applied':
      return path?.appliedOn ?? null
    case 'certified':
      return path?.certifiedOn ?? null
  }
}

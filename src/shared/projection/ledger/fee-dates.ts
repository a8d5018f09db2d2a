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

/**
 * The days on which a fee falls due, in order; occurrence n is the n-th from 0. There are none for a fee tied to a date
 * that the plan does not reach. Without a certification date, repeating fees go on to the horizon.
 */
export function feeOccurrences(due: FeeDue, model: Model, path: PathDates | null): readonly DayNumber[] {
  switch (due.kind) {
    case 'on':
      return [dayFromIso(due.on)]
    case 'milestone': {
      const on = milestoneDay(due.milestone, model, path)
      return on === null ? [] : [addDays(on, due.offsetDays)]
    }
    case 'every': {
      const first = dayFromIso(due.firstOn)
      return until(lastDayOf(due.until, model, path), (index) => addMonths(first, index * due.months))
    }
    case 'calendar-years': {
      const first = firstDuesOn(due)
      const { year, month } = civilFromDay(first)
      const coveredYear = month >= LATE_JOINING_MONTH ? year + 1 : year
      return until(lastDayOf(due.until, model, path), (index) =>
        index === 0 ? first : dayFromCivil({ year: coveredYear + index, month: 1, day: 1 }),
      )
    }
    case 'after-certification':
      if (path === null) return []
      return until(path.firstRenewalOn, (index) => addMonths(path.certifiedOn, (index + 1) * due.months))
  }
}

function milestoneDay(
  milestone: Extract<FeeDue, { kind: 'milestone' }>['milestone'],
  model: Model,
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

function lastDayOf(limit: 'certified' | 'first-cycle', model: Model, path: PathDates | null): DayNumber {
  if (path === null) return model.horizon
  return limit === 'certified' ? path.certifiedOn : path.firstRenewalOn
}

function until(last: DayNumber, dayOf: (index: number) => DayNumber): readonly DayNumber[] {
  const days: DayNumber[] = []
  for (let day = dayOf(0); day <= last; day = dayOf(days.length)) days.push(day)
  return days
}

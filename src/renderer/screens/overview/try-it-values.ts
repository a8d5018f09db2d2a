import { addDays, addMonths, type DayNumber, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import { addToMonth, firstDayOfMonth, type MonthNumber, monthOf } from '#shared/calendar/month.ts'
import { type Money, money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Outlook } from '../../state/use-trial.ts'
import type { SliderScale } from '../../ui/slider.tsx'

/** Where the sliders stand for a plan: what is chosen of hours and month, and what the other becomes by it. */
export interface TryItValues {
  /** Study a week: chosen, or what the chosen month needs. */
  readonly minutes: Minutes
  /** The month that is chosen, of one that is too early the earliest, or in which certification falls; null without a date. */
  readonly month: MonthNumber | null
  /** The month that is chosen and too early; else null. */
  readonly refused: MonthNumber | null
  readonly monthly: Money
}

export function tryItValues({ plan, projection }: Outlook): TryItValues {
  const { capacity, budget } = plan
  const { outcome, flexibleMinutesPerWeek } = projection
  const wanted = wantedDay(plan)
  const earliest = outcome.kind === 'pace-refused' && outcome.earliestOn ? dayFromIso(outcome.earliestOn) : null
  const date = earliest ?? wanted ?? (outcome.kind === 'certified' ? dayFromIso(outcome.certifiedOn) : null)
  return {
    minutes: (wanted === null ? null : flexibleMinutesPerWeek) ?? capacity.studyMinutesPerWeek,
    month: date === null ? null : monthOf(date),
    refused: outcome.kind === 'pace-refused' && wanted !== null ? monthOf(wanted) : null,
    monthly: budget.monthly,
  }
}

function wantedDay({ pace, startOn }: Plan): DayNumber | null {
  switch (pace.kind) {
    case 'capacity':
      return null
    case 'target':
      return addMonths(dayFromIso(startOn), pace.months)
    case 'target-date':
      return dayFromIso(pace.on)
  }
}

/** How far the sliders go: beyond the saved plan, and to the whole path in two years. The saved plan alone decides. */
export interface TryItScales {
  readonly minutes: SliderScale
  readonly month: SliderScale
  readonly monthly: SliderScale
}

const QUARTER_HOUR = 15
const USUAL_MOST_MINUTES = 20 * 60
const MOST_MINUTES = 168 * 60
const MONTHS_BEYOND = 24
const USUAL_MOST_MONTHS = 60
const MONTHS_TO_PAY_ALL = 24
const STEPS_OF_MONEY = 100

export function tryItScales(saved: Outlook): TryItScales {
  const { plan, projection } = saved
  const { minutes, month, monthly } = tryItValues(saved)
  const mostExpensive = Math.max(2 * monthly, Math.ceil((2 * projection.totals.all.amount) / MONTHS_TO_PAY_ALL))
  const most = roundedUp(Math.max(mostExpensive, STEPS_OF_MONEY))
  const start = monthOf(dayFromIso(plan.startOn))
  const thisMonth = monthOf(dayFromIso(projection.today))
  return {
    minutes: {
      min: 0,
      max: Math.min(MOST_MINUTES, Math.max(USUAL_MOST_MINUTES, 2 * roundedUpTo(minutes, 60))),
      step: QUARTER_HOUR,
    },
    month: {
      min: Math.min(thisMonth, month ?? thisMonth),
      max: Math.max(month === null ? 0 : addToMonth(month, MONTHS_BEYOND), addToMonth(start, USUAL_MOST_MONTHS)),
      step: 1,
    },
    monthly: { min: 0, max: most, step: most / STEPS_OF_MONEY },
  }
}

/** By the hours chosen, as the weeks allow. */
export function hoursPatch(minutes: Minutes, { capacity }: Plan) {
  return { pace: { kind: 'capacity' as const }, capacity: { ...capacity, studyMinutesPerWeek: minutes } }
}

/** By the end of the month chosen, with the hours of the saved plan. */
export function monthPatch(month: MonthNumber, { capacity }: Plan, saved: Plan) {
  const { studyMinutesPerWeek } = saved.capacity
  const pace = { kind: 'target-date' as const, on: isoFromDay(addDays(firstDayOfMonth(addToMonth(month, 1)), -1)) }
  return { pace, capacity: { ...capacity, studyMinutesPerWeek } }
}

export function monthlyPatch(monthly: number, { budget }: Plan) {
  return { budget: { ...budget, monthly: money(monthly) } }
}

/** As the plan has it, for words: any day of the month stands for it. */
export function dayOfMonth(month: MonthNumber): IsoDate {
  return isoFromDay(firstDayOfMonth(month))
}

/** The next of 1, 2 and 5 times a power of ten: `1,260` becomes `2,000`. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find((factor) => factor * power >= value) ?? 10) * power
}

function roundedUpTo(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit
}

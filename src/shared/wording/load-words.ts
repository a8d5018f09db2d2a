import { type WeeklyLoad, weeklyLoad } from '../charts/weekly-load.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import { isCertifiedAlready } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import type { LaneHead } from './look-heads.ts'
import { isNothingPlanned } from './nothing-planned.ts'
import { capitalize, count } from './phrases.ts'

/** What the heaviest week ahead weighs, what can be carried, and how many weeks are more. */
export function loadHead(
  { plan, projection }: { readonly plan: Plan; readonly projection: Projection },
  ghost: Projection | null,
  formatter: Formatter,
): LaneHead {
  const name = 'How heavy'
  const load = weeklyLoad(projection, usuallyCarried(plan))
  if (load.heaviest === null) {
    return {
      name,
      figure: isNothingPlanned(plan) ? 'Not known yet' : 'Nothing ahead',
      unit: '',
      difference: '',
      finding: `No ${isNothingPlanned(plan) ? '' : 'more '}study or supervision is planned.`,
    }
  }
  const carried = usuallyCarried(plan)
  const isReached = isCertifiedAlready(projection)
  // Where times of life let one carry more, a week above the usual is not too heavy.
  const { heaviestCarried } = load
  const isMore = heaviestCarried !== null && heaviestCarried.loadMinutes > carried
  // Beside a figure of ordinary weeks, only what is carried in these; the others are said to be too heavy, or fit.
  const more = isMore && !(isMostlyOrdinary(load) && load.heavyWeeks > 0) ? heaviestCarried.energyMinutes : carried
  const upTo = more > carried ? ` to ${formatter.duration(more)}` : ''
  const carries = carried === 0 ? 'No study time is set' : `You can carry ${formatter.duration(carried)}${upTo}`
  return {
    name,
    figure: capitalize(`${usualLoad(load, formatter)} a week`),
    unit: isReached
      ? 'planned after the certification'
      : isMostlyOrdinary(load)
        ? `mostly; the heaviest ${roughHours(load.heaviest.loadMinutes, formatter)}`
        : 'the heaviest week ahead',
    difference: ghost ? loadDifference(load, weeklyLoad(ghost), formatter) : '',
    finding: `${carries}; ${heavyPart(load, formatter)}.`,
  }
}

/** What can be carried in ordinary times, in minutes a week. */
function usuallyCarried({ capacity }: Plan): number {
  return capacity.energyMinutesPerWeek ?? capacity.studyMinutesPerWeek
}

/** `3 weeks are too heavy, the others up to 5 h`; of few heavy weeks, the figure says how much the others are. */
function heavyPart(load: WeeklyLoad, formatter: Formatter): string {
  const { heavyWeeks, heaviestCarried } = load
  if (heavyWeeks === 0) return 'no week ahead is too heavy'
  const too = `${count(heavyWeeks, 'week is', 'weeks are')} too heavy`
  return !heaviestCarried || isMostlyOrdinary(load)
    ? too
    : `${too}, the others up to ${formatter.duration(heaviestCarried.loadMinutes)}`
}

const FEW = 4

/** Whether only few weeks weigh more than in ordinary times: they must not stand for all. */
function isMostlyOrdinary({ busyWeeks, ordinaryWeeks }: WeeklyLoad): boolean {
  const others = busyWeeks - ordinaryWeeks
  return ordinaryWeeks > 0 && others > 0 && others * FEW <= busyWeeks
}

/** `up to 5 h`: the heaviest week ahead; where only few are heavier than in ordinary times, the heaviest of the ordinary ones. */
function usualLoad(load: WeeklyLoad, formatter: Formatter): string {
  const week = isMostlyOrdinary(load) ? load.heaviestOrdinary : load.heaviest
  return `up to ${roughHours(week?.loadMinutes ?? 0, formatter)}`
}

/** `up to 5 h a week`, `mostly up to 5 h a week`: as the lane's figure has it; empty where nothing is ahead. */
export function loadPhrase(projection: Projection, plan: Plan, formatter: Formatter): string {
  const load = weeklyLoad(projection, usuallyCarried(plan))
  if (load.heaviest === null) return ''
  return `${isMostlyOrdinary(load) ? 'mostly ' : ''}${usualLoad(load, formatter)} a week`
}

function loadDifference(load: WeeklyLoad, other: WeeklyLoad, formatter: Formatter): string {
  const most = (load.heaviest?.loadMinutes ?? 0) - (other.heaviest?.loadMinutes ?? 0)
  if (most !== 0) return `heaviest week: ${moreOrLess(most, formatter)}`
  const mean = load.averageMinutes - other.averageMinutes
  return mean === 0 ? 'the same load' : `${moreOrLess(mean, formatter)} on average`
}

function moreOrLess(minutes: number, formatter: Formatter): string {
  return `${roughHours(Math.abs(minutes), formatter)} ${minutes > 0 ? 'more' : 'less'}`
}

const HALF_HOUR = 30
const HALVES_IN_HOUR = 2

/** Hours to the nearest half, `3 h`, `2.5 h`; below one hour the minutes, `47 min`. */
export function roughHours(minutes: number, formatter: Formatter): string {
  if (minutes < HALVES_IN_HOUR * HALF_HOUR) return formatter.duration(minutes)
  return `${formatter.number(Math.round(minutes / HALF_HOUR) / HALVES_IN_HOUR)} h`
}

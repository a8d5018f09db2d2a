import { type WeeklyLoad, weeklyLoad } from '../charts/weekly-load.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
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
  const load = weeklyLoad(projection)
  if (load.heaviest === null) {
    return {
      name,
      figure: isNothingPlanned(plan) ? 'Not known yet' : 'Nothing ahead',
      unit: '',
      difference: '',
      finding: `No ${isNothingPlanned(plan) ? '' : 'more '}study or supervision is planned.`,
    }
  }
  const { studyMinutesPerWeek, energyMinutesPerWeek } = plan.capacity
  const carried = energyMinutesPerWeek ?? studyMinutesPerWeek
  // Where times of life let one carry more, a week above the usual is not too heavy.
  const { heaviestOther } = load
  const more = heaviestOther && heaviestOther.loadMinutes > carried ? heaviestOther.energyMinutes : carried
  const upTo = more > carried ? ` to ${formatter.duration(more)}` : ''
  const carries = carried === 0 ? 'No study time is set' : `You can carry ${formatter.duration(carried)}${upTo}`
  return {
    name,
    figure: capitalize(`${usualLoad(load, formatter)} a week`),
    unit: isMostlyLighter(load)
      ? `mostly; the heaviest ${roughHours(load.heaviest.loadMinutes, formatter)}`
      : 'the heaviest week ahead',
    difference: ghost ? loadDifference(load, weeklyLoad(ghost), formatter) : '',
    finding: `${carries}; ${heavyPart(load, formatter)}.`,
  }
}

/** `3 weeks are too heavy, the others up to 5 h`; of few heavy weeks, the figure says how much the others are. */
function heavyPart(load: WeeklyLoad, formatter: Formatter): string {
  const { heavyWeeks, heaviestOther } = load
  if (heavyWeeks === 0) return 'no week ahead is too heavy'
  const too = `${count(heavyWeeks, 'week is', 'weeks are')} too heavy`
  return !heaviestOther || isMostlyLighter(load)
    ? too
    : `${too}, the others up to ${formatter.duration(heaviestOther.loadMinutes)}`
}

const FEW = 4

/** Whether only few weeks are too heavy: they must not stand for all. */
function isMostlyLighter({ heavyWeeks, busyWeeks, heaviestOther }: WeeklyLoad): boolean {
  return heaviestOther !== null && heavyWeeks > 0 && heavyWeeks * FEW <= busyWeeks
}

/** `up to 5 h`: the heaviest week ahead; where only few are too heavy, the heaviest of the others. */
function usualLoad(load: WeeklyLoad, formatter: Formatter): string {
  const week = isMostlyLighter(load) ? load.heaviestOther : load.heaviest
  return `up to ${roughHours(week?.loadMinutes ?? 0, formatter)}`
}

/** `up to 5 h a week`, `mostly up to 5 h a week`: as the lane's figure has it; empty where nothing is ahead. */
export function loadPhrase(projection: Projection, formatter: Formatter): string {
  const load = weeklyLoad(projection)
  if (load.heaviest === null) return ''
  return `${isMostlyLighter(load) ? 'mostly ' : ''}${usualLoad(load, formatter)} a week`
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

/** Hours to the nearest half, `3 h`, `2.5 h`; below one hour to five minutes, `45 min`. */
export function roughHours(minutes: number, formatter: Formatter): string {
  if (minutes < HALVES_IN_HOUR * HALF_HOUR) return formatter.duration(Math.round(minutes / 5) * 5)
  return `${formatter.number(Math.round(minutes / HALF_HOUR) / HALVES_IN_HOUR)} h`
}

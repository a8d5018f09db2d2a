import { type WeeklyLoad, weeklyLoad } from '../charts/weekly-load.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import type { LaneHead } from './look-heads.ts'
import { count } from './phrases.ts'

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
      figure: 'Nothing ahead',
      unit: '',
      difference: '',
      finding: 'No study or supervision is planned.',
    }
  }
  const { studyMinutesPerWeek, energyMinutesPerWeek } = plan.capacity
  const carried = energyMinutesPerWeek ?? studyMinutesPerWeek
  const carries = carried === 0 ? 'No study time is set' : `You can carry ${formatter.duration(carried)}`
  return {
    name,
    figure: `Up to ${roughHours(load.heaviest.loadMinutes, formatter)} a week`,
    unit: 'the heaviest week ahead',
    difference: ghost ? loadDifference(load, weeklyLoad(ghost), formatter) : '',
    finding: `${carries}; ${heavyPart(load, formatter)}.`,
  }
}

/** `3 weeks are too heavy, the others up to 5 h` */
function heavyPart({ heavyWeeks, heaviestOther }: WeeklyLoad, formatter: Formatter): string {
  if (heavyWeeks === 0) return 'no week is too heavy'
  const too = `${count(heavyWeeks, 'week is', 'weeks are')} too heavy`
  return heaviestOther ? `${too}, the others up to ${formatter.duration(heaviestOther.loadMinutes)}` : too
}

/** `up to 5 h a week`: the heaviest week ahead; empty where nothing is. */
export function loadPhrase(projection: Projection, formatter: Formatter): string {
  const { heaviest } = weeklyLoad(projection)
  return heaviest === null ? '' : `up to ${roughHours(heaviest.loadMinutes, formatter)} a week`
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

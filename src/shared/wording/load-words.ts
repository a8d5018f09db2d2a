import { monthsBetween, monthTextOfDate } from '../charts/month-text.ts'
import { type WeeklyLoad, weeklyLoad, weeksAhead } from '../charts/weekly-load.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { WeekLoad } from '../projection/result/rows.ts'
import { isCertifiedAlready } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import type { LaneHead } from './look-heads.ts'
import { isNothingPlanned } from './nothing-planned.ts'
import { capitalize, count, joinWords } from './phrases.ts'

/** How heavy the weeks ahead with work are, in the two numbers that stand wherever this is said. */
export interface LoadWords {
  /** `5 h a week`: what half of them do not exceed. */
  readonly usual: string
  /** `heaviest 46 h`: the heaviest of the same weeks; empty where it says no more than the other. */
  readonly heaviest: string
  /** `May 2027`: when that is, where it is in one month. */
  readonly heaviestWhen: string
}

/** Null where nothing is ahead. */
export function loadWords(load: WeeklyLoad, formatter: Formatter): LoadWords | null {
  const { usualMinutes, heaviest, heavy, isHeaviestInOneMonth } = load
  if (heaviest === null) return null
  const usual = roughHours(usualMinutes, formatter)
  // A week that is too heavy is never hidden behind the usual one.
  const isAlike = heavy.length === 0 && roughHours(heaviest.loadMinutes, formatter) === usual
  return {
    usual: `${usual} a week`,
    heaviest: isAlike ? '' : `heaviest ${formatter.duration(heaviest.loadMinutes)}`,
    heaviestWhen: isAlike || !isHeaviestInOneMonth ? '' : monthOf(heaviest, formatter),
  }
}

/** How much the weeks ahead weigh, what can be carried, and how many weeks are more. */
export function loadHead(
  { plan, projection }: { readonly plan: Plan; readonly projection: Projection },
  ghost: Projection | null,
  formatter: Formatter,
): LaneHead {
  const load = weeklyLoad(projection)
  // Weeks behind are drawn as well, and can be heavier than what is said.
  const behind = projection.weeks.slice(0, projection.weeks.length - weeksAhead(projection).length)
  const hasBehind = behind.some(({ loadMinutes }) => loadMinutes > 0)
  const name = hasBehind ? 'How heavy ahead' : 'How heavy'
  const words = loadWords(load, formatter)
  if (words === null) {
    return {
      name,
      figure: isNothingPlanned(plan) ? 'Not known yet' : 'Nothing ahead',
      unit: '',
      difference: '',
      finding: `No ${isNothingPlanned(plan) ? '' : 'more '}study or supervision is planned.`,
    }
  }
  const { usual, heaviest, heaviestWhen } = words
  const isAfter = isCertifiedAlready(projection)
  const isMostly = areManyHeavy(load)
  return {
    name,
    figure: isMostly ? heavyWeeks(load.heavy.length) : `Usually ${usual}`,
    unit: isMostly
      ? untilLast(load, formatter)
      : [
          `${workOf(plan, projection)}${isAfter ? ' after certification' : ''}`,
          [heaviest, heaviestWhen].filter((part) => part !== '').join(', '),
        ]
          .filter((part) => part !== '')
          .join('; '),
    difference: ghost ? loadDifference(load, weeklyLoad(ghost), formatter) : '',
    finding: isMostly ? `None after that; usually ${usual}.` : heavyFinding(load, plan, hasBehind, formatter),
    over: `${canCarry(load, plan, formatter)}. ${isMostly ? `${capitalize(heaviest)}. ` : ''}Usually: ${halfOf(load.busyWeeks)}.`,
  }
}

/** What *usually* means, and over which weeks: `half of the 40 weeks ahead with work hold no more`. */
export function halfOf(busyWeeks: number): string {
  return busyWeeks === 1
    ? 'there is one week ahead with work'
    : `half of the ${busyWeeks} weeks ahead with work hold no more`
}

/** What can be carried in ordinary times, in minutes a week. */
function usuallyCarried({ capacity }: Plan): number {
  return capacity.energyMinutesPerWeek ?? capacity.studyMinutesPerWeek
}

/** `study and supervision`: what there is to carry from now on. */
function workOf({ practices }: Plan, projection: Projection): string {
  const ahead = weeksAhead(projection)
  return joinWords([
    ...(ahead.some(({ courseMinutes }) => courseMinutes > 0) ? ['study'] : []),
    ...(ahead.some(({ sessionMinutes }) => sessionMinutes > 0) ? ['supervision'] : []),
    ...(practices.some(({ intensity }) => intensity !== null) ? ['clients'] : []),
  ])
}

/** `Can carry 5 h`; where the heaviest week is more and yet fits, how much can be carried then. */
function canCarry({ heaviest }: WeeklyLoad, plan: Plan, formatter: Formatter): string {
  const usual = usuallyCarried(plan)
  const carries = usual === 0 ? 'No study time is set' : `Can carry ${formatter.duration(usual)}`
  if (heaviest === null || heaviest.isHeavy || heaviest.loadMinutes <= usual) return carries
  return `${carries}, and ${formatter.duration(heaviest.energyMinutes)} in ${monthOf(heaviest, formatter)}`
}

/** `3 weeks too heavy; Feb–May 2027.`: how many, and when, where they lie together. */
function heavyFinding({ heavy, heaviest }: WeeklyLoad, plan: Plan, hasBehind: boolean, formatter: Formatter): string {
  const usual = usuallyCarried(plan)
  const [first, last] = [heavy[0], heavy.at(-1)]
  // Weeks behind are drawn as well, and may have been too heavy.
  if (!first || !last)
    return usual === 0 ? 'No study time is set.' : hasBehind ? 'No week ahead too heavy.' : 'No week is too heavy.'
  const too = heavyWeeks(heavy.length)
  // The figure names its month already.
  const when = heavy.length === 1 && first === heaviest ? '' : together(first, last, formatter)
  // Else it would read as less than what can be carried.
  const isLighter = usual > 0 && heavy.every(({ loadMinutes }) => loadMinutes <= usual)
  return `${too}${when === '' ? '' : `; ${when}`}${isLighter ? ', when you can carry less' : ''}.`
}

/** `28 weeks too heavy until Oct 2027` */
export function heavyUntil(load: WeeklyLoad, formatter: Formatter): string {
  return `${heavyWeeks(load.heavy.length)} ${untilLast(load, formatter)}`.trim()
}

/** `until Oct 2027`: the month of the last week that is too heavy. */
function untilLast({ heavy }: WeeklyLoad, formatter: Formatter): string {
  const last = heavy.at(-1)
  return last ? `until ${monthOf(last, formatter)}` : ''
}

const MANY_HEAVY_WEEKS = 13

/** Whether a quarter of a year and more cannot be carried: then that is the answer, and what is usual would hide it. */
export function areManyHeavy({ heavy }: WeeklyLoad): boolean {
  return heavy.length >= MANY_HEAVY_WEEKS
}

/** `3 weeks too heavy`. */
export function heavyWeeks(weeks: number): string {
  return `${count(weeks, 'week', 'weeks')} too heavy`
}

const MOST_MONTHS_TOGETHER = 12

/** `in May 2027`, `Feb–May 2027`; empty where they lie too far apart to be told in one stretch. */
function together(first: WeekLoad, last: WeekLoad, formatter: Formatter): string {
  const [from, to] = [monthTextOfDate(first.monday), monthTextOfDate(last.monday)]
  if (from === to) return `in ${formatter.shortMonth(from)}`
  if (monthsBetween(from, to).length > MOST_MONTHS_TOGETHER) return ''
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return `${isOneYear ? formatter.monthOfYear(from) : formatter.shortMonth(from)}–${formatter.shortMonth(to)}`
}

function monthOf({ monday }: WeekLoad, formatter: Formatter): string {
  return formatter.shortMonth(monthTextOfDate(monday))
}

/** What changed of the two numbers; the second has no other place to stand. */
function loadDifference(load: WeeklyLoad, other: WeeklyLoad, formatter: Formatter): string {
  const usual = load.usualMinutes - other.usualMinutes
  const heaviest = load.heaviest?.loadMinutes ?? 0
  const most = heaviest - (other.heaviest?.loadMinutes ?? 0)
  const parts = [
    usual === 0 ? '' : `usually ${moreOrLess(usual, formatter)}`,
    most === 0 ? '' : `heaviest ${formatter.duration(heaviest)}: ${moreOrLess(most, formatter)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'the same load' : parts.join('; ')
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

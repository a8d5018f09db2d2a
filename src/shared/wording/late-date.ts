import { dayFromIso } from '../calendar/day.ts'
import type { Course } from '../plan/course.ts'
import type { Plan } from '../plan/plan.ts'
import type { Missing } from '../projection/result/projection.ts'
import type { RequirementProgress } from '../projection/result/rows.ts'
import type { Formatter } from './formatter.ts'

const DAYS_LOOKED_AT = 3652

/** That booked days or a first day of a course lie too late, where that is why its hours come after ten years; else null. */
export function lateCourse({ title, schedule }: Course, { startOn }: Plan, formatter: Formatter): string | null {
  if (schedule.kind === 'dated') {
    const last = schedule.sessions.at(-1)?.on
    if (last === undefined || daysBetween(startOn, last) <= DAYS_LOOKED_AT) return null
    return `“${title}” is booked for ${formatter.date(last)}. Choose earlier days for it.`
  }
  const { notBefore } = schedule
  if (notBefore === null || daysBetween(startOn, notBefore) <= DAYS_LOOKED_AT / 2) return null
  return `“${title}” begins on ${formatter.date(notBefore)} at the earliest. Let it begin sooner.`
}

/**
 * That the contract begins too late, where the same sessions over all of the ten years would bring enough, or the span from it
 * ends after them; else null.
 */
export function lateContract(
  { part }: Missing,
  { arrangements, startOn }: Plan,
  progress: Pick<RequirementProgress, 'plannedMinutes' | 'missingMinutes'> | undefined,
  formatter: Formatter,
): string | null {
  const kind = part.kind === 'supervision-kind' ? part.supervisionKind : null
  const own = arrangements.filter((arrangement) => kind === null || arrangement.kind === kind)
  const first = own.toSorted((left, right) => (left.contractOn < right.contractOn ? -1 : 1))[0]
  if (!first) return null
  const waited = Math.max(0, daysBetween(startOn, first.contractOn))
  const left = Math.max(0, DAYS_LOOKED_AT - waited)
  const { plannedMinutes = 0, missingMinutes = 0 } = progress ?? {}
  const isEnoughFromStart = plannedMinutes * DAYS_LOOKED_AT >= (plannedMinutes + missingMinutes) * left
  const isLate = waited > DAYS_LOOKED_AT / 2 && (part.kind === 'horizon' || part.kind === 'span' || isEnoughFromStart)
  return isLate ? `Its first contract begins on ${formatter.date(first.contractOn)}. Let it begin sooner.` : null
}

function daysBetween(from: Plan['startOn'], to: Plan['startOn']): number {
  return dayFromIso(to) - dayFromIso(from)
}

import type { IsoDate } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'

export interface CourseDayMark {
  readonly on: IsoDate
  readonly look: 'held' | 'planned' | 'unconfirmed'
}

/** By course, its days: those that are booked, and those that the log holds. */
export type CourseDays = ReadonlyMap<string, readonly CourseDayMark[]>

export function courseDaysOf({ courses, logEntries }: Plan, today: IsoDate): CourseDays {
  const logged = new Map<string, Map<IsoDate, number>>()
  const complete = new Set<string>()
  for (const entry of logEntries) {
    if (entry.kind !== 'hours' || entry.target.kind !== 'course') continue
    const { courseId, sessionOn, completes } = entry.target
    if (completes) complete.add(courseId)
    if (sessionOn === null) continue
    const days = logged.get(courseId) ?? new Map<IsoDate, number>()
    logged.set(courseId, days.set(sessionOn, (days.get(sessionOn) ?? 0) + entry.minutes))
  }
  return new Map(
    courses.flatMap(({ id, schedule }) => {
      if (schedule.kind !== 'dated') return []
      const days = schedule.sessions.flatMap(({ on }): CourseDayMark[] => {
        const minutes = logged.get(id)?.get(on)
        if (minutes !== undefined) return minutes > 0 ? [{ on, look: 'held' }] : []
        if (complete.has(id)) return [{ on, look: 'held' }]
        return [{ on, look: on < today ? 'unconfirmed' : 'planned' }]
      })
      return [[id, days] as const]
    }),
  )
}

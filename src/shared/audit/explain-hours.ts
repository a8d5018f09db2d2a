import { type IsoDate, isoFromDay } from '../calendar/day.ts'
import { countableEntries, type Entry, type Exclusion } from '../counting/entry.ts'
import { findExclusions } from '../counting/exclusions.ts'
import { sumReasons } from '../counting/reasons.ts'
import type { Plan } from '../plan/plan.ts'
import { compile } from '../projection/model/compile.ts'
import type { Model } from '../projection/model/model.ts'
import type { Solution } from '../projection/model/solution.ts'
import { schedulePlan } from '../projection/schedule/pace.ts'
import { accruePractice } from '../projection/schedule/practice.ts'
import { sessionEntries } from '../projection/schedule/session-entries.ts'
import { stopSchedule } from '../projection/schedule/stop.ts'
import type { Minutes } from '../values/primitives.ts'
import type { AuditedEntry } from './audit.ts'

/** Hours of one day, logged or planned, with the reasons for those that do not count. */
export interface ExplainedEntry extends AuditedEntry {
  readonly isLogged: boolean
  /** Null where the hours belong to no area. */
  readonly areaId: string | null
}

export interface ExplainedHours {
  readonly requirementId: string
  /** In order of date, then of plan order; their sums are the hours that the projection shows. */
  readonly entries: readonly ExplainedEntry[]
}

interface Source extends Pick<ExplainedEntry, 'subject' | 'isLogged'> {
  readonly entry: Entry
}

interface Counted {
  readonly sources: readonly Source[]
  readonly counted: ArrayLike<Minutes>
  readonly exclusions: readonly Exclusion[]
}

/** The rows behind the hours of each requirement: all that the log holds and the plan adds. Made on request. */
export function explainHours(plan: Plan, today: IsoDate): readonly ExplainedHours[] {
  const { model, solution } = stopSchedule(schedulePlan(plan, compile(plan, today)))
  return model.requirements.map(({ id, areaIds }, index) => {
    const { sources, counted, exclusions } = countedOf(model, solution, index)
    const exclusionsOf = new Map<number, Exclusion[]>()
    for (const exclusion of exclusions) {
      const own = exclusionsOf.get(exclusion.entry)
      if (own) own.push(exclusion)
      else exclusionsOf.set(exclusion.entry, [exclusion])
    }
    const entries = sources.map(
      ({ subject, isLogged, entry }, at): ExplainedEntry => ({
        subject,
        on: isoFromDay(entry.on),
        isLogged,
        areaId: areaIds[entry.area] ?? null,
        recordedMinutes: entry.recorded,
        countedMinutes: counted[at] ?? 0,
        reasons: sumReasons(exclusionsOf.get(at) ?? []),
      }),
    )
    return {
      requirementId: id,
      // A practice that ends within a week is credited before others of that week.
      entries: entries.filter(({ recordedMinutes }) => recordedMinutes > 0).sort(byDate),
    }
  })
}

function byDate(left: ExplainedEntry, right: ExplainedEntry): number {
  return left.on < right.on ? -1 : left.on > right.on ? 1 : 0
}

function countedOf(model: Model, solution: Solution, index: number): Counted {
  const requirement = model.requirements[index]
  const hours = solution.count.requirements[index]
  if (requirement?.earnedBy === 'courses' && hours) {
    const sources = hours.entries.map(
      (entry): Source => ({
        subject: { kind: 'course', id: model.courses[entry.course]?.id ?? '' },
        isLogged: entry.isLogged,
        entry,
      }),
    )
    const { assignment, countable } = hours
    const exclusions = findExclusions(requirement.counting, hours.entries, countable, assignment)
    return { sources, counted: assignment.counted, exclusions }
  }
  if (requirement?.earnedBy === 'practice') {
    const { entries, countedOf: counted } = accruePractice(model, index, true)
    const sources = entries.map(
      (entry): Source => ({
        subject: { kind: 'practice', id: entry.practiceId },
        isLogged: entry.isLogged,
        entry,
      }),
    )
    return withExclusions(model, index, sources, counted)
  }
  if (index !== model.supervisionIndex) return { sources: [], counted: [], exclusions: [] }
  const { sessions } = solution.supervision
  const sources = sessionEntries(model, sessions).map((entry, at): Source => {
    const session = sessions[at]
    return {
      subject: { kind: 'arrangement', id: model.arrangements[session?.arrangement ?? -1]?.id ?? '' },
      isLogged: session?.state === 'done',
      entry,
    }
  })
  return withExclusions(
    model,
    index,
    sources,
    sessions.map(({ counted }) => counted),
  )
}

function withExclusions(model: Model, index: number, sources: readonly Source[], counted: readonly Minutes[]): Counted {
  const counting = model.requirements[index]?.counting
  if (!counting) return { sources, counted, exclusions: [] }
  const entries = sources.map(({ entry }) => entry)
  const total = counted.reduce((sum, minutes) => sum + minutes, 0)
  const countable = countableEntries(counting, entries, null)
  return {
    sources,
    counted,
    exclusions: findExclusions(counting, entries, countable, { counted, total, exclusions: [] }),
  }
}

import { type DayNumber, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import { assign } from '../counting/assign.ts'
import { countableEntries, type Entry, type Exclusion } from '../counting/entry.ts'
import { findExclusions } from '../counting/exclusions.ts'
import { sumReasons, type UncountedReason } from '../counting/reasons.ts'
import type { Plan } from '../plan/plan.ts'
import { compile } from '../projection/model/compile.ts'
import type { CourseModel, Model, RequirementModel } from '../projection/model/model.ts'
import { creditEntries } from '../projection/schedule/course-counting.ts'
import { practiceEntry } from '../projection/schedule/practice.ts'
import { entryOf } from '../projection/schedule/session-entries.ts'
import type { Minutes } from '../values/primitives.ts'

/** What is recorded up to a day, what of it counts, and why the rest does not. Times are whole minutes. */
export interface Audit {
  readonly on: IsoDate
  readonly requirements: readonly AuditedRequirement[]
}

export interface AuditedRequirement {
  readonly requirementId: string
  readonly neededMinutes: Minutes
  /** Counted + reasons = recorded. */
  readonly recordedMinutes: Minutes
  readonly countedMinutes: Minutes
  readonly missingMinutes: Minutes
  readonly areas: readonly {
    readonly areaId: string
    readonly recordedMinutes: Minutes
    readonly countedMinutes: Minutes
    readonly neededMinutes: Minutes
  }[]
  readonly reasons: readonly UncountedReason[]
  /** In order of date, then of plan order. */
  readonly entries: readonly AuditedEntry[]
}

/** Hours of one day, for one requirement, area and mode. */
export interface AuditedEntry {
  readonly subject: { readonly kind: 'course' | 'arrangement' | 'practice'; readonly id: string }
  readonly on: IsoDate
  readonly recordedMinutes: Minutes
  readonly countedMinutes: Minutes
  readonly reasons: readonly UncountedReason[]
}

interface Recorded {
  readonly subject: AuditedEntry['subject']
  readonly entry: Entry
}

/** Audits what the log says up to and including the day. Pure: the result depends on the plan and the day alone. */
export function audit(plan: Plan, date: IsoDate): Audit {
  const model = compile(plan, date)
  const day = dayFromIso(date)
  const courses = creditsUpTo(model, day)
  const requirements = model.requirements.map((requirement, index): AuditedRequirement => {
    const recorded =
      requirement.earnedBy === 'courses'
        ? (courses[index] ?? [])
        : requirement.earnedBy === 'practice'
          ? practiceUpTo(model, requirement, index, day)
          : index === model.supervisionIndex
            ? sessionsUpTo(model, requirement, day)
            : []
    return auditOne(requirement, recorded, model.today)
  })
  return { on: date, requirements }
}

function auditOne(
  { id, minimum, areaIds, counting }: RequirementModel,
  recorded: readonly Recorded[],
  today: DayNumber,
): AuditedRequirement {
  const entries = recorded.map(({ entry }) => entry)
  const countable = countableEntries(counting, entries, today)
  const assignment = assign(counting, entries, countable)
  const exclusions = findExclusions(counting, entries, countable, assignment)
  const exclusionsOf: (Exclusion[] | undefined)[] = new Array(entries.length)
  for (const exclusion of exclusions) {
    const own = exclusionsOf[exclusion.entry]
    if (own) own.push(exclusion)
    else exclusionsOf[exclusion.entry] = [exclusion]
  }
  const areas = areaIds.map(() => ({ recorded: 0, counted: 0 }))
  let recordedMinutes = 0
  for (const [at, entry] of entries.entries()) {
    recordedMinutes += entry.recorded
    const area = areas[entry.area]
    if (!area) continue
    area.recorded += entry.recorded
    area.counted += assignment.counted[at] ?? 0
  }
  return {
    requirementId: id,
    neededMinutes: minimum,
    recordedMinutes,
    countedMinutes: assignment.total,
    missingMinutes: minimum - assignment.total,
    areas: areaIds.map((areaId, area) => ({
      areaId,
      recordedMinutes: areas[area]?.recorded ?? 0,
      countedMinutes: areas[area]?.counted ?? 0,
      neededMinutes: assignment.areaMinima[area] ?? 0,
    })),
    reasons: sumReasons(exclusions),
    entries: recorded.map(({ subject, entry }, at) => ({
      subject,
      on: isoFromDay(entry.on),
      recordedMinutes: entry.recorded,
      countedMinutes: assignment.counted[at] ?? 0,
      reasons: sumReasons(exclusionsOf[at] ?? []),
    })),
  }
}

/** Credits by requirement, of courses that the log completes by the day, or as far as they are attended by then. */
function creditsUpTo(model: Model, day: DayNumber): readonly (readonly Recorded[])[] {
  const known = model.courses.map((course) => upTo(course, day))
  const works = known.map(({ doneOn, firstLogOn }) => ({
    startOn: firstLogOn,
    doneOn,
    weeks: [],
    notPlaced: null,
    heldFrom: { notBefore: null, prerequisite: null, weeklyMaximum: null, money: null },
  }))
  return creditEntries({ ...model, courses: known }, works).map((entries) =>
    entries.map((entry) => ({ subject: { kind: 'course', id: model.courses[entry.course]?.id ?? '' }, entry })),
  )
}

/** The course without what is planned, or comes after the day. */
function upTo(course: CourseModel, day: DayNumber): CourseModel {
  return {
    ...course,
    days: [],
    logged: course.logged.filter(({ on }) => on <= day),
    doneOn: course.doneOn !== null && course.doneOn <= day ? course.doneOn : null,
  }
}

function sessionsUpTo(model: Model, { counting }: RequirementModel, day: DayNumber): Recorded[] {
  return model.arrangements
    .flatMap((arrangement): Recorded[] =>
      arrangement.logged
        .filter(({ on, minutes }) => on <= day && minutes > 0)
        .map(({ on, minutes }) => ({
          subject: { kind: 'arrangement', id: arrangement.id },
          entry: entryOf(model, counting, arrangement, on, minutes),
        })),
    )
    .sort(byDate)
}

function practiceUpTo(model: Model, { counting }: RequirementModel, index: number, day: DayNumber): Recorded[] {
  return model.practices
    .flatMap(({ id, requirement, logged }): Recorded[] =>
      requirement !== index
        ? []
        : logged
            .filter(({ on, minutes }) => on <= day && minutes > 0)
            .map(({ on, minutes }) => ({
              subject: { kind: 'practice', id },
              entry: practiceEntry(model, counting, on, minutes),
            })),
    )
    .sort(byDate)
}

function byDate(left: Recorded, right: Recorded): number {
  return left.entry.on - right.entry.on
}

import { addDays, type DayNumber, isoFromDay } from '../calendar/day.ts'
import { countableEntries, type Entry } from '../counting/entry.ts'
import { findExclusions } from '../counting/exclusions.ts'
import { sumReasons, type UncountedReason } from '../counting/reasons.ts'
import { divideRounded, type Money, money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Minutes } from '../values/primitives.ts'
import { fullPriceOf } from './ledger/course-payments.ts'
import { GROUP, INDIVIDUAL, type Model } from './model/model.ts'
import type { PathDates, Solution } from './model/solution.ts'
import { mondayOfWeek } from './model/week-calendar.ts'
import type { Barrier, Missing } from './result/projection.ts'
import type { CoursePlacement, RequirementProgress, SessionPlacement } from './result/rows.ts'
import { type CreditExclusions, exclusionsByCourse } from './schedule/credit-exclusions.ts'
import { sessionEntries } from './schedule/session-entries.ts'

const MINUTES_PER_HOUR = 60n

function isoOrNull(day: DayNumber | null) {
  return day === null ? null : isoFromDay(day)
}

/** Hours of one requirement, whoever earns them. */
interface Hours {
  readonly recorded: number
  readonly counted: number
  readonly done: number
}

function hoursOf(model: Model, solution: Solution, index: number): Hours {
  const requirement = model.requirements[index]
  const none = { recorded: 0, counted: 0, done: 0 }
  if (requirement?.earnedBy === 'courses') return solution.count.requirements[index] ?? none
  if (requirement?.earnedBy === 'practice') return solution.practice[index] ?? none
  if (index !== model.supervisionIndex) return none
  let recorded = 0
  let done = 0
  for (const session of solution.supervision.sessions) {
    if (session.state === 'done' || session.state === 'planned') recorded += session.recorded
    if (session.state === 'done' && session.on <= model.today) done += session.counted
  }
  return { recorded, counted: solution.supervision.counted, done }
}

export function requirementRows(model: Model, solution: Solution, credits: CreditExclusions): RequirementProgress[] {
  return model.requirements.map((requirement, index): RequirementProgress => {
    const hours = hoursOf(model, solution, index)
    const dates = solution.requirements[index]
    const isSupervision = index === model.supervisionIndex
    return {
      requirementId: requirement.id,
      neededMinutes: requirement.minimum,
      doneMinutes: hours.done,
      plannedMinutes: hours.counted - hours.done,
      missingMinutes: Math.max(0, requirement.minimum - hours.counted),
      uncountedMinutes: hours.recorded - hours.counted,
      reasons: hours.recorded > hours.counted ? reasonsOf(model, solution, index, credits[index] ?? []) : [],
      metOn: isoOrNull(dates?.metOn ?? null),
      hoursMetOn: isoOrNull(dates?.hoursMetOn ?? null),
      spanEndsOn: isoOrNull(dates?.spanEndsOn ?? null),
      areas: requirement.areaIds.map((areaId, area) => ({
        areaId,
        countedMinutes: solution.count.requirements[index]?.byArea[area] ?? 0,
        neededMinutes: solution.count.requirements[index]?.assignment.areaMinima[area] ?? 0,
      })),
      kinds: isSupervision
        ? ([INDIVIDUAL, GROUP] as const).map((kind) => ({
            supervisionKind: kind === INDIVIDUAL ? ('individual' as const) : ('group' as const),
            countedMinutes: solution.supervision.countedByKind[kind],
            neededMinutes: requirement.kindMinimum[kind],
            maximumMinutes: requirement.kindMaximum[kind] === Infinity ? null : requirement.kindMaximum[kind],
          }))
        : [],
    }
  })
}

/** Why recorded minutes of a requirement do not count; they add up to its uncounted minutes. */
function reasonsOf(
  model: Model,
  solution: Solution,
  index: number,
  credits: CreditExclusions[number],
): UncountedReason[] {
  if (model.requirements[index]?.earnedBy === 'courses') return sumReasons(credits)
  const practice = solution.practice[index]
  if (practice) return reasonsOfEntries(model, index, practice.entries, practice.countedOf)
  if (index !== model.supervisionIndex) return []
  const { sessions } = solution.supervision
  return reasonsOfEntries(
    model,
    index,
    sessionEntries(model, sessions),
    sessions.map(({ counted }) => counted),
  )
}

function reasonsOfEntries(
  model: Model,
  index: number,
  entries: readonly Entry[],
  counted: readonly Minutes[],
): UncountedReason[] {
  const counting = model.requirements[index]?.counting
  if (!counting) return []
  const total = counted.reduce((sum, minutes) => sum + minutes, 0)
  const countable = countableEntries(counting, entries, null)
  return sumReasons(findExclusions(counting, entries, countable, { counted, total, exclusions: [] }))
}

export function courseRows(plan: Plan, model: Model, solution: Solution, credits: CreditExclusions): CoursePlacement[] {
  const exclusions = exclusionsByCourse(solution, credits)
  return plan.courses.map((course, index): CoursePlacement => {
    const work = solution.placement.works[index]
    const compiled = model.courses[index]
    const { recorded, counted } = solution.count.courses[index] ?? { recorded: 0, counted: 0 }
    const lastDay = compiled?.days.at(-1)?.on ?? null
    return {
      courseId: course.id,
      state: stateOf(model, solution, index),
      startOn: isoOrNull(work?.startOn ?? null),
      endOn: isoOrNull(work?.doneOn ?? lastDay),
      weeks: (work?.weeks ?? []).map(({ week, minutes }) => ({
        monday: isoFromDay(mondayOfWeek(model.calendar, week)),
        minutes,
      })),
      loggedMinutes: compiled?.loggedMinutes ?? 0,
      recordedMinutes: recorded,
      countedMinutes: counted,
      wastedMinutes: recorded - counted,
      reasons: sumReasons(exclusions.get(index) ?? []),
      pricePerCountedHour: perCountedHour(fullPriceOf(course), counted),
      refunds: refundsOf(course, work?.startOn ?? null),
    }
  })
}

function stateOf(model: Model, { placement }: Solution, index: number): CoursePlacement['state'] {
  const course = model.courses[index]
  const work = placement.works[index]
  if (!course || !work) return 'not-placed'
  if (course.doneOn !== null) return 'done'
  if (work.notPlaced !== null) return 'not-placed'
  const hasBegun = course.firstLogOn !== null || course.days.some(({ state }) => state === 'logged')
  return hasBegun ? 'running' : 'planned'
}

function refundsOf({ refundTiers }: Plan['courses'][number], startOn: DayNumber | null): CoursePlacement['refunds'] {
  if (startOn === null) return []
  return refundTiers
    .toSorted((left, right) => right.daysBeforeStart - left.daysBeforeStart)
    .map(({ daysBeforeStart, share }) => ({ until: isoFromDay(addDays(startOn, -daysBeforeStart)), share }))
}

function perCountedHour(price: Money | null, counted: number): Money | null {
  if (price === null || counted === 0) return null
  return money(Number(divideRounded(BigInt(price) * MINUTES_PER_HOUR, BigInt(counted))))
}

export function sessionRows(plan: Plan, { supervision }: Solution): SessionPlacement[] {
  return supervision.sessions.map((session) => ({
    arrangementId: plan.arrangements[session.arrangement]?.id ?? '',
    plannedOn: isoFromDay(session.plannedOn),
    on: isoFromDay(session.on),
    recordedMinutes: session.recorded,
    countedMinutes: session.counted,
    state: session.state,
  }))
}

/** What is missing from each requirement that is not met. */
export function listMissing(model: Model, solution: Solution): Missing[] {
  const missing: Missing[] = []
  for (const [index, requirement] of model.requirements.entries()) {
    const dates = solution.requirements[index]
    if (dates?.metOn != null && dates.metOn <= model.horizon) continue
    const requirementId = requirement.id
    if (dates?.metOn != null) {
      missing.push({ requirementId, minutes: 0, part: { kind: 'horizon', metOn: isoFromDay(dates.metOn) } })
      continue
    }
    const minutes = Math.max(0, requirement.minimum - hoursOf(model, solution, index).counted)
    const before = missing.length
    for (const [area, areaId] of requirement.areaIds.entries()) {
      const hours = solution.count.requirements[index]
      const lacking = (hours?.assignment.areaMinima[area] ?? 0) - (hours?.byArea[area] ?? 0)
      if (lacking > 0) missing.push({ requirementId, minutes: lacking, part: { kind: 'area', areaId } })
    }
    if (index === model.supervisionIndex) {
      for (const kind of [INDIVIDUAL, GROUP] as const) {
        const lacking = requirement.kindMinimum[kind] - solution.supervision.countedByKind[kind]
        const supervisionKind = kind === INDIVIDUAL ? 'individual' : 'group'
        if (lacking > 0) {
          missing.push({ requirementId, minutes: lacking, part: { kind: 'supervision-kind', supervisionKind } })
        }
      }
    }
    // Minutes missing in an area or a kind are missing in the total as well, and are named once.
    const named = missing.slice(before).reduce((sum, one) => sum + one.minutes, 0)
    if (minutes > named) missing.push({ requirementId, minutes: minutes - named, part: { kind: 'total' } })
    if (dates?.isOutsideWindow) {
      missing.push({ requirementId, minutes: 0, part: { kind: 'window', months: requirement.windowMonths } })
    } else if (missing.length === before) {
      missing.push({ requirementId, minutes: 0, part: { kind: 'span', months: requirement.spanMonths } })
    }
  }
  for (const { requirement, minutes, months } of solution.stale) {
    const requirementId = model.requirements[requirement]?.id ?? ''
    missing.push({ requirementId, minutes, part: { kind: 'recency', months } })
  }
  return missing
}

/** What keeps a plan from finishing apart from missing hours. */
export function listBarriers(model: Model, { unpaidFees, latePath }: Solution): Barrier[] {
  return [
    ...model.eligibility.never.map((conditionId) => ({ kind: 'never-eligible', conditionId }) as const),
    ...(unpaidFees === null ? [] : [{ kind: 'unpaid-fees', amount: unpaidFees } as const]),
    ...(latePath === null ? [] : lateBarriers(model, latePath)),
  ]
}

/** The conditions that alone bring the certification beyond the horizon; where there are none, the certification itself. */
function lateBarriers({ eligibility, reviewDays, horizon }: Model, { readyOn, certifiedOn }: PathDates): Barrier[] {
  const late = eligibility.dated.filter(({ on }) => addDays(on, reviewDays) > horizon)
  if (late.length === 0) {
    return [{ kind: 'late-certification', readyOn: isoFromDay(readyOn), certifiedOn: isoFromDay(certifiedOn) }]
  }
  return late.map(({ conditionId, on }) => ({ kind: 'late-eligibility', conditionId, on: isoFromDay(on) }))
}

import { addDays, type DayNumber } from '../../calendar/day.ts'
import { type Assignment, assign } from '../../counting/assign.ts'
import { uncoveredRule } from '../../counting/coverage.ts'
import { countableEntries } from '../../counting/entry.ts'
import { metOnOf } from '../../counting/met-on.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { CourseDay, CourseModel, Model, RequirementModel } from '../model/model.ts'
import type { CourseCount, CourseWork, CreditEntry, Placement, RequirementHours } from '../model/solution.ts'
import { mondayOfWeek } from '../model/week-calendar.ts'

/** A day on which a course earns: the share of its work from `fromWork` to `toWork`. */
interface Earning {
  readonly on: DayNumber
  readonly course: number
  readonly fromWork: Minutes
  readonly toWork: Minutes
  readonly isLogged: boolean
}

/**
 * Counts the credits of all courses: one assignment for each requirement. What is known of the same model with other days is
 * kept where other days change nothing but the dates.
 */
export function countCourses(model: Model, placement: Placement, known: CourseCount | null = null): CourseCount {
  const recorded = new Float64Array(model.courses.length)
  const counted = new Float64Array(model.courses.length)
  const entries = creditEntries(model, placement.works, (course, minutes) => {
    recorded[course] = (recorded[course] ?? 0) + minutes
  })
  const haveSameHours = known?.courses.every((course, index) => course.recorded === recorded[index]) ?? false
  const requirements = model.requirements.map((requirement, index) => {
    const ours = entries[index] ?? []
    const before = haveSameHours ? known?.requirements[index] : undefined
    const hours = (before && onOtherDays(requirement, ours, before)) ?? countCredits(requirement, ours, model.today)
    let place = 0
    for (const { course } of hours.entries) {
      counted[course] = (counted[course] ?? 0) + (hours.assignment.counted[place] ?? 0)
      place++
    }
    return hours
  })
  const courses = model.courses.map((_, index) => ({ recorded: recorded[index] ?? 0, counted: counted[index] ?? 0 }))
  return { courses, requirements }
}

/**
 * What is known of the hours of the same courses, on other days; null where more than the dates can differ. No rule may look
 * at weeks, months or single days. Then hours in the same order count the same, and where all of them count, they do so in
 * any order.
 */
function onOtherDays(
  { counting }: RequirementModel,
  entries: readonly CreditEntry[],
  known: RequirementHours,
): RequirementHours | null {
  const { periodMaxima, periodMinima, eventMaxima } = counting
  if (periodMaxima.length > 0 || periodMinima.length > 0) return null
  const { countable, assignment } = known
  if (areSameButForDays(entries, known.entries)) {
    return { ...known, entries, hoursMetOn: metOnOf(counting, entries, assignment) }
  }
  const areAllCounted = known.counted === known.recorded && entries.every(({ uncoveredBy }) => uncoveredBy === null)
  if (eventMaxima.length > 0 || !areAllCounted) return null
  const counted = new Float64Array(entries.length)
  for (let place = 0; place < entries.length; place++) counted[place] = entries[place]?.recorded ?? 0
  const inNewOrder = { ...assignment, counted }
  return {
    ...known,
    entries,
    countable: { ...countable, minutes: counted },
    assignment: inNewOrder,
    hoursMetOn: metOnOf(counting, entries, inNewOrder),
  }
}

function areSameButForDays(entries: readonly CreditEntry[], known: readonly CreditEntry[]): boolean {
  if (entries.length !== known.length) return false
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]
    const before = known[place]
    if (!entry || !before || entry.course !== before.course || entry.recorded !== before.recorded) return false
    if (entry.area !== before.area || entry.mode !== before.mode || entry.uncoveredBy !== before.uncoveredBy)
      return false
  }
  return true
}

function countCredits(
  { counting, areaIds }: RequirementModel,
  entries: readonly CreditEntry[],
  today: DayNumber,
): RequirementHours {
  const countable = countableEntries(counting, entries, null)
  const assignment = assign(counting, entries, countable)
  const byArea = areaIds.map(() => 0)
  let recorded = 0
  let place = 0
  for (const { area, recorded: minutes } of entries) {
    const counted = assignment.counted[place] ?? 0
    place++
    recorded += minutes
    if (area >= 0) byArea[area] = (byArea[area] ?? 0) + counted
  }
  const hoursMetOn = metOnOf(counting, entries, assignment)
  // A day that nobody has confirmed keeps its place in the date, and takes none from what the log says was done.
  const confirmed = entries.filter(({ isLogged, on }) => isLogged || on >= today)
  const withoutDoubt =
    confirmed.length === entries.length
      ? assignment
      : assign(counting, confirmed, countableEntries(counting, confirmed, null))
  const done = sumOfLogged(confirmed, withoutDoubt, today)
  return { recorded, counted: assignment.total, done, byArea, hoursMetOn, entries, countable, assignment }
}

function sumOfLogged(entries: readonly CreditEntry[], { counted }: Assignment, today: DayNumber): Minutes {
  let done = 0
  let place = 0
  for (const { on, isLogged } of entries) {
    if (isLogged && on <= today) done += counted[place] ?? 0
    place++
  }
  return done
}

/**
 * The credits of all courses by requirement, in order of the day they are earned, then of plan order. `visit` is called
 * with the recorded minutes of every credit, also of one whose requirement the program does not have.
 */
export function creditEntries(
  model: Model,
  works: readonly CourseWork[],
  visit?: (course: number, recorded: Minutes) => void,
): readonly (readonly CreditEntry[])[] {
  const entries = model.requirements.map((): CreditEntry[] => [])
  for (const { on, course: index, fromWork, toWork, isLogged } of earningsOf(model, works)) {
    const course = model.courses[index]
    if (!course) continue
    for (const { requirement, area, mode, minutes } of course.credits) {
      const isWhole = fromWork === 0 && toWork === course.workMinutes
      const recorded = isWhole
        ? minutes
        : Math.floor((minutes * toWork) / course.workMinutes) - Math.floor((minutes * fromWork) / course.workMinutes)
      if (recorded === 0) continue
      visit?.(index, recorded)
      const counting = model.requirements[requirement]?.counting
      if (!counting) continue
      entries[requirement]?.push({
        on,
        recorded,
        kind: -1,
        mode,
        area,
        isApproved: course.isApproved,
        people: 0,
        hasSecondSupervisor: false,
        // Courses need no contract; supervision and practice do.
        uncoveredBy: uncoveredRule(model.coverages, counting, on, true, null),
        course: index,
        isLogged,
      })
    }
  }
  return entries
}

function earningsOf(model: Model, works: readonly CourseWork[]): Earning[] {
  const earnings: Earning[] = []
  for (const [index, course] of model.courses.entries()) {
    const work = works[index]
    if (!work) continue
    if (course.isAsAttended) earnAsAttended(model, course, index, work, earnings)
    else if (work.doneOn !== null) {
      const isLogged = course.doneOn !== null
      earnings.push({ on: work.doneOn, course: index, fromWork: 0, toWork: course.workMinutes, isLogged })
    }
  }
  return earnings.sort((left, right) => left.on - right.on || left.course - right.course)
}

/** Whether the plan counts on the day: planned, or past and not answered yet. */
function isExpected(state: CourseDay['state']): boolean {
  return state === 'planned' || state === 'unconfirmed'
}

function earnAsAttended(model: Model, course: CourseModel, index: number, work: CourseWork, earnings: Earning[]): void {
  let attended = 0
  const attend = (on: DayNumber, minutes: Minutes, isLogged: boolean) => {
    const toWork = Math.min(course.workMinutes, attended + minutes)
    if (toWork > attended) earnings.push({ on, course: index, fromWork: attended, toWork, isLogged })
    attended = toWork
  }
  for (const { on, minutes } of course.logged) attend(on, minutes, true)
  if (course.doneOn !== null) return
  for (const { on, minutes, state } of course.days) if (isExpected(state)) attend(on, minutes, false)
  for (const { week, minutes } of work.weeks) {
    attend(addDays(mondayOfWeek(model.calendar, week), 6), minutes, false)
  }
}

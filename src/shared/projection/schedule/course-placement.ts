import { addDays, type DayNumber } from '../../calendar/day.ts'
import { remember } from '../../remember.ts'
import type { Minutes } from '../../values/primitives.ts'
import { firstDayOfCourse } from '../model/first-day.ts'
import type { CourseModel, Model } from '../model/model.ts'
import type { CashTest, CourseWork, Placement } from '../model/solution.ts'
import { firstUsableDay, mondayOfWeek, weekOf } from '../model/week-calendar.ts'
import type { NotPlaced } from '../result/finding.ts'

/**
 * List scheduling by priority: week after week, flexible courses get what is left of the study time after booked days
 * and sessions, by priority, then plan order, each up to its own weekly maximum. A course begins in the first week whose
 * first usable day is not before its `notBefore` and is after the day its prerequisites are done. What is placed in a
 * week is done by its Sunday. Dated courses keep their days. Where courses wait for money, a course with a price begins
 * in the first such week in which it can be paid; while it waits, those with a price behind it wait too.
 * A booked day that nobody has confirmed keeps its place until somebody says that it was not held.
 * What is kept of another placement must be what this one would come to in those weeks.
 */
export function placeCourses(
  model: Model,
  sessionLoad: Int32Array,
  cash: CashTest | null,
  kept: KeptWeeks | null = null,
): Placement {
  const { calendar, courses, datedLoad } = model
  const works = kept ? keepWorks(courses, kept) : courses.map(startWork)
  const open = openCourses(courses, works)
  let heldByCapacityFrom = kept ? weekBefore(kept.placement.heldByCapacityFrom, kept.until) : null
  let moneyAwaitedUntil: number = Number.NEGATIVE_INFINITY
  /** From this one in line on, all that have not begun wait for money alone, each as long as one before it does. */
  let allAwaitFrom = Infinity
  for (
    let week = kept?.until ?? Math.max(0, weekOf(calendar, calendar.from));
    week < calendar.weekCount && open.length > 0;
    week++
  ) {
    if (mondayOfWeek(calendar, week + 1) <= moneyAwaitedUntil) continue
    const firstDay = firstUsableDay(calendar, week)
    if (firstDay === null) continue
    let room = calendar.capacity === null ? Infinity : (calendar.capacity[week] ?? 0)
    if (model.studyTime === 'shared') room -= (datedLoad[week] ?? 0) + (sessionLoad[week] ?? 0)
    let firstAwaiting: OpenCourse | null = null
    let placeOfFirst = 0
    let awaiting = 0
    let unprepared = 0
    let hasClosed = false
    let reached = 0
    for (const item of open) {
      if (room <= 0) {
        heldByCapacityFrom ??= week
        break
      }
      reached++
      const { course, work, index, left } = item
      const isTooEarly = course.notBefore !== null && course.notBefore > firstDay
      const isUnprepared = !prerequisitesHold(course, works, firstDay)
      if (isTooEarly) work.heldFrom.notBefore ??= week
      if (isUnprepared) work.heldFrom.prerequisite ??= week
      if (isTooEarly || isUnprepared) {
        if (cash && isUnprepared && needsOpenCourse(course, works)) unprepared++
        continue
      }
      if (cash && work.startOn === null && cash.waits(index)) {
        if (firstAwaiting === null && !cash.isAffordable(index, firstDay)) {
          firstAwaiting = item
          placeOfFirst = reached - 1
          if (item.inLine >= allAwaitFrom) {
            awaiting = open.length - placeOfFirst
            break
          }
        }
        if (firstAwaiting !== null) {
          work.heldFrom.money ??= week
          awaiting++
          continue
        }
        cash.commit(index, firstDay)
      }
      const wanted = Math.min(left, course.weeklyMaximum)
      const given = Math.min(wanted, room)
      if (given < wanted) heldByCapacityFrom ??= week
      if (wanted < left && wanted < room) work.heldFrom.weeklyMaximum ??= week
      room -= given
      item.left = left - given
      work.startOn ??= firstDay
      work.weeks.push({ week, minutes: given })
      if (given === left) {
        work.doneOn = addDays(mondayOfWeek(calendar, week), 6)
        hasClosed = true
      }
    }
    if (firstAwaiting !== null && awaiting === open.length - placeOfFirst) {
      allAwaitFrom = Math.min(allAwaitFrom, firstAwaiting.inLine)
    }
    if (hasClosed) removeDone(open, reached)
    // Nothing changes until the first in line can be paid, where all others wait behind it or for one that does.
    if (cash && !hasClosed && firstAwaiting !== null && awaiting + unprepared === open.length) {
      moneyAwaitedUntil = cash.notAffordableBefore(firstAwaiting.index)
    }
  }
  for (const { course, work } of open) work.notPlaced = reasonNotPlaced(course, work, works)
  return { works, heldByCapacityFrom }
}

/** The weeks of a placement before a week. */
export interface KeptWeeks {
  readonly placement: Placement
  readonly until: number
}

function keepWorks(courses: readonly CourseModel[], { placement, until }: KeptWeeks): CourseWork[] {
  return courses.map((course, index): CourseWork => {
    const before = placement.works[index]
    if (before && isOver(before, until)) return before
    const fresh = startWork(course)
    if (!before) return fresh
    const isLater = (before.weeks[0]?.week ?? until) >= until
    const weeks = isLater ? [] : before.weeks.filter(({ week }) => week < until)
    const isWhole = weeks.length === before.weeks.length
    const { notBefore, prerequisite, weeklyMaximum, money } = before.heldFrom
    return {
      startOn: weeks.length > 0 ? before.startOn : fresh.startOn,
      doneOn: isWhole ? before.doneOn : fresh.doneOn,
      weeks,
      notPlaced: null,
      heldFrom: {
        notBefore: weekBefore(notBefore, until),
        prerequisite: weekBefore(prerequisite, until),
        weeklyMaximum: weekBefore(weeklyMaximum, until),
        money: weekBefore(money, until),
      },
    }
  })
}

/** Whether the work ended before the week, after which nothing is changed of it. */
function isOver({ weeks, doneOn }: CourseWork, until: number): boolean {
  const last = weeks.at(-1)
  return doneOn !== null && last !== undefined && last.week < until
}

function weekBefore(week: number | null, until: number): number | null {
  return week !== null && week < until ? week : null
}

/** A flexible course that is not done. */
interface OpenCourse {
  readonly course: CourseModel
  readonly work: CourseWork
  /** Its place in the plan. */
  readonly index: number
  /** Its place in line, by priority and then by plan order. */
  readonly inLine: number
  /** Work that has no week yet. */
  left: Minutes
}

/** Removes the courses that are done from the list; of a long one, a week reaches only the first few. */
function removeDone(open: OpenCourse[], reached: number): void {
  let place = 0
  for (let at = 0; at < reached; at++) {
    const item = open[at]
    if (item?.work.doneOn === null) open[place++] = item
  }
  open.splice(place, reached - place)
}

/** The courses in line: by priority, then plan order. */
const lineOf = remember((courses: readonly CourseModel[]) =>
  courses
    .map((course, index) => ({ course, index }))
    .sort((left, right) => left.course.priority - right.course.priority || left.index - right.index),
)

function openCourses(courses: readonly CourseModel[], works: readonly CourseWork[]): OpenCourse[] {
  const open: OpenCourse[] = []
  for (const [inLine, { course, index }] of lineOf(courses).entries()) {
    const work = works[index]
    if (!work || course.isDated || work.doneOn !== null) continue
    let left = course.workMinutes - course.loggedMinutes
    for (const { minutes } of work.weeks) left -= minutes
    open.push({ course, work, index, inLine, left })
  }
  return open
}

/** The courses that were placed, in the order in which they begin. */
export function inOrderOfStart(
  { courses }: Model,
  { works }: Placement,
): readonly { readonly index: number; readonly startOn: DayNumber }[] {
  return lineOf(courses)
    .flatMap(({ index }) => {
      const startOn = works[index]?.startOn ?? null
      return startOn === null ? [] : [{ index, startOn }]
    })
    .sort((left, right) => left.startOn - right.startOn)
}

function startWork(course: CourseModel): CourseWork {
  const { days, isDated } = course
  let doneOn = course.doneOn
  if (doneOn === null && isDated && days.every(({ state }) => state !== 'missed')) {
    doneOn = days.at(-1)?.on ?? null
  }
  return {
    startOn: firstDayOfCourse(course),
    doneOn,
    weeks: [],
    notPlaced: null,
    heldFrom: { notBefore: null, prerequisite: null, weeklyMaximum: null, money: null },
  }
}

/** A course that has begun does not wait for its prerequisites any more. */
function prerequisitesHold(course: CourseModel, works: readonly CourseWork[], firstDay: DayNumber): boolean {
  if (course.firstLogOn !== null) return true
  for (const index of course.prerequisites) {
    const doneOn = works[index]?.doneOn ?? null
    if (doneOn === null || doneOn >= firstDay) return false
  }
  return true
}

/** Whether one of its prerequisites is not done on any day so far. */
function needsOpenCourse(course: CourseModel, works: readonly CourseWork[]): boolean {
  return course.prerequisites.some((index) => works[index]?.doneOn == null)
}

function reasonNotPlaced(course: CourseModel, work: CourseWork, works: readonly CourseWork[]): NotPlaced {
  if (course.firstLogOn === null && needsOpenCourse(course, works)) {
    return 'prerequisite'
  }
  if (work.weeks.length === 0 && work.heldFrom.money !== null) return 'no-money'
  return work.weeks.length > 0 || work.heldFrom.notBefore !== null ? 'horizon' : 'no-capacity'
}

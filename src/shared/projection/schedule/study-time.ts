import { addDays, type DayNumber, weekdayOf } from '../../calendar/day.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { CourseModel, Model } from '../model/model.ts'
import type { Placement, Solution, Solved } from '../model/solution.ts'
import { constantCapacity, usableDays, workingDays } from '../model/week-calendar.ts'
import { countCourses } from './course-counting.ts'
import { placeCourses } from './course-placement.ts'
import { solve } from './solve.ts'

const SECONDS_PER_MINUTE = 60
const SECONDS_PER_WEEK = 604_800
/** Sessions take nothing from a constant time a week. */
const NO_LOAD = new Int32Array(0)

export interface WithStudyTime extends Solved {
  /** Rounded up; null when no week is long enough. */
  readonly flexibleMinutesPerWeek: Minutes | null
}

/**
 * The model with the least constant time a week with which flexible courses are done by `readyBy`. It is the time for all
 * courses that can be done by then, unless the time for those alone that requirements need leads to a later date: of two
 * that keep the pace the later stands, so that a longer pace is never a sooner one.
 */
export function giveStudyTime(model: Model, earliest: Solution, readyBy: DayNumber): WithStudyTime {
  const forAll = withLeastTime(model, readyBy, isAllWorkDone(earliest, readyBy))
  const { readyOn } = forAll.solution
  if (readyOn === null) return forAll
  const forNeeded = withLeastTime(model, readyBy, () => true)
  return (forNeeded.solution.readyOn ?? 0) > readyOn ? forNeeded : forAll
}

/** Every course that could be done by then at the earliest is done by then. */
function isAllWorkDone(earliest: Solution, readyBy: DayNumber): (placement: Placement) => boolean {
  const places = earliest.placement.works.flatMap(({ doneOn }, index) =>
    doneOn !== null && doneOn <= readyBy ? [index] : [],
  )
  return ({ works }) =>
    places.every((index) => {
      const doneOn = works[index]?.doneOn ?? null
      return doneOn !== null && doneOn <= readyBy
    })
}

/** The time is found in seconds, because over years a whole minute a week is many days. */
function withLeastTime(model: Model, readyBy: DayNumber, isDone: (placement: Placement) => boolean): WithStudyTime {
  const days = usableDays(model.calendar)
  const secondsPerWeek = leastSeconds(firstGuess(model, readyBy), (seconds) => {
    const timed = withConstantTime(model, days, seconds)
    const placement = placeCourses(timed, NO_LOAD, null)
    return isDone(placement) && areHoursDone(timed, placement, readyBy)
  })
  const timed = secondsPerWeek === null ? model : withConstantTime(model, days, secondsPerWeek)
  return {
    model: timed,
    solution: solve(timed),
    flexibleMinutesPerWeek: secondsPerWeek === null ? null : Math.ceil(secondsPerWeek / SECONDS_PER_MINUTE),
  }
}

/** All open work, spread evenly over the days up to the last Sunday. */
function firstGuess(model: Model, readyBy: DayNumber): number {
  const work = model.courses.reduce((sum, course) => sum + openWork(course), 0)
  const lastSunday = addDays(readyBy, -((weekdayOf(readyBy) + 1) % 7))
  const dayCount = Math.max(1, workingDays(model.calendar.leave, model.from, lastSunday))
  return Math.min(SECONDS_PER_WEEK, Math.max(1, Math.ceil((work * 7 * SECONDS_PER_MINUTE) / dayCount)))
}

function openWork({ isDated, doneOn, workMinutes, loggedMinutes }: CourseModel): Minutes {
  return isDated || doneOn !== null ? 0 : Math.max(0, workMinutes - loggedMinutes)
}

/** Exponential search from a guess, then binary search (Bentley and Yao, 1976); null when not even a whole week is enough. */
function leastSeconds(guess: number, isEnough: (seconds: number) => boolean): number | null {
  if (isEnough(0)) return 0
  let tooLittle = 0
  let enough = guess
  for (let step = 1; !isEnough(enough); step *= 2) {
    if (enough === SECONDS_PER_WEEK) return null
    tooLittle = enough
    enough = Math.min(SECONDS_PER_WEEK, enough + step)
  }
  for (let step = 1; tooLittle === 0 && enough - step > 0; step *= 2) {
    if (isEnough(enough - step)) enough -= step
    else tooLittle = enough - step
  }
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2)
    if (isEnough(middle)) enough = middle
    else tooLittle = middle
  }
  return enough
}

function areHoursDone(model: Model, placement: Placement, readyBy: DayNumber): boolean {
  const { requirements } = countCourses(model, placement)
  return model.requirements.every(({ earnedBy }, index) => {
    const hoursMetOn = requirements[index]?.hoursMetOn ?? null
    return earnedBy !== 'courses' || (hoursMetOn !== null && hoursMetOn <= readyBy)
  })
}

/** Leave is kept free; periods with other study hours are set aside, since the pace asks for a constant time. */
function withConstantTime(model: Model, days: Uint8Array, secondsPerWeek: number): Model {
  const capacity = constantCapacity(days, secondsPerWeek)
  return { ...model, studyTime: 'apart', calendar: { ...model.calendar, capacity } }
}

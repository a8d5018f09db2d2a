import { addDays, addMonths, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import { ZERO } from '../money/money.ts'
import type { Course, CourseSchedule, Credit } from '../plan/course.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { Minutes, Mode } from '../plan/primitives.ts'
import type { Requirement } from '../program/requirement.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Answers } from './answers.ts'
import { doneMinutes, doneOn, type FirstItems, firstWeekdayFrom } from './done.ts'
import { examplePriceFor } from './example-price.ts'

const HOUR = 60
/** A requirement up to this size is attended in one block of days rather than studied week by week. */
const LARGEST_BLOCK: Minutes = 16 * HOUR
const LONGEST_BLOCK_DAY: Minutes = 7 * HOUR
const MONTHS_UNTIL_BLOCK = 6
const SATURDAY = 5

/** For each requirement that courses earn: one example for what is left, and one course for what is already done. */
export function firstCourses(answers: Answers, program: RulePack, today: IsoDate): FirstItems<Course> {
  const items: Course[] = []
  const logEntries: LogEntry[] = []
  const requirements = program.requirements.filter(({ earnedBy }) => earnedBy === 'courses')
  for (const [index, requirement] of requirements.entries()) {
    const done = doneMinutes(answers, requirement.id)
    if (done > 0) {
      const course = courseAlreadyDone(requirement, done)
      items.push(course)
      logEntries.push({
        id: `log-done-${requirement.id}`,
        kind: 'hours',
        on: doneOn(answers, today),
        minutes: done,
        target: { kind: 'course', courseId: course.id, sessionOn: null, completes: true },
        notes: 'Done before this plan.',
      })
    }
    const left = requirement.minimumMinutes - done
    if (left > 0) items.push(exampleCourse(requirement, left, program, { answers, today, priority: index }))
  }
  return { items, logEntries }
}

function courseAlreadyDone(requirement: Requirement, minutes: Minutes): Course {
  return {
    id: `course-done-${requirement.id}`,
    title: `${requirement.name}, done before`,
    provider: '',
    isExample: false,
    isApproved: true,
    workMinutes: minutes,
    credits: [{ requirementId: requirement.id, areaId: null, mode: 'in-person', minutes }],
    creditsEarned: 'on-completion',
    schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
    priority: 0,
    prerequisiteIds: [],
    payment: { kind: 'once', price: ZERO, on: null, discount: { kind: 'none' } },
    yearlyRise: 0,
    refundTiers: [],
    intensity: 'ordinary',
    notes: 'From your answers. Areas and modes are for you to fill in.',
  }
}

interface ExampleContext {
  readonly answers: Answers
  readonly today: IsoDate
  readonly priority: number
}

function exampleCourse(requirement: Requirement, minutes: Minutes, program: RulePack, context: ExampleContext): Course {
  const isBlock = requirement.minimumMinutes <= LARGEST_BLOCK
  return {
    id: `course-${requirement.id}`,
    title: isBlock ? `${requirement.name} weekend` : `${requirement.name} program`,
    provider: '',
    isExample: true,
    isApproved: true,
    workMinutes: minutes,
    credits: spreadCredits(requirement, minutes, inPersonShare(requirement, minutes, program)),
    creditsEarned: 'on-completion',
    schedule: isBlock
      ? blockOfDays(minutes, context)
      : { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
    priority: context.priority,
    prerequisiteIds: [],
    payment: {
      kind: 'once',
      // Blocks such as an attitudes weekend have no price that could be found on its own.
      price: isBlock ? null : examplePriceFor(program, 'education-hour', minutes),
      on: null,
      discount: { kind: 'none' },
    },
    yearlyRise: 0,
    refundTiers: [],
    intensity: isBlock ? 'heavy' : 'ordinary',
    notes: 'An example. Replace it by the course you choose.',
  }
}

/** Whole hours over all areas, the first areas getting the hours left over; in person first. */
function spreadCredits({ id, areas }: Requirement, minutes: Minutes, inPerson: Minutes): Credit[] {
  const places = areas.length === 0 ? [null] : areas.map((area) => area.id)
  const hours = Math.floor(minutes / HOUR)
  const credits: Credit[] = []
  let inPersonLeft = inPerson
  for (const [index, areaId] of places.entries()) {
    const wholeHours = Math.floor(hours / places.length) + (index < hours % places.length ? 1 : 0)
    const share = wholeHours * HOUR + (index === 0 ? minutes % HOUR : 0)
    const near = Math.min(share, inPersonLeft)
    inPersonLeft -= near
    const parts: readonly (readonly [Mode, Minutes])[] = [
      ['in-person', near],
      ['live-online', share - near],
    ]
    for (const [mode, part] of parts) {
      if (part > 0) credits.push({ requirementId: id, areaId, mode, minutes: part })
    }
  }
  return credits
}

/** As much in person as the strictest limit on online hours asks, even while that limit is switched off. */
function inPersonShare(requirement: Requirement, minutes: Minutes, program: RulePack): Minutes {
  const onlineLimits = program.rules.flatMap((rule) =>
    rule.kind === 'mode-maximum' && rule.requirementId === requirement.id && rule.modes.includes('live-online')
      ? [rule.minutes]
      : [],
  )
  return Math.max(0, minutes - Math.min(requirement.minimumMinutes, ...onlineLimits))
}

function blockOfDays(minutes: Minutes, { answers, today }: ExampleContext): CourseSchedule {
  const from = answers.startOn > today ? answers.startOn : today
  const first = firstWeekdayFrom(addMonths(dayFromIso(from), MONTHS_UNTIL_BLOCK), SATURDAY)
  const days = Math.ceil(minutes / LONGEST_BLOCK_DAY)
  return {
    kind: 'dated',
    sessions: Array.from({ length: days }, (_, index) => ({
      on: isoFromDay(addDays(first, index)),
      minutes: Math.min(LONGEST_BLOCK_DAY, minutes - index * LONGEST_BLOCK_DAY),
    })),
    bookedOn: null,
  }
}

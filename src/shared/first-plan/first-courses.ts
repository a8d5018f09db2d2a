import { addDays, addMonths, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import { ZERO } from '../money/money.ts'
import type { Course, CourseSchedule } from '../plan/course.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { Minutes } from '../values/primitives.ts'
import type { Answers } from './answers.ts'
import { exampleCredits } from './example-credits.ts'
import { examplePriceFor } from './example-price.ts'
import { doneMinutes, doneOn, type FirstItems, firstWeekdayFrom } from './first-items.ts'

const HOUR = 60
/** A requirement up to this size may be attended in one block of days. */
const LARGEST_BLOCK: Minutes = 16 * HOUR
const LONGEST_BLOCK_DAY: Minutes = 7 * HOUR
const MONTHS_UNTIL_BLOCK = 6
const SATURDAY = 5

/**
 * For each requirement that courses earn: an example course for the hours left, and a course for those already done.
 */
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
  return { items: waitingInOrder(items, program), logEntries }
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
  const isBlock = isAttendedInBlock(requirement, program)
  return {
    id: exampleId(requirement.id),
    title: isBlock ? `${requirement.name} weekend` : `${requirement.name} program`,
    provider: '',
    isExample: true,
    isApproved: true,
    workMinutes: minutes,
    credits: exampleCredits(requirement, minutes, program),
    creditsEarned: 'on-completion',
    schedule: isBlock
      ? blockOfDays(minutes, context)
      : { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
    priority: context.priority,
    prerequisiteIds: [],
    payment: {
      kind: 'once',
      // No source names a price for blocks such as an attitudes weekend.
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

/**
 * Whether a requirement is attended on a few days rather than studied week by week: it is small, and no self-paced
 * hours count for it.
 */
function isAttendedInBlock({ id, minimumMinutes }: Requirement, { rules }: RulePack): boolean {
  return (
    minimumMinutes <= LARGEST_BLOCK &&
    rules.some(
      (rule) =>
        rule.kind === 'mode-maximum' &&
        rule.requirementId === id &&
        rule.minutes === 0 &&
        rule.modes.includes('self-paced'),
    )
  )
}

/** Lets the courses of a requirement that comes after another one wait for the example course of that one. */
function waitingInOrder(courses: readonly Course[], { rules }: RulePack): Course[] {
  const before = new Map<string, string[]>()
  for (const rule of rules) {
    if (rule.kind !== 'requirement-order' || !courses.some(({ id }) => id === exampleId(rule.afterRequirementId)))
      continue
    const waiting = exampleId(rule.requirementId)
    before.set(waiting, [...(before.get(waiting) ?? []), exampleId(rule.afterRequirementId)])
  }
  return courses.map((course) => ({ ...course, prerequisiteIds: before.get(course.id) ?? [] }))
}

function exampleId(requirementId: string): string {
  return `course-${requirementId}`
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

import type { IsoDate } from '../calendar/day.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { PACE_PRESETS_IN_MONTHS } from '../plan/header-fields.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type Plan } from '../plan/plan.ts'
import type { Practice } from '../plan/practice.ts'
import { newScenario, type Scenario } from '../plan/scenario.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { Answers } from './answers.ts'
import { firstCourses } from './first-courses.ts'
import { firstFee } from './first-fees.ts'
import { doneMinutes, doneOn, type FirstItems } from './first-items.ts'
import { firstSupervision } from './first-supervision.ts'
import { pricedIn } from './priced-in.ts'

/** What a first plan needs apart from the answers. */
export interface FirstPlanContext {
  readonly planId: string
  readonly name: string
  /** Hours already done are logged on this day at the latest, and nothing is planned before it. */
  readonly today: IsoDate
  /** In which the answers are, and the plan is kept; the program's where it is left out. */
  readonly currency?: CurrencyCode
}

/** The assumed share of client hours that is practice in the sense of the program, until the person changes it. */
const PRACTICE_SHARE_OF_CLIENT_HOURS = 1 / 3
const QUARTER_HOUR = 15

/**
 * A complete plan from the five answers. What they do not say is filled with items marked as examples, so that there
 * are dates and totals at once, and each item can be replaced or kept. Ids are readable, and the same for the same
 * program (`course-core-knowledge`, `fee-application`).
 */
export function firstPlan(answers: Answers, program: RulePack, context: FirstPlanContext): Plan {
  const currency = context.currency ?? program.currency
  const priced = pricedIn(program, currency)
  const courses = firstCourses(answers, priced, context.today)
  const supervision = firstSupervision(answers, priced, context.today)
  const practice = firstPractice(answers, program, context.today)
  return {
    format: PLAN_FORMAT,
    formatVersion: PLAN_FORMAT_VERSION,
    id: context.planId,
    name: context.name,
    currency,
    startOn: answers.startOn,
    asOf: null,
    person: answers.person,
    pace: { kind: 'capacity' },
    capacity: answers.capacity,
    budget: { savings: answers.savings, monthly: answers.monthlyBudget, waitsForMoney: false },
    stopOn: null,
    opportunity: { incomePerClientHour: null, displacedShare: 10_000 },
    program,
    courses: [...courses.items],
    arrangements: [...supervision.items],
    practices: [...practice.items],
    fees: priced.fees.map((fee) => firstFee(fee, answers.startOn)),
    periods: [],
    logEntries: [...courses.logEntries, ...supervision.logEntries, ...practice.logEntries],
    checkmarks: [],
    dismissals: [],
    coverages: [],
    contributions: [],
    evidence: [],
    scenarios: paceScenarios(),
  }
}

/** The three paces that every plan begins with, as scenarios. */
function paceScenarios(): Scenario[] {
  return PACE_PRESETS_IN_MONTHS.map((months) =>
    newScenario(`pace-${months}-months`, `${months} months`, [
      { kind: 'setting', field: 'pace', value: { kind: 'target', months } },
    ]),
  )
}

function firstPractice(answers: Answers, program: RulePack, today: IsoDate): FirstItems<Practice> {
  const requirements = program.requirements.filter(({ earnedBy }) => earnedBy === 'practice')
  const isSupervised = program.requirements.some(({ earnedBy }) => earnedBy === 'supervision')
  const weeklyMinutes = roundDownTo(
    QUARTER_HOUR,
    (answers.capacity.clientMinutesPerWeek * PRACTICE_SHARE_OF_CLIENT_HOURS) / Math.max(1, requirements.length),
  )
  return {
    items: requirements.map((requirement) => ({
      id: practiceId(requirement),
      title: requirement.name,
      isExample: true,
      requirementId: requirement.id,
      weeklyMinutes,
      // Practice begins with the first contract. In a program without supervision, it begins with the plan.
      startsOn: isSupervised ? null : answers.startOn,
      endsOn: null,
      clients: null,
      intensity: null,
      notes: 'Taken as a third of your client hours. Enter what is true for you. No client names.',
    })),
    logEntries: requirements.flatMap((requirement): LogEntry[] => {
      const minutes = doneMinutes(answers, requirement.id)
      if (minutes === 0) return []
      return [
        {
          id: `log-done-${requirement.id}`,
          kind: 'hours',
          on: doneOn(answers, today),
          minutes,
          target: { kind: 'practice', practiceId: practiceId(requirement) },
          notes: 'Done before this plan.',
        },
      ]
    }),
  }
}

function practiceId(requirement: Requirement): string {
  return `practice-${requirement.id}`
}

function roundDownTo(step: number, minutes: number): number {
  return Math.floor(minutes / step) * step
}

import { addMonths, type DayNumber, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'
import * as without from './plan-without.ts'

/**
 * What sets the date of a plan, found by the table of edits in docs/engine.md alone: every constraint that the plan states
 * is relaxed in it, and the plan is projected anew.
 */
interface Trial {
  readonly constraint: Constraint
  readonly edit: without.PlanEdit
}

export interface BruteForce {
  readonly binding: readonly Constraint[]
  /** Pairs there are to try, none when a single constraint helps. */
  readonly pairs: number
}

/** Where there are more than `mostPairs`, none of them is tried. */
export function bindingByBruteForce(plan: Plan, today: IsoDate, mostPairs: number): BruteForce {
  const certifiedOn = certifiedAfter(plan, today, [])
  if (certifiedOn === null) return { binding: [], pairs: 0 }
  const trials = trialsOf(plan, today)
  const gainOf = (some: readonly Trial[]) => certifiedOn - (certifiedAfter(plan, today, some) ?? certifiedOn)
  const single = trials.filter((trial) => gainOf([trial]) > 0).map(({ constraint }) => constraint)
  const pace = single.find(({ kind }) => kind === 'pace')
  if (pace) return { binding: [pace], pairs: 0 }
  if (single.length > 0) return { binding: single, pairs: 0 }
  const pairs = (trials.length * (trials.length - 1)) / 2
  if (pairs > mostPairs) return { binding: [], pairs }
  let best: readonly Trial[] = []
  let most = 0
  for (const [place, first] of trials.entries()) {
    for (const second of trials.slice(place + 1)) {
      const gain = gainOf([first, second])
      if (gain > most) [most, best] = [gain, [first, second]]
    }
  }
  return { binding: best.map(({ constraint }) => constraint), pairs }
}

function certifiedAfter(plan: Plan, today: IsoDate, trials: readonly Trial[]): DayNumber | null {
  const { outcome } = project(
    trials.reduce((made, { edit }) => edit(made), plan),
    today,
  )
  return outcome.kind === 'certified' ? dayFromIso(outcome.certifiedOn) : null
}

/** Everything the plan states that can hold a date back, in the order in which ties are named. */
function trialsOf(plan: Plan, today: IsoDate): Trial[] {
  const { program, arrangements, practices, periods, courses, budget, capacity, pace } = plan
  const from = Math.max(dayFromIso(today), dayFromIso(plan.startOn)) as DayNumber // the later of two days
  const trials: Trial[] = []
  const add = (constraint: Constraint, edit: without.PlanEdit) => trials.push({ constraint, edit })
  if (pace.kind === 'target') {
    const targetOn = isoFromDay(addMonths(dayFromIso(plan.startOn), pace.months))
    add({ kind: 'pace', months: pace.months, targetOn }, without.withoutPace)
  }
  for (const { id: requirementId } of program.requirements) {
    const own = program.rules.filter((rule) => rule.isOn && rule.requirementId === requirementId)
    const spans = own.flatMap((rule) => (rule.kind === 'span-minimum' ? [rule.months] : []))
    if (spans.length > 0) {
      add(
        { kind: 'span', requirementId, months: Math.max(...spans) },
        without.withoutRules((rule) => rule.kind === 'span-minimum' && rule.requirementId === requirementId),
      )
    }
    const maxima = own.flatMap((rule) => (rule.kind === 'month-maximum' ? [rule.minutes] : []))
    if (maxima.length > 0) {
      add(
        { kind: 'month-maximum', requirementId, minutes: Math.min(...maxima) },
        without.withoutRules((rule) => rule.kind === 'month-maximum' && rule.requirementId === requirementId),
      )
    }
  }
  for (const { id: arrangementId, contractOn, recurrence } of arrangements) {
    if (dayFromIso(contractOn) > from) {
      add({ kind: 'contract-date', arrangementId }, without.withContractNow(arrangementId, from))
    }
    const isWeekly =
      (recurrence.kind === 'every-weeks' && recurrence.weeks === 1) ||
      (recurrence.kind === 'per-month' && recurrence.sessions > 4)
    if (!isWeekly) add({ kind: 'cadence', arrangementId }, without.withWeeklySessions(arrangementId))
  }
  const documents = program.rules.flatMap((rule) =>
    rule.kind === 'document-in-force' && rule.isOn ? [rule.documentId] : [],
  )
  for (const documentId of new Set(documents)) {
    if (plan.coverages.some((one) => one.documentId === documentId)) {
      add({ kind: 'coverage', documentId }, without.withDocumentAlways(documentId))
    }
  }
  for (const answer of plan.person.eligibility) {
    const { conditionId } = answer
    if (answer.kind !== 'held') add({ kind: 'eligibility', conditionId }, without.withConditionMet(conditionId))
  }
  for (const { id: practiceId } of practices) {
    add({ kind: 'practice-rate', practiceId }, without.withEndlessPractice(practiceId))
  }
  for (const { id: periodId, effect } of periods) {
    if (effect.kind === 'leave') add({ kind: 'leave', periodId }, without.withoutPeriod(periodId))
  }
  add({ kind: 'capacity', studyMinutesPerWeek: capacity.studyMinutesPerWeek }, without.withEndlessTime)
  if (budget.waitsForMoney) add({ kind: 'cash' }, without.withoutWaiting)
  const rows = project(plan, today).courses
  for (const [index, { id: courseId, schedule, prerequisiteIds }] of courses.entries()) {
    if (rows[index]?.state === 'done') continue
    if (schedule.kind === 'dated') add({ kind: 'course-dates', courseId }, without.withFreeDays(courseId))
    else {
      if (schedule.notBefore !== null) add({ kind: 'course-not-before', courseId }, without.withoutFirstDay(courseId))
      if (schedule.weeklyMaximumMinutes !== null) {
        add({ kind: 'course-weekly-maximum', courseId }, without.withoutWeeklyMaximum(courseId))
      }
      if (prerequisiteIds.length > 0) add({ kind: 'prerequisite', courseId }, without.withoutPrerequisites(courseId))
    }
  }
  return trials
}

import { type DayNumber, dayFromIso, type IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { compile } from '#shared/projection/model/compile.ts'
import type { Solved } from '#shared/projection/model/solution.ts'
import { project } from '#shared/projection/project.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'
import { paceTarget, schedulePlan } from '#shared/projection/schedule/pace.ts'
import { completeSolution } from '#shared/projection/schedule/solve.ts'
import * as without from './plan-without.ts'

/**
 * What sets the date of a plan, found without the explainer: every constraint that the plan states is taken out of the
 * *plan*, and what is left is walked anew. Sessions that move keep the study time and the money they had. So the plan
 * is walked twice: once without what is about sessions, practice and rules, for the dates of those; and once without what is
 * about courses, for the hours of courses. Leave is about both.
 */
interface Trial {
  readonly constraint: Constraint
  readonly about: 'sessions' | 'courses' | 'both'
  readonly edit: without.PlanEdit
  /** Of an edit about sessions: what of it changes how hours of courses count. */
  readonly editOfCounting?: without.PlanEdit
}

/** What a constraint is relaxed in: the plan as it is, or made as fast as it can be. */
interface View {
  readonly plan: Plan
  readonly speed: 'own' | 'without-limit'
  readonly today: IsoDate
  readonly from: DayNumber
}

export interface BruteForce {
  readonly binding: readonly Constraint[]
  /** Pairs that were tried, none when a single constraint helps. */
  readonly pairs: number
}

export function bindingByBruteForce(plan: Plan, today: IsoDate): BruteForce {
  const from = Math.max(dayFromIso(today), dayFromIso(plan.startOn)) as DayNumber // the later of two days
  const own: View = { plan, speed: 'own', today, from }
  if (plan.pace.kind === 'capacity') return bindingOf(own)
  const unpaced: View = { ...own, plan: { ...plan, pace: { kind: 'capacity' } } }
  const byCapacity: View = { ...own, plan: without.withoutWaiting(unpaced.plan) }
  const fast: View = { ...byCapacity, speed: 'without-limit' }
  const earliest = readyWithout(fast, [])
  if (earliest === null) return bindingOf(byCapacity)
  const paced = schedulePlan(plan, compile(plan, today))
  if (paced.solution.readyOn === null) return { binding: [], pairs: 0 }
  if (paced.kind !== 'spread') return bindingOf(unpaced)
  const isSlower = earliest < paced.solution.readyOn
  return isSlower ? { binding: [{ kind: 'pace', ...paceTarget(paced.target) }], pairs: 0 } : bindingOf(fast)
}

function bindingOf(view: View): BruteForce {
  const readyOn = readyWithout(view, [])
  if (readyOn === null) return { binding: [], pairs: 0 }
  const trials = trialsOf(view)
  const gainOf = (some: readonly Trial[]) => readyOn - (readyWithout(view, some) ?? readyOn)
  const single = trials.filter((trial) => gainOf([trial]) > 0)
  if (single.length > 0) return { binding: single.map(({ constraint }) => constraint), pairs: 0 }
  let best: readonly Trial[] = []
  let most = 0
  let pairs = 0
  for (const [place, first] of trials.entries()) {
    for (const second of trials.slice(place + 1)) {
      pairs++
      const gain = gainOf([first, second])
      if (gain > most) [most, best] = [gain, [first, second]]
    }
  }
  return { binding: best.map(({ constraint }) => constraint), pairs }
}

function readyWithout(view: View, trials: readonly Trial[]): DayNumber | null {
  if (trials.some(({ about }) => about === 'both')) return walkWithout(view, trials.map(editOf)).solution.readyOn
  const ofSessions = trials.filter(({ about }) => about === 'sessions')
  const ofCourses = trials.filter(({ about }) => about === 'courses')
  const rest = walkWithout(view, ofSessions.map(editOf))
  const courses = walkWithout(view, [
    ...ofCourses.map(editOf),
    ...ofSessions.flatMap(({ editOfCounting }) => editOfCounting ?? []),
  ])
  const { placement, count, sessionLoad } = courses.solution
  return completeSolution(rest.model, { ...rest.solution, placement, count, sessionLoad }).readyOn
}

function editOf({ edit }: Trial): without.PlanEdit {
  return edit
}

function walkWithout({ plan, speed, today }: View, edits: readonly without.PlanEdit[]): Solved {
  let edited = edits.reduce((made, edit) => edit(made), plan)
  if (speed !== 'own') edited = without.withEndlessTime(edited)
  return schedulePlan(edited, compile(edited, today))
}

/** Everything the plan states that can hold a date back, in the order in which ties are named. */
function trialsOf({ plan, speed, today, from }: View): Trial[] {
  const { program, arrangements, practices, periods, courses, budget, capacity } = plan
  const trials: Trial[] = []
  for (const { id: requirementId, earnedBy } of program.requirements) {
    const about = earnedBy === 'courses' ? 'courses' : 'sessions'
    const own = program.rules.filter((rule) => rule.isOn && rule.requirementId === requirementId)
    const spans = own.flatMap((rule) => (rule.kind === 'span-minimum' ? [rule.months] : []))
    if (spans.length > 0) {
      const constraint = { kind: 'span', requirementId, months: Math.max(...spans) } as const
      trials.push({
        constraint,
        about: 'sessions',
        edit: without.withoutRules((rule) => rule.kind === 'span-minimum' && rule.requirementId === requirementId),
      })
    }
    const maxima = own.flatMap((rule) => (rule.kind === 'month-maximum' ? [rule.minutes] : []))
    if (maxima.length > 0) {
      const constraint = { kind: 'month-maximum', requirementId, minutes: Math.min(...maxima) } as const
      trials.push({
        constraint,
        about,
        edit: without.withoutRules((rule) => rule.kind === 'month-maximum' && rule.requirementId === requirementId),
      })
    }
  }
  for (const { id: arrangementId, contractOn } of arrangements) {
    if (dayFromIso(contractOn) > from) {
      const edit = without.withContractNow(arrangementId, from)
      trials.push({ constraint: { kind: 'contract-date', arrangementId }, about: 'sessions', edit })
    }
    trials.push({
      constraint: { kind: 'cadence', arrangementId },
      about: 'sessions',
      edit: without.withDailySessions(arrangementId, from),
    })
  }
  const byCourses = new Set(program.requirements.flatMap(({ id, earnedBy }) => (earnedBy === 'courses' ? [id] : [])))
  for (const documentId of new Set(plan.coverages.map((coverage) => coverage.documentId))) {
    trials.push({
      constraint: { kind: 'coverage', documentId },
      about: 'sessions',
      edit: without.withoutDocument(documentId),
      editOfCounting: without.withoutRules(
        (rule) =>
          rule.kind === 'document-in-force' && rule.documentId === documentId && byCourses.has(rule.requirementId),
      ),
    })
  }
  for (const { id: practiceId } of practices) {
    const edit = without.withEndlessPractice(practiceId)
    trials.push({ constraint: { kind: 'practice-rate', practiceId }, about: 'sessions', edit })
  }
  for (const { id: periodId, effect } of periods) {
    if (effect.kind !== 'leave') continue
    trials.push({ constraint: { kind: 'leave', periodId }, about: 'both', edit: without.withoutPeriod(periodId) })
  }
  if (speed === 'own') {
    const { studyMinutesPerWeek } = capacity
    trials.push({
      constraint: { kind: 'capacity', studyMinutesPerWeek },
      about: 'courses',
      edit: without.withEndlessTime,
    })
  }
  if (budget.waitsForMoney) {
    trials.push({ constraint: { kind: 'cash' }, about: 'courses', edit: without.withoutWaiting })
  }
  const rows = project(plan, today).courses
  for (const [index, { id: courseId, schedule, prerequisiteIds }] of courses.entries()) {
    if (rows[index]?.state === 'done') continue
    const add = (kind: CourseConstraintKind, edit: without.PlanEdit) =>
      trials.push({ constraint: { kind, courseId }, about: 'courses', edit })
    if (schedule.kind === 'dated') add('course-dates', without.withFreeDays(courseId))
    else {
      if (schedule.notBefore !== null) add('course-not-before', without.withoutFirstDay(courseId))
      if (schedule.weeklyMaximumMinutes !== null) {
        add('course-weekly-maximum', without.withoutWeeklyMaximum(courseId))
      }
      if (prerequisiteIds.length > 0) add('prerequisite', without.withoutPrerequisites(courseId))
    }
  }
  return trials
}

type CourseConstraintKind = 'course-dates' | 'course-not-before' | 'course-weekly-maximum' | 'prerequisite'

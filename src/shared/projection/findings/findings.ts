import { addDays, type DayNumber, type IsoDate, isoFromDay } from '../../calendar/day.ts'
import { monthsOverBudget } from '../../charts/monthly-cash.ts'
import { hoursOf, weeksAhead } from '../../charts/weekly-load.ts'
import { isBudgetStated } from '../../plan/budget.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'
import type { Finding, FindingDetail } from '../result/finding.ts'
import type { ProjectionRows } from '../result/projection.ts'
import type { WeekLoad } from '../result/rows.ts'
import type { Subject } from '../result/subject.ts'
import { latestRequirements } from '../schedule/solve.ts'
import type { AddFinding } from './add-finding.ts'
import { findContradictions } from './find-contradictions.ts'
import { findCoverage, findEligibility, findFacts } from './find-coverage.ts'
import { findDated } from './find-dated.ts'
import { findUnconfirmed } from './find-unconfirmed.ts'

/** Warnings and advice, problems first; within one severity in the order in which the checks stand here. */
export function findAll(plan: Plan, model: Model, solution: Solution, rows: ProjectionRows): Finding[] {
  const findings: Finding[] = []
  const isStopped = rows.outcome.kind === 'stopped'
  const add = (severity: Finding['severity'], subject: Subject, detail: FindingDetail) => {
    if (isStopped && !HOLDS_WHEN_STOPPED.has(detail.code)) return
    findings.push({ key: keyOf(subject, detail), severity, subject, detail })
  }
  findStop(plan, rows, add)
  findMissingHours(model, rows, add)
  findSupervision(model, solution, add)
  findCourses(plan, solution, rows, add)
  findCoverage(model, solution, add)
  findEligibility(model, add)
  findFacts(plan, model, solution, add)
  findContradictions(plan, solution, rows, add)
  findDated(plan, model, solution, rows, add)
  findUnconfirmed(plan, model, solution, rows, add)
  for (const { subject, title } of rows.totals.notEntered)
    add('warning', subject, { code: 'amount-not-entered', title })
  findMoney(plan, rows, add)
  findWeeks(rows, add)
  findHeavyWeeks(rows, add)
  // Who asks for a pace that is refused knows that the date comes later.
  if (rows.outcome.kind !== 'pace-refused') findRushing(model, solution, add)
  const rank = { problem: 0, warning: 1, advice: 2 }
  return findings.sort((left, right) => rank[left.severity] - rank[right.severity])
}

/** What still matters of a plan that is meant to stop: what happened, what is paid, and how much a week holds until then. */
const HOLDS_WHEN_STOPPED: ReadonlySet<FindingDetail['code']> = new Set([
  'stop-moved',
  'did-this-happen',
  'amount-not-entered',
  'month-over-budget',
  'cash-runs-out',
  'week-over-capacity',
  'week-too-heavy',
  'overlapping-leave',
  'day-too-long',
  'before-start',
  'course-in-leave',
  'same-day',
  'dues-after-membership',
])

/** A stop on a day on which nothing can stop any more, or nothing has begun. */
function findStop({ stopOn, startOn }: Plan, { today }: ProjectionRows, add: AddFinding): void {
  if (stopOn === null) return
  if (stopOn < today) add('advice', { kind: 'plan' }, { code: 'stop-moved', on: stopOn, because: 'passed' })
  else if (stopOn < startOn)
    add('advice', { kind: 'plan' }, { code: 'stop-moved', on: stopOn, because: 'before-start' })
}

function keyOf(subject: Subject, detail: FindingDetail): string {
  const what =
    subject.kind === 'plan' ? '' : 'id' in subject ? subject.id : 'month' in subject ? subject.month : subject.monday
  return [detail.code, subject.kind, what, partOf(detail)].filter((text) => text !== '').join('/')
}

/** The part of the key that tells findings of one code and subject apart. */
function partOf(detail: FindingDetail): string {
  switch (detail.code) {
    case 'area-missing':
      return detail.areaId
    case 'kind-not-arranged':
      return detail.supervisionKind
    case 'credit-leads-nowhere':
      return detail.requirementId
    case 'out-of-order':
      return detail.afterRequirementId
    case 'before-prerequisite':
      return detail.prerequisiteId
    case 'course-in-leave':
      return detail.periodId
    case 'same-day':
      return `${detail.other.kind}/${detail.other.id}`
    case 'supervisor-document-ends':
      return detail.documentId
    default:
      return ''
  }
}

function findMissingHours(model: Model, rows: ProjectionRows, add: AddFinding): void {
  for (const row of rows.requirements) {
    const subject = { kind: 'requirement', id: row.requirementId } as const
    const index = model.requirements.findIndex(({ id }) => id === row.requirementId)
    const isSupervision = index === model.supervisionIndex
    if (isSupervision && model.arrangements.length === 0 && row.missingMinutes > 0) {
      add('problem', subject, { code: 'supervision-not-arranged', minutes: row.missingMinutes })
      continue
    }
    if (isSupervision) {
      let lackingByKind = 0
      for (const kind of row.kinds) {
        const minutes = kind.neededMinutes - kind.countedMinutes
        if (minutes <= 0) continue
        lackingByKind += minutes
        add('problem', subject, { code: 'kind-not-arranged', supervisionKind: kind.supervisionKind, minutes })
      }
      if (row.missingMinutes > lackingByKind) {
        add('problem', subject, { code: 'hours-missing', minutes: row.missingMinutes - lackingByKind })
      }
      continue
    }
    const lacking = row.areas.flatMap(({ areaId, countedMinutes, neededMinutes }) => {
      const minutes = neededMinutes - countedMinutes
      return minutes > 0 ? [{ areaId, minutes }] : []
    })
    // Hours missing in an area are missing in the total as well, and are named once.
    const minutes = row.missingMinutes - lacking.reduce((sum, area) => sum + area.minutes, 0)
    if (minutes > 0) add('problem', subject, { code: 'hours-missing', minutes })
    for (const area of lacking) add('problem', subject, { code: 'area-missing', ...area })
  }
}

function findSupervision(model: Model, { supervision, requirements }: Solution, add: AddFinding): void {
  for (const [index, count] of supervision.droppedInLeave.entries()) {
    const arrangement = model.arrangements[index]
    if (arrangement && count > 0) {
      add('advice', { kind: 'arrangement', id: arrangement.id }, { code: 'session-in-leave', count })
    }
  }
  const ordered = [...model.arrangements].sort((left, right) => left.contractOn - right.contractOn)
  const neededUntil = requirements[model.supervisionIndex]?.metOn ?? model.horizon
  let coveredUntil: DayNumber | null = null
  for (const { id, contractOn, lastDay } of ordered) {
    if (coveredUntil !== null && contractOn > coveredUntil + 1 && coveredUntil < neededUntil) {
      const from = isoFromDay(addDays(coveredUntil, 1))
      const to = isoFromDay(addDays(contractOn, -1))
      add('warning', { kind: 'arrangement', id }, { code: 'gap-between-contracts', from, to })
    }
    if (coveredUntil === null || lastDay > coveredUntil) coveredUntil = lastDay
  }
}

function findCourses(plan: Plan, { placement }: Solution, rows: ProjectionRows, add: AddFinding): void {
  const requirementIds = new Set(
    plan.program.requirements.flatMap(({ id, earnedBy }) => (earnedBy === 'courses' ? [id] : [])),
  )
  for (const [index, course] of plan.courses.entries()) {
    const subject = { kind: 'course', id: course.id } as const
    const because = placement.works[index]?.notPlaced ?? null
    if (because !== null) add('problem', subject, { code: 'course-not-placed', because })
    const unknown = new Set(course.credits.map(({ requirementId }) => requirementId))
    for (const requirementId of unknown) {
      if (!requirementIds.has(requirementId)) add('warning', subject, { code: 'credit-leads-nowhere', requirementId })
    }
    const minutes = rows.courses[index]?.wastedMinutes ?? 0
    if (minutes > 0) add('advice', subject, { code: 'credits-wasted', minutes })
  }
}

function findMoney({ budget }: Plan, rows: ProjectionRows, add: AddFinding): void {
  if (!isBudgetStated(budget)) return
  const { lowest } = rows.cash
  if (lowest.amount < 0) {
    const isAfter = isAfterCertification(rows, lowest.on)
    add('problem', { kind: 'plan' }, { code: 'cash-runs-out', on: lowest.on, amount: lowest.amount, isAfter })
  }
  findMonthsOverBudget(rows, add)
}

/** Those up to the certification; only where there are none, those of the first cycle. */
function findMonthsOverBudget(rows: ProjectionRows, add: AddFinding): void {
  const until = monthsOverBudget(rows, 'certification')
  const isAfter = until.length === 0
  const over = isAfter ? monthsOverBudget(rows, 'first-renewal') : until
  const [first] = over
  if (!first) return
  const { month, outflow, budget } = over.reduce((most, other) => (other.outflow > most.outflow ? other : most), first)
  add('advice', { kind: 'month', month }, { code: 'month-over-budget', outflow, budget, months: over.length, isAfter })
}

function isAfterCertification({ outcome }: ProjectionRows, on: IsoDate): boolean {
  return outcome.kind === 'certified' && on > outcome.certifiedOn
}

function findWeeks(rows: ProjectionRows, add: AddFinding): void {
  const over = weeksAhead(rows).filter(({ isOver }) => isOver)
  const [first] = over
  if (!first) return
  const heaviest = over.reduce((most, week) => (excessOf(week) > excessOf(most) ? week : most), first)
  add(
    'warning',
    { kind: 'week', monday: heaviest.monday },
    {
      code: 'week-over-capacity',
      minutes: hoursOf(heaviest),
      capacityMinutes: heaviest.capacityMinutes,
      weeks: over.length,
    },
  )
}

/**
 * Added only where some week is too heavy without being too full; otherwise the finding about hours says it already.
 */
function findHeavyWeeks(rows: ProjectionRows, add: AddFinding): void {
  const heavy = weeksAhead(rows).filter(({ isHeavy }) => isHeavy)
  const [first] = heavy
  if (!first || heavy.every(({ isOver }) => isOver)) return
  const heaviest = heavy.reduce((most, week) => (overloadOf(week) > overloadOf(most) ? week : most), first)
  const { monday, loadMinutes, energyMinutes } = heaviest
  const detail = { code: 'week-too-heavy', loadMinutes, energyMinutes, weeks: heavy.length } as const
  add('warning', { kind: 'week', monday }, detail)
}

function overloadOf({ loadMinutes, energyMinutes }: WeekLoad): number {
  return loadMinutes - energyMinutes
}

function excessOf(week: WeekLoad): number {
  return hoursOf(week) - week.capacityMinutes
}

/** When a span that is already running alone sets the date, hours that are done sooner gain nothing. */
function findRushing(model: Model, solution: Solution, add: AddFinding): void {
  const { readyOn, requirements } = solution
  const [place, ...others] = latestRequirements(solution)
  const isRunning = model.firstContract !== null && model.firstContract <= model.from
  if (readyOn === null || place === undefined || others.length > 0 || model.supervisionIndex < 0 || !isRunning) return
  const requirement = model.requirements[place]
  if (!requirement || requirements[place]?.spanEndsOn !== readyOn) return
  let hoursDoneOn = model.startOn
  for (const { hoursMetOn } of requirements) {
    if (hoursMetOn !== null && hoursMetOn > hoursDoneOn) hoursDoneOn = hoursMetOn
  }
  const days = readyOn - hoursDoneOn
  const constraint = { kind: 'span', requirementId: requirement.id, months: requirement.spanMonths } as const
  if (days > 0)
    add('advice', { kind: 'requirement', id: requirement.id }, { code: 'rushing-buys-nothing', constraint, days })
}

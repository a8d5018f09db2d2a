import { dayFromIso, earlierOf, type IsoDate, isoFromDay } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Solution } from '../model/solution.ts'
import type { ProjectionRows } from '../result/projection.ts'
import type { Subject } from '../result/subject.ts'
import type { AddFinding } from './add-finding.ts'

const MINUTES_PER_DAY = 1440

/** Statements of a plan that contradict one another. The plan is projected all the same. */
export function findContradictions(plan: Plan, solution: Solution, rows: ProjectionRows, add: AddFinding): void {
  findOverlappingLeave(plan, add)
  findCycles(plan, solution, add)
  findLongDays(plan, add)
  findBeforeStart(plan, rows, add)
}

/** Leave that lies in other leave is taken once: its days are free either way. */
function findOverlappingLeave({ periods }: Plan, add: AddFinding): void {
  const leave = periods
    .filter(({ effect }) => effect.kind === 'leave')
    .toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  let longest = leave[0]
  for (const period of leave.slice(1)) {
    if (longest && period.from <= longest.to) {
      const to = isoFromDay(earlierOf(dayFromIso(period.to), dayFromIso(longest.to)))
      const detail = { code: 'overlapping-leave', otherPeriodId: longest.id, from: period.from, to } as const
      add('advice', { kind: 'period', id: period.id }, detail)
    }
    if (!longest || period.to > longest.to) longest = period
  }
}

/** Circles of courses of which each waits for the next, so that none can begin. */
function findCycles(plan: Plan, solution: Solution, add: AddFinding): void {
  const stuck = stuckCourses(plan, solution)
  const seen = new Set<string>()
  for (const start of stuck.keys()) {
    const path: string[] = []
    // Each stuck course waits for another stuck course, so that every path along them leads to a circle.
    let id = start
    while (!seen.has(id)) {
      seen.add(id)
      path.push(id)
      id = stuck.get(id)?.find((other) => stuck.has(other)) ?? id
    }
    const at = path.indexOf(id)
    if (at >= 0) add('problem', { kind: 'course', id }, { code: 'prerequisite-cycle', courseIds: path.slice(at) })
  }
}

/**
 * The courses in circles, and those that wait for them, with what each waits for: what remains of a topological sort (Kahn,
 * 1962).
 */
function stuckCourses({ courses }: Plan, { placement }: Solution): ReadonlyMap<string, readonly string[]> {
  const stuck = new Map(
    courses.flatMap(({ id, prerequisiteIds }, index) =>
      placement.works[index]?.notPlaced === 'prerequisite' ? [[id, prerequisiteIds] as const] : [],
    ),
  )
  const waitingFor = new Map<string, string[]>()
  const open = new Map<string, number>()
  for (const [id, prerequisiteIds] of stuck) {
    const others = prerequisiteIds.filter((other) => stuck.has(other))
    open.set(id, others.length)
    for (const other of others) {
      const waiting = waitingFor.get(other)
      if (waiting) waiting.push(id)
      else waitingFor.set(other, [id])
    }
  }
  const free = [...stuck.keys()].filter((id) => open.get(id) === 0)
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    stuck.delete(id)
    for (const waiting of waitingFor.get(id) ?? []) {
      const left = (open.get(waiting) ?? 0) - 1
      open.set(waiting, left)
      if (left === 0) free.push(waiting)
    }
  }
  return stuck
}

/** Days on which more is logged than a day holds. What was done before the plan may stand on its first day, as a sum. */
function findLongDays({ logEntries, startOn }: Plan, add: AddFinding): void {
  const days = new Map<IsoDate, { minutes: number; readonly id: string }>()
  for (const entry of logEntries) {
    if (entry.kind !== 'hours' || entry.on <= startOn) continue
    const day = days.get(entry.on)
    if (day) day.minutes += entry.minutes
    else days.set(entry.on, { minutes: entry.minutes, id: entry.id })
  }
  for (const [on, { minutes, id }] of days) {
    if (minutes > MINUTES_PER_DAY) add('warning', { kind: 'log-entry', id }, { code: 'day-too-long', on, minutes })
  }
}

/** Payments still to come that are dated before the plan begins: its cash does not know of them. */
function findBeforeStart({ startOn }: Plan, { today, postings }: ProjectionRows, add: AddFinding): void {
  const seen = new Set<string>()
  for (const { on, state, source, title } of postings) {
    if (on >= startOn) break
    if (on < today || state === 'paid') continue
    const subject = subjectOf(source)
    if (!subject || seen.has(`${subject.kind}/${subject.id}`)) continue
    seen.add(`${subject.kind}/${subject.id}`)
    add('advice', subject, { code: 'before-start', on, title })
  }
}

function subjectOf(source: ProjectionRows['postings'][number]['source']): Extract<Subject, { id: string }> | null {
  switch (source.kind) {
    case 'course':
      return { kind: 'course', id: source.courseId }
    case 'session':
      return { kind: 'arrangement', id: source.arrangementId }
    case 'fee':
      return { kind: 'fee', id: source.feeId }
    case 'contribution':
      return { kind: 'contribution', id: source.contributionId }
    case 'refund':
    case 'log':
      return null
  }
}

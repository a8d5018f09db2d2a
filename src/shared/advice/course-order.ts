import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import { applyEdits } from '../edits/apply.ts'
import { editsToPutFirst } from '../edits/put-first.ts'
import { type Money, money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import { compile } from '../projection/model/compile.ts'
import type { Solved } from '../projection/model/solution.ts'
import { projectFigures } from '../projection/project.ts'
import type { Finding } from '../projection/result/finding.ts'
import type { ProjectionOutcome } from '../projection/result/projection.ts'
import { schedulePlan } from '../projection/schedule/pace.ts'
import { latestRequirements } from '../projection/schedule/solve.ts'

/** At most this many courses are tried at the front. */
const MOST_TRIALS = 60

/** A course that, placed before all others, lets everything be met sooner. */
export interface BetterOrder {
  readonly courseId: string
  readonly readyOn: IsoDate
  readonly certifiedOn: IsoDate
  /** Days by which all is met sooner; null where the plan could not finish before. */
  readonly readyDays: number | null
  readonly costChange: Money
  /** Says so in the form of every finding; its fix moves the course. */
  readonly finding: Finding
}

/**
 * Courses that finish the plan sooner when one of them alone is moved to the front, the greatest gain first. List
 * scheduling by priority has anomalies (Graham, *Bounds on multiprocessing timing anomalies*, 1969), which only trying
 * can find. Made on request. Under a chosen pace the result is empty, since the pace sets the date whatever the order.
 */
export function findBetterOrder(plan: Plan, today: IsoDate): readonly BetterOrder[] {
  if (plan.pace.kind === 'target') return []
  const base = projectFigures(plan, today)
  return candidates(plan, schedulePlan(plan, compile(plan, today)))
    .slice(0, MOST_TRIALS)
    .flatMap((courseId) => {
      const moved = applyEdits(plan, editsToPutFirst(plan, courseId))
      if (!moved.ok) return []
      const { outcome, totals } = projectFigures(moved.value.plan, today)
      const costChange = money(totals.toCertification.amount - base.totals.toCertification.amount)
      return betterOrderOf(courseId, base.outcome, outcome, costChange)
    })
    .sort((left, right) => (right.readyDays ?? Infinity) - (left.readyDays ?? Infinity))
}

/**
 * Open flexible courses, those first that earn hours of what is met last; none where nothing waits for time or money.
 */
function candidates(plan: Plan, { model, solution }: Solved): string[] {
  const { works, heldByCapacityFrom } = solution.placement
  const isHeld = heldByCapacityFrom !== null || works.some(({ heldFrom }) => heldFrom.money !== null)
  const latest = latestRequirements(solution)
  if (!isHeld || latest.some((place) => model.requirements[place]?.earnedBy !== 'courses')) return []
  const open = model.courses.filter(({ isDated, doneOn }) => !isDated && doneOn === null)
  const isLast = (course: (typeof open)[number]) =>
    course.credits.some(({ requirement }) => latest.includes(requirement))
  const ordered = [...open.filter(isLast), ...open.filter((course) => !isLast(course))]
  return ordered.map(({ id }) => id).filter((id) => editsToPutFirst(plan, id).length > 0)
}

function betterOrderOf(
  courseId: string,
  before: ProjectionOutcome,
  after: ProjectionOutcome,
  costChange: Money,
): BetterOrder[] {
  if (after.kind !== 'certified') return []
  const readyDays = before.kind === 'certified' ? dayFromIso(before.readyOn) - dayFromIso(after.readyOn) : null
  if (readyDays !== null && readyDays <= 0) return []
  const { readyOn, certifiedOn } = after
  const finding: Finding = {
    key: `other-order-is-sooner/course/${courseId}`,
    severity: 'advice',
    subject: { kind: 'course', id: courseId },
    detail: { code: 'other-order-is-sooner', days: readyDays, certifiedOn },
  }
  return [{ courseId, readyOn, certifiedOn, readyDays, costChange, finding }]
}

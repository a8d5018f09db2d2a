import { type DayNumber, laterOf } from '../../calendar/day.ts'
import { money } from '../../money/money.ts'
import { isBudgetStated } from '../../plan/budget.ts'
import type { Plan } from '../../plan/plan.ts'
import { type FeeAfter, LedgerCash } from '../ledger/cash-test.ts'
import { type FixedMoney, fixedMoney } from '../ledger/fixed-money.ts'
import { postingId } from '../ledger/posting-id.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Placement, Solution } from '../model/solution.ts'
import { weekOf } from '../model/week-calendar.ts'
import { countCourses } from './course-counting.ts'
import { inOrderOfStart, placeCourses } from './course-placement.ts'
import { completePath, completeSolution, pathDates, pathFrom } from './solve.ts'

/** Whether a plan that goes by capacity waits for money: the switch is on, and the person said what there is. */
export function isWaiting({ budget }: Plan): boolean {
  return budget.waitsForMoney && isBudgetStated(budget)
}

/**
 * Courses wait until they can be paid, and the application until the fees that are tied to it can. Fees that repeat until
 * the certification are counted up to a day, which begins at the certification without waiting and becomes the later
 * of itself and the certification, until that does not lie after it. The day never falls, so this ends.
 */
export function waitForMoney(plan: Plan, model: Model, unwaiting: Solution): Solution {
  const fixed = fixedMoney(plan, model, unwaiting.supervision)
  const milestones = milestoneFees(fixed)
  if (!fixed.waits.includes(true) && milestones.length === 0) return unwaiting
  let until = certifiedOf(model, unwaiting)
  let placed = placeWaiting(fixed, until, unwaiting)
  for (;;) {
    const solution = payApplication(placed, model, milestones)
    const certifiedOn = certifiedOf(model, solution)
    if (certifiedOn <= until) return solution
    until = certifiedOn
    placed = placeLonger(placed, fixed, until, unwaiting)
  }
}

/** The certification, or the horizon where it is never reached: repeating fees then go on to it. */
function certifiedOf(model: Model, { path }: Solution): DayNumber {
  return path?.certifiedOn ?? model.horizon
}

/** Courses that have waited, and the cash that they leave. */
interface Placed {
  readonly cash: LedgerCash
  readonly placement: Placement
  readonly solution: Solution
}

function placeWaiting(fixed: FixedMoney, until: DayNumber, unwaiting: Solution): Placed {
  const { model } = fixed
  const cash = new LedgerCash(fixed, until)
  if (!cash.canGiveBack()) {
    return complete(model, cash, placeCourses(model, unwaiting.sessionLoad, cash), unwaiting, unwaiting)
  }
  const unpaidFrom = payInOrder(fixed, cash, unwaiting)
  return placeFrom(unpaidFrom, { cash, placement: unwaiting.placement, solution: unwaiting }, model, unwaiting)
}

/**
 * Takes the courses as they are without waiting, up to the first week with one that cannot be paid. Returns the day it
 * would have started on; null where all can be paid.
 */
function payInOrder({ model, waits }: FixedMoney, cash: LedgerCash, { placement }: Solution): DayNumber | null {
  const starts = inOrderOfStart(model, placement).filter(({ index }) => waits[index])
  for (const { index, startOn } of starts) {
    if (cash.isAffordable(index, startOn)) cash.commit(index, startOn)
    else {
      cash.giveBackFrom(startOn)
      return startOn
    }
  }
  return null
}

/** The weeks before the day as they were, and all from its week on placed anew. */
function placeFrom(day: DayNumber | null, before: Placed, model: Model, unwaiting: Solution): Placed {
  if (day === null) return before
  const { calendar } = model
  const until = weekOf(calendar, day)
  const kept = until > weekOf(calendar, calendar.from) ? { placement: before.placement, until } : null
  const placement = placeCourses(model, unwaiting.sessionLoad, before.cash, kept)
  return complete(model, before.cash, placement, unwaiting, before.solution)
}

/**
 * With the fees of a longer time. More fees make nothing affordable that was not, so all weeks before the first course that
 * cannot be paid any more stay as they are.
 */
function placeLonger(before: Placed, fixed: FixedMoney, until: DayNumber, unwaiting: Solution): Placed {
  if (!before.cash.canGiveBack()) return placeWaiting(fixed, until, unwaiting)
  return placeFrom(before.cash.repeatUntil(until), before, fixed.model, unwaiting)
}

/** The dates of a placement; its minutes count as in a known solution where nothing but days differs. */
function complete(
  model: Model,
  cash: LedgerCash,
  placement: Placement,
  unwaiting: Solution,
  { count: known }: Solution,
): Placed {
  if (placement.works.every(({ heldFrom }) => heldFrom.money === null)) return { cash, placement, solution: unwaiting }
  const count = countCourses(model, placement, known)
  return { cash, placement, solution: completeSolution(model, { ...unwaiting, placement, count }) }
}

/** The application waits until it can be paid. */
function payApplication({ cash, solution }: Placed, model: Model, milestones: readonly MilestoneFee[]): Solution {
  if (solution.readyOn === null || solution.path === null || milestones.length === 0) return solution
  const path = pathWhenPaid(model, cash, milestones, solution.readyOn)
  const unpaid = path === null ? money(milestones.reduce((sum, { fee }) => sum + (fee.amount ?? 0), 0)) : null
  return completePath(model, solution, solution.readyOn, path, unpaid)
}

/** A fee that falls due with a date of the path from `ready` on. */
interface MilestoneFee {
  readonly fee: FeeAfter['fee']
  readonly milestone: 'ready' | 'applied' | 'certified'
  readonly offsetDays: number
}

/** The fees that are still to be paid and are tied to the dates that waiting moves. */
function milestoneFees({ plan, paid }: FixedMoney): readonly MilestoneFee[] {
  return plan.fees.flatMap((fee): MilestoneFee[] => {
    const { due } = fee
    if (due.kind !== 'milestone' || due.milestone === 'contract') return []
    if ((fee.amount ?? 0) === 0 || paid.has(postingId({ kind: 'fee', feeId: fee.id, occurrence: 0 }))) return []
    return [{ fee, milestone: due.milestone, offsetDays: due.offsetDays }]
  })
}

/**
 * The dates of the path when the application waits until all fees that are due when ready, applied and certified can be
 * paid. Fees tied to `ready` come first, from the first day on which they can be paid. Null where they cannot in time for a
 * certification up to the horizon.
 */
function pathWhenPaid(
  model: Model,
  cash: LedgerCash,
  milestones: readonly MilestoneFee[],
  readyOn: DayNumber,
): PathDates | null {
  const plain = pathDates(model, readyOn)
  const readyFees = milestones.filter(({ milestone }) => milestone === 'ready')
  const readyPaidOn =
    readyFees.length === 0
      ? readyOn
      : cash.takeFees(
          readyFees.map(({ fee, offsetDays }) => ({ fee, days: offsetDays })),
          readyOn,
        )
  if (readyPaidOn === null) return null
  const later = milestones.filter(({ milestone }) => milestone !== 'ready')
  const first = readyPaidOn === readyOn ? plain.appliedOn : laterOf(plain.appliedOn, readyPaidOn)
  const appliedOn =
    later.length === 0
      ? first
      : cash.takeFees(
          later.map((fee) => afterApplication(model, fee)),
          first,
        )
  if (appliedOn === null) return null
  const path = pathFrom(model, readyOn, readyPaidOn, appliedOn)
  return path.certifiedOn > model.horizon ? null : path
}

function afterApplication(model: Model, { fee, milestone, offsetDays }: MilestoneFee): FeeAfter {
  return { fee, days: offsetDays + (milestone === 'certified' ? model.reviewDays : 0) }
}

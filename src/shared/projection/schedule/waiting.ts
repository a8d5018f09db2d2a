import { type DayNumber, laterOf } from '../../calendar/day.ts'
import { money } from '../../money/money.ts'
import { isBudgetStated } from '../../plan/budget.ts'
import type { Plan } from '../../plan/plan.ts'
import { type FeeAfter, type FixedMoney, fixedMoney, LedgerCash } from '../ledger/cash-test.ts'
import { postingId } from '../ledger/posting-id.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Solution } from '../model/solution.ts'
import { countCourses } from './course-counting.ts'
import { placeCourses } from './course-placement.ts'
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
  let placed: Placed | null = null
  for (;;) {
    placed = (placed && placeAgain(placed, fixed, until)) ?? placeWaiting(fixed, until, unwaiting)
    const solution = payApplication(placed, model, milestones)
    const certifiedOn = certifiedOf(model, solution)
    if (certifiedOn <= until) return solution
    until = certifiedOn
  }
}

/** The certification, or the horizon where it is never reached: repeating fees then go on to it. */
function certifiedOf(model: Model, { path }: Solution): DayNumber {
  return path?.certifiedOn ?? model.horizon
}

/** Courses that have waited, and the cash that they leave. */
interface Placed {
  readonly cash: LedgerCash
  readonly solution: Solution
}

/**
 * The same courses on the same days with the fees of a longer time, where they can still be paid. More fees make nothing
 * affordable that was not, so nothing else would move; null where a course has to be placed anew.
 */
function placeAgain({ cash: before, solution }: Placed, fixed: FixedMoney, until: DayNumber): Placed | null {
  const cash = new LedgerCash(fixed, until)
  return cash.takesAgain(before) ? { cash, solution } : null
}

function placeWaiting(fixed: FixedMoney, until: DayNumber, unwaiting: Solution): Placed {
  const { model } = fixed
  const cash = new LedgerCash(fixed, until)
  const placement = placeCourses(model, unwaiting.sessionLoad, cash)
  const hasWaited = placement.works.some(({ heldByMoney }) => heldByMoney)
  const solution = hasWaited
    ? completeSolution(model, { ...unwaiting, placement, count: countCourses(model, placement) })
    : unwaiting
  return { cash, solution }
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
 * paid. Fees tied to `ready` come first, from the first day on which they can be paid. Null where they never can.
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
  return appliedOn === null ? null : pathFrom(model, readyOn, readyPaidOn, appliedOn)
}

function afterApplication(model: Model, { fee, milestone, offsetDays }: MilestoneFee): FeeAfter {
  return { fee, days: offsetDays + (milestone === 'certified' ? model.reviewDays : 0) }
}

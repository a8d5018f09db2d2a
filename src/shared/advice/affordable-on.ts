import type { IsoDate } from '../calendar/day.ts'
import { cashShortage } from '../charts/monthly-cash.ts'
import type { Plan } from '../plan/plan.ts'
import { project } from '../projection/project.ts'
import { remember } from '../remember.ts'

/** With more items than this, nothing is tried while a person waits for the page. */
const MOST_TRIED_AT_ONCE = 100

/**
 * The date of the certification if courses wait until they can be paid, where the cash on hand then never falls below
 * zero; null where waiting does not help, or cannot be asked for.
 */
export const affordableOn: (plan: Plan, today: IsoDate) => IsoDate | null = remember(waitForMoney)

function waitForMoney(plan: Plan, today: IsoDate): IsoDate | null {
  const { budget, pace, courses, arrangements, practices, fees } = plan
  const canWait = courses.some(({ schedule }) => schedule.kind === 'flexible')
  const items = courses.length + arrangements.length + practices.length + fees.length
  if (budget.waitsForMoney || pace.kind !== 'capacity' || !canWait || items > MOST_TRIED_AT_ONCE) return null
  const projection = project({ ...plan, budget: { ...budget, waitsForMoney: true } }, today)
  const { outcome } = projection
  return outcome.kind === 'certified' && cashShortage(projection, plan) === null ? outcome.certifiedOn : null
}

import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

/** The cases of every run are the same, so more of them find nothing new; a change of the engine asks for many more. */
const CASES = Number(process.env['CERTPACE_LAW_CASES'] ?? 400)

/** How many generated plans each law is held against; CERTPACE_LAW_CASES asks for more. */
export const LAW_RUNS = { numRuns: CASES }

/** For laws that project each plan many times: a quarter of the plans takes as long as all of them for another law. */
export const COSTLY_LAW_RUNS = { numRuns: Math.ceil(CASES / 4) }

/** Many plans in each test: a busy machine needs longer than the usual limit. */
export const LAW_TIMEOUT = { testTimeout: 300_000 * Math.ceil(CASES / 1000) }

const known = new WeakMap<Plan, Map<IsoDate, Projection>>()

/** As `project`, remembered for this very plan: all laws of a process are held against the same plans. */
export function projectOnce(plan: Plan, today: IsoDate): Projection {
  const ofPlan = known.get(plan) ?? new Map<IsoDate, Projection>()
  known.set(plan, ofPlan)
  const projection = ofPlan.get(today) ?? project(plan, today)
  ofPlan.set(today, projection)
  return projection
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

export function readyOf({ outcome }: Projection): string | null {
  return outcome.kind === 'certified' ? outcome.readyOn : null
}

/** The day as text that sorts after every date when there is none. */
export function orNever(day: string | null): string {
  return day ?? '9999-12-31'
}

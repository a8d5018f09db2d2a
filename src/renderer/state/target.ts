import type { ResolvedScenario, resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import { loadedOnce } from '../bridge/loaded-once.ts'

/** Which scenario this window has open, by the id of its plan; none is the plan itself. */
export type OpenScenarios = Readonly<Record<string, string>>

/** The scenario that is open over a plan; null where it is the plan itself, or the scenario is gone. */
export function scenarioOpenOver(base: Plan, open: OpenScenarios): Scenario | null {
  const id = open[base.id]
  return id === undefined ? null : (base.scenarios.find((scenario) => scenario.id === id) ?? null)
}

let resolve: typeof resolveScenario | null = null

/** Fetches what lays a scenario over a plan. No window begins with a scenario open, so the first picture waits for none. */
export const scenariosReady = loadedOnce(async () => {
  resolve = (await import('#shared/edits/resolve-scenario.ts')).resolveScenario
})

const known = new WeakMap<Plan, WeakMap<Scenario, ResolvedScenario>>()

/**
 * As `resolveScenario`, remembering the last result of each pair, so that the plan of a scenario stays one object. A
 * scenario is opened only once `scenariosReady`.
 */
export function resolveRemembered(base: Plan, scenario: Scenario): ResolvedScenario {
  if (!resolve) throw new Error('a scenario was opened before it could be laid over a plan')
  const ofBase = known.get(base) ?? new WeakMap<Scenario, ResolvedScenario>()
  known.set(base, ofBase)
  const resolved = ofBase.get(scenario) ?? resolve(base, scenario)
  ofBase.set(scenario, resolved)
  return resolved
}

/** The plan as the window shows it: as the open scenario has it, else the base. */
export function planShown(base: Plan, open: OpenScenarios): Plan {
  const scenario = scenarioOpenOver(base, open)
  return scenario ? resolveRemembered(base, scenario).plan : base
}

/** What a trial belongs to: a plan, or one of its scenarios. */
export function targetKey(base: Plan, open: OpenScenarios): string {
  const scenario = scenarioOpenOver(base, open)
  return scenario ? `${base.id}/${scenario.id}` : base.id
}

import type { IsoDate } from '../calendar/day.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import { type Outcome, refuse, succeed } from '../fault.ts'
import type { Plan } from '../plan/plan.ts'
import { project } from '../projection/project.ts'
import type { Projection } from '../projection/result/projection.ts'
import { createFormatter, type Formatter } from '../wording/formatter.ts'
import { type ExportChoice, NO_SUCH_SCENARIO } from './choice.ts'
import { redactPlan } from './redact.ts'

/** What a file is made of: the plan as chosen, and what it leads to. */
export interface ExportSubject {
  readonly plan: Plan
  /** The plan itself, whose scenarios can be compared, as it may be shown. */
  readonly base: Plan
  /** The scenario's name and id; null for the plan itself. */
  readonly scenario: string | null
  readonly scenarioId: string | null
  readonly isRedacted: boolean
  readonly today: IsoDate
  readonly projection: Projection
  readonly formatter: Formatter
}

/** `today` is the day of the computer; a sample has its own. Fault: `no-such-scenario`. */
export function exportSubject(
  plan: Plan,
  { scenarioId, isRedacted }: ExportChoice,
  today: IsoDate,
  locale: string,
): Outcome<ExportSubject> {
  const base = isRedacted ? redactPlan(plan) : plan
  const at = plan.scenarios.findIndex(({ id }) => id === scenarioId) // redacted scenarios stand in the same places
  const scenario = base.scenarios[at]
  if (scenarioId !== null && !scenario) {
    return refuse('no-such-scenario', 'scenarioId', NO_SUCH_SCENARIO)
  }
  const chosen = scenario ? resolveScenario(base, scenario).plan : base
  const day = chosen.asOf ?? today
  return succeed({
    plan: chosen,
    base,
    scenario: scenario?.name ?? null,
    scenarioId: scenario?.id ?? null,
    isRedacted,
    today: day,
    projection: project(chosen, day),
    formatter: createFormatter(locale, chosen.currency),
  })
}

import type { IsoDate } from '../calendar/day.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import type { Money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Difference, Scenario } from '../plan/scenario.ts'
import { projectFigures } from '../projection/project.ts'
import { costMore, daysLater } from '../projection/result/differences.ts'
import type { Projection } from '../projection/result/projection.ts'

/** What one difference does in a scenario that keeps all others, or all of them do together. */
export interface EffectOfDifference {
  /** The date without it, and with it; null for none. */
  readonly before: IsoDate | null
  readonly after: IsoDate | null
  /** Days by which it brings the date nearer, below zero later; null where one of both has none. */
  readonly days: number | null
  /** What it costs more up to the certification; null where one of both has none. */
  readonly costChange: Money | null
}

/** Holds the scenario against the same scenario without the difference, which is what taking it back leads to. */
export function effectOfDifference(
  base: Plan,
  { differences }: Pick<Scenario, 'differences'>,
  difference: Difference,
  today: IsoDate,
): EffectOfDifference {
  const others = differences.filter((one) => one !== difference)
  return effectBetween(resolved(base, others), resolved(base, differences), today)
}

/** What all differences of the scenario do together, which is not the sum of what each does beside the others. */
export function effectOfAll(
  base: Plan,
  { differences }: Pick<Scenario, 'differences'>,
  today: IsoDate,
): EffectOfDifference {
  return effectBetween(base, resolved(base, differences), today)
}

function resolved(base: Plan, differences: readonly Difference[]): Plan {
  return resolveScenario(base, { differences: [...differences] }).plan
}

function effectBetween(before: Plan, after: Plan, today: IsoDate): EffectOfDifference {
  const [without, whole] = [projectFigures(before, today), projectFigures(after, today)]
  const sooner = daysLater(whole, without)
  return {
    before: dateOf(without),
    after: dateOf(whole),
    days: sooner,
    costChange: sooner === null ? null : costMore(without, whole),
  }
}

function dateOf({ outcome }: Pick<Projection, 'outcome'>): IsoDate | null {
  return outcome.kind === 'certified' ? outcome.certifiedOn : null
}

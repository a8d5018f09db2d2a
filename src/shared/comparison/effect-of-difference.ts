import type { IsoDate } from '../calendar/day.ts'
import { resolveScenario } from '../edits/resolve-scenario.ts'
import type { Money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Difference, Scenario } from '../plan/scenario.ts'
import { projectFigures } from '../projection/project.ts'
import { costMore, daysLater } from '../projection/result/differences.ts'
import type { Projection } from '../projection/result/projection.ts'

/** What one difference does in a scenario that keeps all others. */
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
  const figuresOf = (some: readonly Difference[]) =>
    projectFigures(resolveScenario(base, { differences: [...some] }).plan, today)
  const without = figuresOf(differences.filter((one) => one !== difference))
  const whole = figuresOf(differences)
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

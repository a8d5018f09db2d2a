import type { IsoDate } from '#shared/calendar/day.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Skipped } from '#shared/edits/skipped.ts'
import { PACE_PRESETS_IN_MONTHS, type Pace, paceSchema } from '#shared/plan/header-fields.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { newScenario, type Scenario } from '#shared/plan/scenario.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { paceDifference, paceName } from '../commands/scenario-commands.ts'

/** One way to go, with what it leads to. */
export interface ComparedScenario {
  readonly id: string
  readonly name: string
  readonly source:
    | { readonly kind: 'base' }
    /** One of the paces that are always offered. */
    | { readonly kind: 'preset'; readonly scenario: Scenario }
    | { readonly kind: 'stored'; readonly scenario: Scenario }
  readonly plan: Plan
  readonly projection: Projection
  /** Differences that cannot be made in the plan as it is. */
  readonly skipped: readonly Skipped[]
  /** Whether it leads to the very plan that is open. */
  readonly isSameAsBase: boolean
}

type OfferedSource = Exclude<ComparedScenario['source'], { kind: 'base' }>
type OfferedPace = Exclude<Pace, { kind: 'target-date' }>

const OFFERED_PACES: readonly OfferedPace[] = [
  { kind: 'capacity' },
  ...PACE_PRESETS_IN_MONTHS.map((months): OfferedPace => ({ kind: 'target', months })),
]

/**
 * The plan, the paces that are always offered, and the plan's own scenarios that are not archived, in this order. A stored scenario that
 * only sets an offered pace stands in the place of that offer.
 */
export function comparedScenarios(
  base: Plan,
  today: IsoDate,
  project: (plan: Plan, today: IsoDate) => Projection,
): readonly ComparedScenario[] {
  const baseProjection = project(base, today)
  const shown = base.scenarios.filter(({ isArchived }) => !isArchived)
  const offered = OFFERED_PACES.flatMap((pace): readonly OfferedSource[] => {
    const stored = shown.find((scenario) => isOnlyPace(scenario, pace))
    if (stored) return [{ kind: 'stored' as const, scenario: stored }]
    // Where the person has made more of such a pace under its name, two of one name would stand side by side.
    return shown.some(({ name }) => name === paceName(pace))
      ? []
      : [{ kind: 'preset' as const, scenario: presetOf(pace) }]
  })
  const taken = new Set(offered.map(({ scenario }) => scenario.id))
  const others = shown
    .filter(({ id }) => !taken.has(id))
    .map((scenario): OfferedSource => ({ kind: 'stored', scenario }))
  const compared = [...offered, ...others].map((source): ComparedScenario => {
    const { plan, skipped } = resolveScenario(base, source.scenario)
    const isSameAsBase = isSamePace(plan, base, source.scenario)
    return {
      id: source.scenario.id,
      name: source.scenario.name,
      source,
      plan,
      projection: isSameAsBase ? baseProjection : project(plan, today),
      skipped,
      isSameAsBase,
    }
  })
  return [
    {
      id: 'base',
      name: 'Your plan',
      source: { kind: 'base' },
      plan: base,
      projection: baseProjection,
      skipped: [],
      isSameAsBase: true,
    },
    ...compared,
  ]
}

/** The pace that is all a scenario sets; null when it changes anything else. */
export function onlyPaceOf({ differences }: Scenario): Pace | null {
  const [first, ...others] = differences
  if (first?.kind !== 'setting' || first.field !== 'pace' || others.length > 0) return null
  return paceSchema.parse(first.value)
}

function isOnlyPace(scenario: Scenario, pace: Pace): boolean {
  const only = onlyPaceOf(scenario)
  return only !== null && isEqualPace(only, pace)
}

function isSamePace(plan: Plan, base: Plan, scenario: Scenario): boolean {
  return scenario.differences.length === 0 || (onlyPaceOf(scenario) !== null && isEqualPace(plan.pace, base.pace))
}

function isEqualPace(left: Pace, right: Pace): boolean {
  if (left.kind === 'target' && right.kind === 'target') return left.months === right.months
  if (left.kind === 'target-date' && right.kind === 'target-date') return left.on === right.on
  return left.kind === right.kind
}

function presetOf(pace: OfferedPace): Scenario {
  const id = pace.kind === 'target' ? `offered-${pace.months}` : `offered-${pace.kind}`
  return newScenario(id, paceName(pace), [paceDifference(pace)])
}

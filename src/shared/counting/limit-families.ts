import type { Axis } from '../program/rules/effects.ts'
import type { Minutes } from '../values/primitives.ts'
import type { CountingRules, PeriodLimit, SetLimit } from './counting-rules.ts'
import type { Entry, ExclusionStage } from './entry.ts'

/** A limit that is applied in order of date before the assignment. */
interface BeforehandLimit {
  readonly ruleId: string
  readonly stage: ExclusionStage
  readonly period: 'week' | 'month' | null
  readonly most: Minutes
  readonly holds: (entry: Entry) => boolean
}

/** A laminar family of limits on one axis, the widest first. */
export interface NestedSets {
  readonly axis: Axis
  readonly sets: readonly SetLimit[]
}

/**
 * The limits of a requirement, sorted into two laminar families: in each, any two sets are nested or apart. Under two such
 * families the assignment is a flow. One family holds the periods, or the modes, or the kinds; the other holds the areas,
 * or the kinds beside periods.
 */
export interface LimitFamilies {
  readonly period: PeriodLimit | null
  readonly nested: readonly NestedSets[]
  readonly areaChoice: boolean
  /** Whether there are two families. */
  readonly isCrossed: boolean
  /** Limits that fit neither family; a rule pack that ships has none. */
  readonly beforehand: readonly BeforehandLimit[]
}

export function sortIntoFamilies(
  rules: Pick<CountingRules, 'minimum' | 'periodMaxima' | 'sets' | 'areaMinima' | 'areaChoice'>,
): LimitFamilies {
  const beforehand: BeforehandLimit[] = []
  const nested: NestedSets[] = []
  for (const axis of ['area', 'mode', 'kind'] as const) {
    const family: SetLimit[] = []
    const ofAxis = rules.sets.filter((limit) => limit.axis === axis).sort((a, b) => b.members.size - a.members.size)
    const asksForAreas = axis === 'area' && (rules.areaChoice !== null || rules.areaMinima.some((least) => least > 0))
    for (const limit of ofAxis) {
      const isNested = family.every(
        ({ members }) => isWithin(limit.members, members) || isApart(limit.members, members),
      )
      if (isNested && (nested.length < 2 || family.length > 0)) family.push(limit)
      else beforehand.push(setBeforehand(limit, rules.minimum))
    }
    if (family.length > 0 || asksForAreas) nested.push({ axis, sets: family })
  }
  const [period, ...others] = rules.periodMaxima
  const fits = period !== undefined && nested.length < 2
  for (const limit of fits ? others : rules.periodMaxima) beforehand.unshift(periodBeforehand(limit))
  return {
    period: fits ? period : null,
    nested,
    areaChoice: rules.areaChoice !== null,
    isCrossed: nested.length + (fits ? 1 : 0) > 1,
    beforehand,
  }
}

function setBeforehand({ ruleId, axis, members, mostOf }: SetLimit, minimum: Minutes): BeforehandLimit {
  const stage = axis === 'area' ? 'area' : 'share'
  return { ruleId, stage, period: null, most: mostOf(minimum), holds: (entry) => members.has(entry[axis]) }
}

function periodBeforehand({ ruleId, period, minutes }: PeriodLimit): BeforehandLimit {
  return { ruleId, stage: 'period', period, most: minutes, holds: () => true }
}

export function isWithin(inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean {
  return [...inner].every((place) => outer.has(place))
}

function isApart(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return ![...left].some((place) => right.has(place))
}

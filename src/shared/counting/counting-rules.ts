import { effectOf } from '../program/rule-effect.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Axis, Cap, HourTraits, Quantity, Weight } from '../program/rules/effects.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import { KINDS, MODES } from '../program/rules/traits.ts'
import type { Minutes } from '../values/primitives.ts'
import { type LimitFamilies, sortIntoFamilies } from './limit-families.ts'

/** A limit on the hours whose place on the axis is among the members. */
export interface SetLimit {
  readonly ruleId: string
  readonly axis: Axis
  readonly members: ReadonlySet<number>
  /** The most minutes, by how many are counted in all; it never falls as more are counted. */
  readonly mostOf: (counted: Minutes) => Minutes
  readonly isShareOfCounted: boolean
}

export interface PeriodLimit {
  readonly ruleId: string
  readonly period: 'week' | 'month'
  readonly minutes: Minutes
}

interface EventLimit {
  readonly ruleId: string
  readonly minutes: Minutes
  readonly appliesTo: (hours: HourTraits) => boolean
}

/** The rules of one requirement that are switched on, as limits on one assignment of minutes. */
export interface CountingRules {
  readonly requirementId: string
  /** The larger of the requirement's own minimum and what a ratio to another requirement asks for. */
  readonly minimum: Minutes
  /** The rule that lets hours count only within a contract; null without one. */
  readonly contractRuleId: string | null
  /** The rules that let hours count only while a document is in force. */
  readonly documents: readonly { readonly ruleId: string; readonly documentId: string }[]
  readonly weights: readonly { readonly ruleId: string; readonly weight: Weight }[]
  readonly eventMaxima: readonly EventLimit[]
  readonly periodMaxima: readonly PeriodLimit[]
  readonly periodMinima: readonly PeriodLimit[]
  readonly sets: readonly SetLimit[]
  /** By place of the area; 0 asks for nothing. */
  readonly areaMinima: readonly Minutes[]
  readonly areaRuleId: string | null
  /** Any `count` areas of the requirement need this many minutes each. */
  readonly areaChoice: { readonly count: number; readonly minutes: Minutes } | null
  /** The limits above, as the assignment takes them. */
  readonly families: LimitFamilies
}

export function compileCountingRules(program: RulePack): CountingRules[] {
  return program.requirements.map((requirement) => {
    const rules = program.rules.filter(({ requirementId, isOn }) => isOn && requirementId === requirement.id)
    return compileOne(program, requirement, rules)
  })
}

function compileOne(program: RulePack, requirement: Requirement, rules: readonly Rule[]): CountingRules {
  const effects = rules.map((rule) => ({ ruleId: rule.id, effect: effectOf(rule, requirement) }))
  let minimum = requirement.minimumMinutes
  let contractRuleId: string | null = null
  const documents: { ruleId: string; documentId: string }[] = []
  const weights: { ruleId: string; weight: Weight }[] = []
  const caps: { ruleId: string; cap: Cap }[] = []
  for (const { ruleId, effect } of effects) {
    if (effect.family === 'gate' && effect.gate?.kind === 'contract') contractRuleId ??= ruleId
    if (effect.family === 'gate' && effect.gate?.kind === 'document') {
      documents.push({ ruleId, documentId: effect.gate.documentId })
    }
    if (effect.family === 'weight') weights.push({ ruleId, weight: effect.weight })
    if (effect.family === 'cap') caps.push({ ruleId, cap: effect.cap })
    if (effect.family !== 'threshold' || effect.threshold.kind !== 'ratio') continue
    const { toRequirementId, numerator, denominator } = effect.threshold
    const other = program.requirements.find(({ id }) => id === toRequirementId)?.minimumMinutes ?? 0
    minimum = Math.max(minimum, Math.ceil((other * numerator) / denominator))
  }
  const areaMinima = requirement.areas.map(() => 0)
  let areaRuleId: string | null = null
  let areaChoice: CountingRules['areaChoice'] = null
  for (const { ruleId, cap } of caps) {
    if (cap.kind === 'area-choice') areaChoice = { count: cap.count, minutes: cap.minutes }
    if (cap.kind === 'area-minimum') {
      for (const area of cap.areas) areaMinima[area] = Math.max(areaMinima[area] ?? 0, cap.minutes)
    }
    if (cap.kind === 'area-choice' || cap.kind === 'area-minimum') areaRuleId ??= ruleId
  }
  const limits = {
    minimum,
    periodMaxima: caps.flatMap(({ ruleId, cap }) => (cap.kind === 'period-maximum' ? [{ ruleId, ...cap }] : [])),
    // Maxima first: where one and a minimum of the rest say the same, the maximum is the plainer reason.
    sets: caps
      .toSorted((left, right) => Number(left.cap.kind === 'set-minimum') - Number(right.cap.kind === 'set-minimum'))
      .flatMap(({ ruleId, cap }) => setLimit(ruleId, cap, minimum, requirement) ?? []),
    areaMinima,
    areaChoice,
  }
  return {
    ...limits,
    requirementId: requirement.id,
    contractRuleId,
    documents,
    weights,
    eventMaxima: caps.flatMap(({ ruleId, cap }) => (cap.kind === 'event-maximum' ? [{ ruleId, ...cap }] : [])),
    periodMinima: caps.flatMap(({ ruleId, cap }) => (cap.kind === 'period-minimum' ? [{ ruleId, ...cap }] : [])),
    areaRuleId,
    families: sortIntoFamilies(limits),
  }
}

/**
 * A minimum of a set is turned into a maximum of everything else, which leaves that much of the total free for the set.
 */
function setLimit(ruleId: string, cap: Cap, minimum: Minutes, requirement: Requirement): SetLimit | null {
  if (cap.kind === 'set-maximum') {
    const isShareOfCounted = isOfCounted(cap.most)
    const mostOf = (counted: Minutes) => floorOf(cap.most, minimum, counted)
    return { ruleId, axis: cap.axis, members: new Set(cap.members), mostOf, isShareOfCounted }
  }
  if (cap.kind !== 'set-minimum') return null
  const members = new Set(placesOf(cap.axis, requirement).filter((place) => !cap.members.includes(place)))
  const isShareOfCounted = isOfCounted(cap.least)
  const mostOf = (counted: Minutes) =>
    isShareOfCounted
      ? counted - ceilingOf(cap.least, minimum, counted)
      : Math.max(0, minimum - ceilingOf(cap.least, minimum, counted))
  return { ruleId, axis: cap.axis, members, mostOf, isShareOfCounted }
}

function isOfCounted(quantity: Quantity): boolean {
  return quantity.kind === 'share' && quantity.of === 'counted'
}

function floorOf(quantity: Quantity, minimum: Minutes, counted: Minutes): Minutes {
  if (quantity.kind === 'minutes') return quantity.minutes
  const whole = quantity.of === 'counted' ? counted : minimum
  return Math.floor((whole * quantity.numerator) / quantity.denominator)
}

function ceilingOf(quantity: Quantity, minimum: Minutes, counted: Minutes): Minutes {
  if (quantity.kind === 'minutes') return quantity.minutes
  const whole = quantity.of === 'counted' ? counted : minimum
  return Math.ceil((whole * quantity.numerator) / quantity.denominator)
}

/** Every place on an axis; −1 is none. */
function placesOf(axis: Axis, { areas }: Requirement): number[] {
  const named = axis === 'mode' ? MODES : axis === 'kind' ? KINDS : areas
  return [-1, ...named.map((_, place) => place)]
}

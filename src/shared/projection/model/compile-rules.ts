import { type CountingRules, compileCountingRules } from '../../counting/counting-rules.ts'
import type { RulePack } from '../../program/rule-pack.ts'
import type { Rule } from '../../program/rule-union.ts'
import { remember } from '../../remember.ts'
import { GROUP, INDIVIDUAL, type KindIndex, type RequirementModel } from './model.ts'

export function kindIndexOf(kind: 'individual' | 'group'): KindIndex {
  return kind === 'individual' ? INDIVIDUAL : GROUP
}

/** The requirements in the pack's order, each with the rules that are switched on. Where two rules set one figure, the stricter holds. */
export const compileRequirements = remember(compilePack)

function compilePack(program: RulePack): readonly RequirementModel[] {
  const counting = compileCountingRules(program)
  return program.requirements.flatMap((requirement, index) => {
    const own = counting[index]
    if (!own) return []
    const rules = program.rules.filter(({ requirementId, isOn }) => isOn && requirementId === requirement.id)
    return {
      id: requirement.id,
      earnedBy: requirement.earnedBy,
      minimum: own.minimum,
      areaIds: requirement.areas.map(({ id }) => id),
      counting: own,
      monthMaximum: monthMaximumOf(own),
      spanMonths: largest(rules, (rule) => (rule.kind === 'span-minimum' ? rule.months : 0)),
      windowMonths: finiteOr(
        0,
        least(rules, (rule) => (rule.kind === 'span-maximum' ? rule.months : Infinity)),
      ),
      recencies: rules.flatMap((rule) =>
        rule.kind === 'recency-minimum' ? [{ minutes: rule.minutes, months: rule.months }] : [],
      ),
      kindMinimum: [minimumOf(rules, own, 'individual'), minimumOf(rules, own, 'group')],
      kindMaximum: [maximumOf(rules, own, 'individual'), maximumOf(rules, own, 'group')],
    }
  })
}

function monthMaximumOf({ periodMaxima }: CountingRules): number {
  return Math.min(...periodMaxima.flatMap(({ period, minutes }) => (period === 'month' ? [minutes] : [])))
}

function minimumOf(rules: readonly Rule[], { minimum }: CountingRules, kind: 'individual' | 'group'): number {
  return largest(rules, (rule) => {
    if (rule.kind === 'supervision-kind-minimum' && rule.supervisionKind === kind) return rule.minutes
    if (rule.kind !== 'supervision-kind-share-minimum' || rule.supervisionKind !== kind) return 0
    return Math.ceil((minimum * rule.numerator) / rule.denominator)
  })
}

function maximumOf(rules: readonly Rule[], { minimum }: CountingRules, kind: 'individual' | 'group'): number {
  return least(rules, (rule) => {
    if (rule.kind === 'supervision-kind-maximum' && rule.supervisionKind === kind) return rule.minutes
    if (rule.kind !== 'supervision-kind-share-maximum' || rule.supervisionKind !== kind) return Infinity
    return Math.floor((minimum * rule.numerator) / rule.denominator)
  })
}

function largest(rules: readonly Rule[], figure: (rule: Rule) => number): number {
  let result = 0
  for (const rule of rules) result = Math.max(result, figure(rule))
  return result
}

function least(rules: readonly Rule[], figure: (rule: Rule) => number): number {
  let result = Infinity
  for (const rule of rules) result = Math.min(result, figure(rule))
  return result
}

function finiteOr(otherwise: number, figure: number): number {
  return figure === Infinity ? otherwise : figure
}

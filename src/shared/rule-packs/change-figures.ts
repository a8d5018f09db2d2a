import { findRuleFault } from '../counting/check-rules.ts'
import { type Outcome, succeed } from '../fault.ts'
import { firstIssue } from '../first-issue.ts'
import { isSame } from '../is-same.ts'
import { customCopyOf } from '../program/custom-rules.ts'
import { type Figure, fieldsOf, figuresOf, type RuleField } from '../program/figures.ts'
import { type ProgramFee, type RulePack, rulePackSchema } from '../program/rule-pack.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { Provenance } from '../values/provenance.ts'
import { customProvenance, type NewFigure, reword, rewordHours } from '../wording/custom-rule-words.ts'

/** Names one figure of a pack. */
export type FigureTarget =
  | { readonly kind: 'requirement'; readonly id: string }
  | { readonly kind: 'rule'; readonly id: string; readonly field: RuleField }
  | { readonly kind: 'fee'; readonly id: string }
  | { readonly kind: 'preparation' | 'review' | 'renewal' }

/** The figure that the pack has; null where it is not known, or the pack has no such figure. */
export function figureAt(pack: RulePack, target: FigureTarget): Figure | null {
  switch (target.kind) {
    case 'requirement':
      return inUnit('minutes', findById(pack.requirements, target.id)?.minimumMinutes)
    case 'rule': {
      const rule = findById(pack.rules, target.id)
      return rule ? (figuresOf(rule).find(({ field }) => field === target.field)?.figure ?? null) : null
    }
    case 'fee':
      return inUnit('amount', findById(pack.fees, target.id)?.amount)
    case 'renewal':
      return inUnit('months', pack.renewal.months)
    case 'preparation':
    case 'review':
      return inUnit('days', pack[target.kind].days)
  }
}

/**
 * A person's own copy of the rules with another figure, and with sentences that name it. Where the figure is that of
 * the `shipped` rules again, so are its sentence and source. Faults: those of the schema (`invalid-program`), and those
 * of {@link findRuleFault} except `rules-cross`, since rules that cross are applied in order of date.
 */
export function withFigure(
  pack: RulePack,
  target: FigureTarget,
  figure: Figure | null,
  shipped: RulePack | null,
): Outcome<RulePack> {
  const before = figureAt(pack, target)
  if (isSame(before, figure)) return succeed(pack)
  return checked(changePack(customCopyOf(pack), target, { before, after: figure }, shipped))
}

/** A person's own copy of the rules with a rule switched on or off. Faults as of {@link withFigure}. */
export function withSwitch(pack: RulePack, ruleId: string, isOn: boolean): Outcome<RulePack> {
  const copy = customCopyOf(pack)
  return checked({ ...copy, rules: copy.rules.map((rule) => (rule.id === ruleId ? { ...rule, isOn } : rule)) })
}

function changePack(pack: RulePack, target: FigureTarget, change: NewFigure, shipped: RulePack | null): RulePack {
  const own = (provenance: Provenance) => customProvenance(provenance, change.before, pack.currency)
  const value = plainValue(change.after)
  switch (target.kind) {
    case 'requirement':
      return changeRequirement(pack, target.id, change, shipped)
    case 'rule': {
      const original = findById(shipped?.rules, target.id)
      return {
        ...pack,
        rules: replaceById(pack.rules, target.id, (rule) => changeRule(rule, target.field, change, original, own)),
      }
    }
    case 'fee': {
      const original = findById(shipped?.fees, target.id)
      return {
        ...pack,
        fees: replaceById(pack.fees, target.id, (fee) => ({
          ...fee,
          // The schema of the pack checks and brands the amount in the end.
          amount: value as ProgramFee['amount'],
          provenance: original?.amount === value ? original.provenance : own(fee.provenance),
        })),
      }
    }
    case 'renewal': {
      const { months: known, summary, provenance } = pack.renewal
      const months = value ?? known
      if (shipped?.renewal.months === months) return { ...pack, renewal: shipped.renewal }
      return { ...pack, renewal: { months, summary: reword(summary, change), provenance: own(provenance) } }
    }
    case 'preparation':
    case 'review': {
      const { days: known, provenance } = pack[target.kind]
      const days = value ?? known
      if (shipped?.[target.kind].days === days) return { ...pack, [target.kind]: shipped[target.kind] }
      return { ...pack, [target.kind]: { days, provenance: own(provenance) } }
    }
  }
}

/** The hours of a requirement are named in its own sentence, in its steps, and in rules that have other figures. */
function changeRequirement(pack: RulePack, id: string, change: NewFigure, shipped: RulePack | null): RulePack {
  const original = findById(shipped?.requirements, id)
  return {
    ...pack,
    requirements: replaceById(pack.requirements, id, (requirement): Requirement => {
      const minimumMinutes = plainValue(change.after) ?? requirement.minimumMinutes
      const source = original?.minimumMinutes === minimumMinutes ? original : null
      return {
        ...requirement,
        minimumMinutes,
        summary: source?.summary ?? reword(requirement.summary, change),
        provenance: source?.provenance ?? customProvenance(requirement.provenance, change.before, pack.currency),
      }
    }),
    steps: pack.steps.map((step) =>
      step.requirementId === id
        ? { ...step, title: rewordHours(step.title, change), detail: rewordHours(step.detail, change) }
        : step,
    ),
    rules: pack.rules.map((rule) =>
      rule.requirementId === id && !figuresOf(rule).some(({ figure }) => isSame(figure, change.before))
        ? { ...rule, summary: rewordHours(rule.summary, change) }
        : rule,
    ),
  }
}

function changeRule(
  rule: Rule,
  field: RuleField,
  change: NewFigure,
  original: Rule | null,
  own: (provenance: Provenance) => Provenance,
): Rule {
  if (change.after === null) return rule
  const figures: Rule = { ...rule, ...fieldsOf(field, change.after) }
  const source = original && isSame(figuresOf(original), figuresOf(figures)) ? original : null
  return {
    ...figures,
    summary: source?.summary ?? reword(rule.summary, change),
    provenance: source?.provenance ?? own(rule.provenance),
  }
}

function checked(pack: RulePack): Outcome<RulePack> {
  const parsed = rulePackSchema.safeParse(pack)
  if (!parsed.success) return firstIssue('invalid-program', parsed.error)
  const fault = findRuleFault(parsed.data)
  return fault && fault.code !== 'rules-cross' ? { ok: false, fault } : succeed(parsed.data)
}

function findById<T extends { readonly id: string }>(items: readonly T[] | undefined, id: string): T | null {
  return items?.find((item) => item.id === id) ?? null
}

function replaceById<T extends { readonly id: string }>(items: readonly T[], id: string, change: (item: T) => T): T[] {
  return items.map((item) => (item.id === id ? change(item) : item))
}

function inUnit(unit: Exclude<Figure['unit'], 'ratio'>, value: number | null | undefined): Figure | null {
  return value === null || value === undefined ? null : { unit, value }
}

function plainValue(figure: Figure | null): number | null {
  return figure === null || figure.unit === 'ratio' ? null : figure.value
}

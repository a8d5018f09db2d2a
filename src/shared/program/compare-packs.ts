import { isSame } from '../is-same.ts'
import { type Figure, figuresOf, type RuleField } from './figures.ts'
import type { Eligibility, ProgramFee, RulePack } from './rule-pack.ts'
import type { Rule } from './rule-union.ts'
import type { Requirement } from './rules/requirement.ts'

/** A part of a rule pack that can come or go. */
export type PackPart = 'requirement' | 'area' | 'rule' | 'document' | 'fee' | 'condition' | 'step'

/**
 * One difference between two rule packs, as data. Names are those of the second pack, or of the first for what is gone.
 */
export type PackChange =
  | { readonly kind: 'version'; readonly before: string; readonly after: string }
  | { readonly kind: 'added' | 'removed'; readonly part: PackPart; readonly id: string; readonly name: string }
  /** Null is an amount that is not known. */
  | {
      readonly kind: 'figure'
      readonly of: 'requirement' | 'fee' | 'preparation' | 'review' | 'renewal'
      readonly id: string
      readonly name: string
      readonly before: Figure | null
      readonly after: Figure | null
    }
  | { readonly kind: 'switched'; readonly id: string; readonly name: string; readonly isOn: boolean }
  /**
   * A rule that asks for something else. `figures` are those that differ; empty where the difference is none of
   * figures.
   */
  | {
      readonly kind: 'rule'
      readonly id: string
      readonly before: string
      readonly after: string
      readonly figures: readonly {
        readonly field: RuleField
        readonly before: Figure | null
        readonly after: Figure | null
      }[]
    }
  | { readonly kind: 'due'; readonly id: string; readonly name: string }
  | { readonly kind: 'condition'; readonly id: string; readonly before: string; readonly after: string }
  /** How many things differ in their words or sources only. */
  | { readonly kind: 'wording'; readonly count: number }

/** The differences between two rule packs: those of requirements and rules first, those of words last. */
export function comparePacks(before: RulePack, after: RulePack): readonly PackChange[] {
  const changes = [
    ...compareVersions(before, after),
    ...compareItems(before.requirements, after.requirements, 'requirement', ({ name }) => name, compareRequirement),
    ...compareItems(before.rules, after.rules, 'rule', ({ summary }) => summary, compareRule),
    ...compareItems(before.documents, after.documents, 'document', ({ name }) => name),
    ...compareItems(before.fees, after.fees, 'fee', ({ title }) => title, compareFee),
    ...compareDurations(before, after),
    ...compareItems(before.eligibility, after.eligibility, 'condition', ({ summary }) => summary, compareCondition),
    ...compareItems(before.steps, after.steps, 'step', ({ title }) => title),
    ...HEADER_FIELDS.flatMap((field) => inOtherWords(before[field], after[field])),
  ]
  const count = changes.reduce((sum, change) => sum + (change.kind === 'wording' ? change.count : 0), 0)
  const others = changes.filter(({ kind }) => kind !== 'wording')
  return count === 0 ? others : [...others, { kind: 'wording', count }]
}

const HEADER_FIELDS = [
  'name',
  'body',
  'title',
  'website',
  'asOf',
  'currency',
  'provenance',
  'examplePrices',
  'toConfirm',
] as const satisfies readonly (keyof RulePack)[]

/** One difference of words where two values are not equal. */
function inOtherWords(before: unknown, after: unknown): readonly PackChange[] {
  return isSame(before, after) ? [] : [{ kind: 'wording', count: 1 }]
}

function compareVersions({ version: before }: RulePack, { version: after }: RulePack): readonly PackChange[] {
  return before === after ? [] : [{ kind: 'version', before, after }]
}

/** Items that only one list has, and the differences of those in both. */
function compareItems<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  part: PackPart,
  nameOf: (item: T) => string,
  compare: (before: T, after: T) => readonly PackChange[] = () => [],
): readonly PackChange[] {
  const known = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((item): readonly PackChange[] => {
      const own = known.get(item.id)
      if (!own) return [{ kind: 'added', part, id: item.id, name: nameOf(item) }]
      const changes = compare(own, item)
      return changes.length > 0 ? changes : inOtherWords(own, item)
    }),
    ...before.flatMap((item): readonly PackChange[] =>
      kept.has(item.id) ? [] : [{ kind: 'removed', part, id: item.id, name: nameOf(item) }],
    ),
  ]
}

function compareRequirement(before: Requirement, after: Requirement): readonly PackChange[] {
  const { id, name } = after
  // A requirement whose hours are earned in another way is another one, even with the same id.
  if (before.earnedBy !== after.earnedBy) {
    return [
      { kind: 'added', part: 'requirement', id, name },
      { kind: 'removed', part: 'requirement', id, name: before.name },
    ]
  }
  return [
    ...figureChange(
      'requirement',
      after,
      inUnit('minutes', before.minimumMinutes),
      inUnit('minutes', after.minimumMinutes),
    ),
    ...compareItems(before.areas, after.areas, 'area', (area) => `${name}: ${area.name}`),
  ]
}

function compareRule(before: Rule, after: Rule): readonly PackChange[] {
  const { id, summary } = after
  const switched: readonly PackChange[] =
    before.isOn === after.isOn ? [] : [{ kind: 'switched', id, name: summary, isOn: after.isOn }]
  if (isSame(meaningOf(before), meaningOf(after))) return switched
  const own = new Map(figuresOf(before).map(({ field, figure }) => [field, figure]))
  const figures = figuresOf(after).flatMap(({ field, figure }) => {
    const was = own.get(field) ?? null
    return before.kind !== after.kind || isSame(was, figure) ? [] : [{ field, before: was, after: figure }]
  })
  return [...switched, { kind: 'rule', id, before: before.summary, after: summary, figures }]
}

/** What a rule asks: all but its words, its source, and whether it is on. */
function meaningOf({ summary: _, provenance: __, isOn: ___, isOvertaken: ____, ...meaning }: Rule): object {
  return meaning
}

function compareFee(before: ProgramFee, after: ProgramFee): readonly PackChange[] {
  const { id, title: name } = after
  return [
    ...figureChange('fee', { id, name }, inUnit('amount', before.amount), inUnit('amount', after.amount)),
    ...(isSame(before.due, after.due) ? [] : [{ kind: 'due', id, name } as const]),
  ]
}

function compareDurations(before: RulePack, after: RulePack): readonly PackChange[] {
  return [
    ...compareDuration('preparation', before, after, ({ preparation }) => inUnit('days', preparation.days)),
    ...compareDuration('review', before, after, ({ review }) => inUnit('days', review.days)),
    ...compareDuration('renewal', before, after, ({ renewal }) => inUnit('months', renewal.months)),
  ]
}

/** Durations have no names in a pack, so their kind stands for the name. */
function compareDuration(
  of: 'preparation' | 'review' | 'renewal',
  before: RulePack,
  after: RulePack,
  figureOf: (pack: RulePack) => Figure | null,
): readonly PackChange[] {
  const changes = figureChange(of, { id: of, name: of }, figureOf(before), figureOf(after))
  return changes.length > 0 ? changes : inOtherWords(before[of], after[of])
}

function compareCondition(before: Eligibility, after: Eligibility): readonly PackChange[] {
  const { id, summary } = after
  return isSame(before.check, after.check) ? [] : [{ kind: 'condition', id, before: before.summary, after: summary }]
}

function figureChange(
  of: Extract<PackChange, { kind: 'figure' }>['of'],
  { id, name }: { readonly id: string; readonly name: string },
  before: Figure | null,
  after: Figure | null,
): readonly PackChange[] {
  return isSame(before, after) ? [] : [{ kind: 'figure', of, id, name, before, after }]
}

function inUnit(unit: Exclude<Figure['unit'], 'ratio'>, value: number | null): Figure | null {
  return value === null ? null : { unit, value }
}

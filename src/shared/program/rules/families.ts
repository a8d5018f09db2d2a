import { z } from 'zod'
import { idSchema, type Minutes } from '../../values/primitives.ts'
import { provenanceSchema } from '../../values/provenance.ts'
import type { Requirement } from './requirement.ts'

/** The fields of every rule. */
export const commonFields = {
  id: idSchema,
  requirementId: idSchema,
  /** What the rule asks, in one plain sentence. */
  summary: z.string().min(1).max(300),
  /** Rules of grade D and E ship switched off, with "check this". */
  isOn: z.boolean(),
  /** A rule of the body from before 2020 that practice has overtaken: it ships off, whatever its grade. */
  isOvertaken: z.literal(true).optional(),
  provenance: provenanceSchema,
}

/** A whole ratio. */
export const ratioFields = {
  numerator: z.number().int().min(0).max(100),
  denominator: z.number().int().min(1).max(100),
}

/** A share of hours: of the requirement's minimum, or of what is counted in the end. */
export const shareFields = { ...ratioFields, of: z.enum(['minimum', 'counted']) }

/** The traits of hours that rules look at. Kind, mode and area are positions in their lists; −1 is none. */
export interface HourTraits {
  readonly kind: number
  readonly mode: number
  readonly area: number
  readonly isApproved: boolean
  /** People in the group of a session; 0 is not known, or no group. */
  readonly people: number
  readonly hasSecondSupervisor: boolean
}

/** The modes and the kinds of supervision. Rules write them as positions in these lists. */
export const MODES = ['in-person', 'live-online', 'self-paced'] as const
export const KINDS = ['individual', 'group'] as const

/** When hours count: in a contract, or while a document is in force. Null for a rule that is no gate of counting. */
export type Gate = { readonly kind: 'contract' } | { readonly kind: 'document'; readonly documentId: string } | null

/** The hours that it applies to count in a ratio of at most 1, floored for each entry. */
export interface Weight {
  readonly numerator: number
  readonly denominator: number
  readonly appliesTo: (hours: HourTraits) => boolean
}

export type Axis = 'mode' | 'kind' | 'area'

/** A number of minutes, or a share, which is floored to the minute. */
export type Quantity =
  | { readonly kind: 'minutes'; readonly minutes: Minutes }
  | {
      readonly kind: 'share'
      readonly numerator: number
      readonly denominator: number
      readonly of: 'minimum' | 'counted'
    }

/**
 * A limit on what counts. Members are positions among the modes, the kinds of supervision, or the requirement's areas.
 */
export type Cap =
  | { readonly kind: 'event-maximum'; readonly minutes: Minutes; readonly appliesTo: (hours: HourTraits) => boolean }
  | { readonly kind: 'period-maximum'; readonly period: 'week' | 'month'; readonly minutes: Minutes }
  | { readonly kind: 'period-minimum'; readonly period: 'week' | 'month'; readonly minutes: Minutes }
  | { readonly kind: 'set-maximum'; readonly axis: Axis; readonly members: readonly number[]; readonly most: Quantity }
  | { readonly kind: 'set-minimum'; readonly axis: Axis; readonly members: readonly number[]; readonly least: Quantity }
  | { readonly kind: 'area-minimum'; readonly areas: readonly number[]; readonly minutes: Minutes }
  | { readonly kind: 'area-choice'; readonly count: number; readonly minutes: Minutes }

/** A condition on dates or on another requirement, which is checked when hours are counted. */
export type Threshold =
  | { readonly kind: 'span'; readonly months: number }
  | { readonly kind: 'window'; readonly months: number }
  | { readonly kind: 'recency'; readonly minutes: Minutes; readonly months: number }
  | {
      readonly kind: 'ratio'
      readonly toRequirementId: string
      readonly numerator: number
      readonly denominator: number
    }

/** The positions of the named areas, unknown ones left out; those of all areas where no names are given. */
export function areasOf({ areas }: Requirement, areaIds: readonly string[] | undefined): number[] {
  if (areaIds === undefined) return areas.map((_, place) => place)
  return areas.flatMap(({ id }, place) => (areaIds.includes(id) ? [place] : []))
}

/** The five families. Each kind of rule belongs to one, and is its schema with the family's one function. */
export interface GateKind<S extends z.ZodType> {
  readonly family: 'gate'
  readonly schema: S
  readonly gate: (rule: z.output<S>) => Gate
}
export interface WeightKind<S extends z.ZodType> {
  readonly family: 'weight'
  readonly schema: S
  readonly weight: (rule: z.output<S>, requirement: Requirement) => Weight
}
export interface CapKind<S extends z.ZodType> {
  readonly family: 'cap'
  readonly schema: S
  readonly cap: (rule: z.output<S>, requirement: Requirement) => Cap
}
export interface ThresholdKind<S extends z.ZodType> {
  readonly family: 'threshold'
  readonly schema: S
  readonly threshold: (rule: z.output<S>) => Threshold
}
export interface NoteKind<S extends z.ZodType> {
  readonly family: 'note'
  readonly schema: S
}

export function gateKind<S extends z.ZodType>(schema: S, gate: GateKind<S>['gate']): GateKind<S> {
  return { family: 'gate', schema, gate }
}
export function weightKind<S extends z.ZodType>(schema: S, weight: WeightKind<S>['weight']): WeightKind<S> {
  return { family: 'weight', schema, weight }
}
export function capKind<S extends z.ZodType>(schema: S, cap: CapKind<S>['cap']): CapKind<S> {
  return { family: 'cap', schema, cap }
}
export function thresholdKind<S extends z.ZodType>(schema: S, threshold: ThresholdKind<S>['threshold']) {
  return { family: 'threshold', schema, threshold } satisfies ThresholdKind<S>
}
export function noteKind<S extends z.ZodType>(schema: S): NoteKind<S> {
  return { family: 'note', schema }
}

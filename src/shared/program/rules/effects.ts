import type { Minutes } from '../../values/primitives.ts'
import type { Requirement } from './requirement.ts'

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

/** What rules of each kind do, under the name of the kind. The compiler asks for every one. */
export type EffectsOf<R extends { readonly kind: string }, E, Of extends readonly Requirement[] = [Requirement]> = {
  readonly [K in R['kind']]: (rule: Extract<R, { readonly kind: K }>, ...of: Of) => E
}

import type { IsoDate } from '../../calendar/day.ts'

/** What a finding is about, or an amount that is missing belongs to. */
export type Subject =
  | { readonly kind: 'plan' }
  | { readonly kind: 'requirement'; readonly id: string }
  | { readonly kind: 'course'; readonly id: string }
  | { readonly kind: 'arrangement'; readonly id: string }
  | { readonly kind: 'practice'; readonly id: string }
  | { readonly kind: 'fee'; readonly id: string }
  | { readonly kind: 'contribution'; readonly id: string }
  | { readonly kind: 'coverage'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'period'; readonly id: string }
  | { readonly kind: 'log-entry'; readonly id: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'week'; readonly monday: IsoDate }

import type { Claim, Claims } from '#shared/advice/claims.ts'
import type { Plan } from '#shared/plan/plan.ts'

const MOST_AT_FIRST = 2

export interface ClaimsShown {
  /** What the list is about, as a sentence. */
  readonly title: string
  readonly first: readonly Claim[]
  /** Those that are there when they are asked for. */
  readonly more: readonly Claim[]
}

/** What helps alone, else the pair that helps together. Null where there is no date and nothing that would lead to one. */
export function claimsShown({ certifiedOn, helping, pair }: Claims): ClaimsShown | null {
  const all = [...helping, ...(pair ? [pair] : [])]
  if (certifiedOn === null && all.length === 0) return null
  return { title: titleOf(certifiedOn, all), first: all.slice(0, MOST_AT_FIRST), more: all.slice(MOST_AT_FIRST) }
}

function titleOf(certifiedOn: Claims['certifiedOn'], claims: readonly Claim[]): string {
  if (certifiedOn === null) return 'What would lead to a date:'
  return claims.length === 0 ? 'Nothing in the plan would move the date.' : 'What would move the date:'
}

/** With more items than this, each of which is tried, claims come only when they are asked for. */
const MOST_TRIED_AT_ONCE = 100

/** Whether the plan is small enough to try unasked, item by item, what would move its date. */
export function isQuicklyTried({ courses, arrangements, practices, periods }: Plan): boolean {
  return courses.length + arrangements.length + practices.length + periods.length <= MOST_TRIED_AT_ONCE
}

import type { ConditionState } from '#shared/plan/eligibility.ts'
import type { Eligibility } from '#shared/program/rule-pack.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

/** How a condition stands, in words. What no answer can be compared with is for the person to read. */
export function conditionText(state: ConditionState, { check }: Eligibility, formatter: Formatter): string {
  switch (state.kind) {
    case 'held':
      return state.since === null ? 'Met by your answers' : `Met since ${formatter.date(state.since)}`
    case 'expected':
      return `Expected on ${formatter.date(state.on)}`
    case 'never':
      return 'Never, by your answer'
    case 'not-answered':
      if (state.isNotYet) return 'Not yet, by your answers'
      return check === null ? 'Please read' : 'Not answered yet'
  }
}

/** `3 of 5 conditions met, 2 to answer`; what is never met goes before everything. */
export function eligibilityText(states: readonly ConditionState[]): string {
  const of = (kind: ConditionState['kind']) => states.filter((state) => state.kind === kind).length
  if (of('never') > 0) return 'Never, by your answer'
  const parts = [
    `${of('held')} of ${states.length} conditions met`,
    ...(of('expected') > 0 ? [`${of('expected')} expected`] : []),
    ...(of('not-answered') > 0 ? [`${of('not-answered')} to answer`] : []),
  ]
  return parts.join(', ')
}
